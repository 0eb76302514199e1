import type { Statement } from '../read-models/statement/statement';

const euros = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

/** One fact a line, in euros with a point; every cell is a code or a number of ours, so that no cell needs quoting. */
export const statementCsv = ({
  partner,
  year,
  asOf,
  effective,
  funds,
  clientsServed,
  assignments,
  invoices,
}: Statement): string => {
  const common = [partner, year, asOf ?? '', effective ?? ''];
  const rows = [
    ...funds.flatMap(({ fund, allocated, committed, realised, available }) =>
      Object.entries({ allocated, committed, realised, available }).map(([name, cents]) => [
        ...common,
        'fund',
        fund,
        name,
        euros(cents),
      ]),
    ),
    [...common, 'clients', '', 'served', clientsServed],
    ...Object.entries(assignments)
      .sort()
      .map(([status, count]) => [...common, 'assignments', '', status, count]),
    ...Object.entries(invoices)
      .sort()
      .map(([status, count]) => [...common, 'invoices', '', status, count]),
  ];
  return [['partner', 'year', 'asOf', 'effective', 'about', 'fund', 'name', 'value'], ...rows]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
};

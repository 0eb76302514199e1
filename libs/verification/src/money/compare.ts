import type { DataSource } from 'typeorm';
import type { Finding } from '../findings';
import type { Ledger } from './ledger';

/** What the second bookkeeping says of one budget, beside what the service shows. In cents. */
export type Comparison = { budget: string; what: string; log: number; other: number };
type PositionRow = { id: string; allocated: string; committed: string; realised: string; available: string };
type CostRow = { budget_id: string; cost: string };

/** What the service shows of its money in one moment, and up to where in the log it has counted. */
export type MoneyShown = { upTo: number; positions: PositionRow[]; lines: CostRow[] };

export const moneyShown = (data: DataSource): Promise<MoneyShown> =>
  data.transaction('REPEATABLE READ', async (moment) => {
    const [counted] = await moment.query<{ upTo: number }[]>(
      `SELECT coalesce(max(position), 0)::bigint AS "upTo" FROM projection_checkpoint WHERE name IN ('budget_position', 'invoice_line')`,
    );
    const positions = await moment.query<PositionRow[]>(
      'SELECT id, allocated, committed, realised, available FROM budget_position ORDER BY id',
    );
    const lines = await moment.query<CostRow[]>(
      `SELECT budget_id, sum(realised) AS cost FROM invoice_line WHERE budget_id IS NOT NULL GROUP BY budget_id`,
    );
    return { upTo: counted?.upTo ?? 0, positions, lines };
  });

/** The budgets and invoice lines as shown, against the ledger's own books up to the same event. */
export const compareMoney = ({ positions, lines }: MoneyShown, ledger: Ledger): Comparison[] => {
  const byInvoices = ledger.costByInvoices();
  const ids = [
    ...new Set([
      ...ledger.budgets.keys(),
      ...positions.map(({ id }) => id),
      ...lines.map(({ budget_id }) => budget_id),
      ...byInvoices.keys(),
    ]),
  ].sort();
  return ids.flatMap((budget) => {
    const { allocated, committed, realised } = ledger.budgets.get(budget) ?? {
      allocated: 0,
      committed: 0,
      realised: 0,
    };
    const own = ledger.ownDelivery.get(budget) ?? 0;
    const shown = positions.find(({ id }) => id === budget);
    const line = lines.find(({ budget_id }) => budget_id === budget);
    return [
      { budget, what: 'allocated, as shown', log: allocated, other: Number(shown?.allocated ?? 0) },
      { budget, what: 'committed, as shown', log: committed, other: Number(shown?.committed ?? 0) },
      { budget, what: 'realised, as shown', log: realised, other: Number(shown?.realised ?? 0) },
      {
        budget,
        what: 'available, as shown',
        log: allocated - committed - realised,
        other: Number(shown?.available ?? 0),
      },
      {
        budget,
        what: 'realised, by approved invoices and own delivery in the log',
        log: realised,
        other: (byInvoices.get(budget) ?? 0) + own,
      },
      {
        budget,
        what: 'realised, by invoice lines as shown and own delivery',
        log: realised,
        other: Number(line?.cost ?? 0) + own,
      },
    ];
  });
};

/** What does not add up. */
export const moneyFaults = (comparisons: readonly Comparison[], { bookedTwice }: Ledger): Finding[] => [
  ...comparisons
    .filter(({ log, other }) => log !== other)
    .map(({ budget, what, log, other }): Finding => {
      const text = `${budget}, ${what}: the log says ${log} cents, the other ${other}.`;
      return {
        kind: 'money-differs',
        position: null,
        text: { nl: `Het klopt niet: ${text}`, en: `Does not add up: ${text}` },
      };
    }),
  ...bookedTwice.map((line): Finding => ({
    kind: 'booked-twice',
    position: null,
    text: { nl: `Dubbel geboekt: factuurregel ${line}.`, en: `Booked twice: invoice line ${line}.` },
  })),
];

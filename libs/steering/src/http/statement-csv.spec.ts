import { statementCsv } from './statement-csv';

const sums = {
  fund: 'W_DEEL:GM0222',
  allocated: 50_000_000,
  committed: 147_000,
  realised: 5,
  available: -49_995,
};

it('writes one fact a line, in euros', () =>
  expect(
    statementCsv({
      partner: 'GM0222',
      year: 2026,
      asOf: null,
      effective: '2026-06-30',
      funds: [sums],
      clientsServed: 1,
      assignments: { ORDERED: 2, COMPLETED: 1 },
      invoices: { PAID: 3 },
    }).split('\r\n'),
  ).toEqual([
    'partner,year,asOf,effective,about,fund,name,value',
    'GM0222,2026,,2026-06-30,fund,W_DEEL:GM0222,allocated,500000.00',
    'GM0222,2026,,2026-06-30,fund,W_DEEL:GM0222,committed,1470.00',
    'GM0222,2026,,2026-06-30,fund,W_DEEL:GM0222,realised,0.05',
    'GM0222,2026,,2026-06-30,fund,W_DEEL:GM0222,available,-499.95',
    'GM0222,2026,,2026-06-30,clients,,served,1',
    'GM0222,2026,,2026-06-30,assignments,,COMPLETED,1',
    'GM0222,2026,,2026-06-30,assignments,,ORDERED,2',
    'GM0222,2026,,2026-06-30,invoices,,PAID,3',
    '',
  ]));

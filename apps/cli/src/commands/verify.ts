import { openEventStore } from '@ontschot/event-store';
import { contexts } from '../../../composition/contexts';
import { dataSourceOf, eventTypesOf } from '../../../composition/platform.module';
import { settingsFrom } from '../../../composition/settings';
import { type Column, money, table } from '../demo/table';
import { besideStart } from '../start/running';
import { isMoney, Ledger } from '../verify/ledger';

type Comparison = { budget: string; what: string; log: number; other: number };
type PositionRow = { id: string; allocated: string; committed: string; realised: string; available: string };
type CostRow = { budget_id: string; cost: string };

/**
 * Reads the event log of DATABASE_URL (and EVENT_STORE_URL), or else of the start on the data folder, from its first event, keeps its own books, and compares them with
 * the budgets as the service shows them and with its invoice lines. Prints what it compared; with `--brief` only what differs.
 * @returns 0 when every cent agrees, 1 when one does not or there is no database to read
 */
export async function run(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const beside = await besideStart(env);
  if (beside === null) return 1;
  const settings = settingsFrom(beside, 3000);
  const types = eventTypesOf(contexts);
  const store = await openEventStore(settings);
  const data = await dataSourceOf(contexts, settings.databaseUrl, 1).initialize();
  const ledger = new Ledger();
  try {
    for await (const batch of store.readAll())
      for (const recorded of batch) {
        const event = types.current(recorded);
        if (isMoney(event)) ledger.count(event);
      }
    const positions = await data.query<PositionRow[]>(
      'SELECT id, allocated, committed, realised, available FROM budget_position ORDER BY id',
    );
    const lines = await data.query<CostRow[]>(
      `SELECT budget_id, sum(amount - credited) AS cost FROM invoice_line WHERE kind <> 'credit-note' AND status IN ('APPROVED', 'PAID', 'CREDITED') AND budget_id IS NOT NULL GROUP BY budget_id`,
    );
    const comparisons = compared(ledger, positions, lines);
    if (!args.includes('--brief'))
      process.stdout.write(table('Event log against budgets and invoices', comparisons, COLUMNS));
    return report(comparisons, ledger.bookedTwice);
  } finally {
    await store.close();
    await data.destroy();
  }
}

const compared = (
  ledger: Ledger,
  positions: readonly PositionRow[],
  lines: readonly CostRow[],
): Comparison[] => {
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

const COLUMNS: Column<Comparison>[] = [
  { title: 'budget', of: ({ budget }) => budget },
  { title: 'compared with', of: ({ what }) => what },
  money('log', ({ log }) => log),
  money('other', ({ other }) => other),
  { title: '', of: ({ log, other }) => (log === other ? 'ok' : 'DIFFERS') },
];

const report = (comparisons: readonly Comparison[], twice: readonly string[]): number => {
  const wrong = comparisons.filter(({ log, other }) => log !== other);
  for (const { budget, what, log, other } of wrong)
    process.stderr.write(
      `Does not add up: ${budget}, ${what}: the log says ${log} cents, the other ${other}.\n`,
    );
  for (const line of twice) process.stderr.write(`Booked twice: invoice line ${line}.\n`);
  return wrong.length === 0 && twice.length === 0 ? 0 : 1;
};

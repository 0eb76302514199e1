import { openEventStore } from '@ontschot/event-store';
import {
  type Comparison,
  headFrom,
  headInWords,
  keepVerification,
  lastLink,
  verify,
} from '@ontschot/verification';
import { parseArgs } from 'node:util';
import { contexts } from '../../../composition/contexts';
import { dataSourceOf, eventTypesOf, filesOf, readModelsOf } from '../../../composition/platform.module';
import { settingsFrom } from '../../../composition/settings';
import { type Column, money, table } from '../demo/table';
import { besideStart } from '../start/running';

const USAGE = `Usage: npm run --silent cli -- verify [--brief] [--head] [--expect-head POSITION:HASH]

Proves that log, files, lists and money are what they were, and names the first thing that is not.
  --brief                      only what is amiss, and the last line
  --head                       prints only the head of the chain, POSITION:HASH, to be kept elsewhere
  --expect-head POSITION:HASH  a head that was kept: the log up to there must still be the same
Exit code: 0 all is well, 1 something is amiss, 2 not a valid command.
`;

/**
 * Verifies the log of DATABASE_URL (and EVENT_STORE_URL), or else of the start on the data folder. What it found is kept,
 * for `GET /v1/verification`.
 * @returns 0 when all is well, 1 when something is amiss or there is no database to read, 2 for arguments that it does not know
 */
export async function run(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const given = argumentsFrom(args);
  if (given === null) return 2;
  if (given.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const beside = await besideStart(env);
  if (beside === null) return 1;
  const settings = settingsFrom(beside, 3000);
  const data = await dataSourceOf(contexts, settings.databaseUrl, 4).initialize();
  try {
    if (given.headOnly) {
      const head = await lastLink(data);
      process.stdout.write(head ? `${headInWords(head)}\n` : '');
      if (!head) process.stderr.write('Nothing is linked yet: the projector makes the chain.\n');
      return head ? 0 : 1;
    }
    const store = await openEventStore(settings);
    try {
      const [types, files, readModels] = [eventTypesOf(contexts), filesOf(contexts), readModelsOf(contexts)];
      const found = await verify({ store, types, data, files, readModels }, given.expected);
      await keepVerification(data, 'system:verify', found);
      if (!given.brief)
        process.stdout.write(table('Event log against budgets and invoices', found.comparisons, COLUMNS));
      for (const { text } of found.findings) process.stderr.write(`${text.en}\n`);
      if (found.more > 0) process.stderr.write(`And ${found.more} more.\n`);
      process.stdout.write(`${summary(found)}\n`);
      return found.ok ? 0 : 1;
    } finally {
      await store.close();
    }
  } finally {
    await data.destroy();
  }
}

const argumentsFrom = (args: string[]) => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        brief: { type: 'boolean', default: false },
        head: { type: 'boolean', default: false },
        'expect-head': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const kept = values['expect-head'];
    const expected = kept === undefined ? null : headFrom(kept);
    if (kept !== undefined && expected === null)
      throw new TypeError(`"${kept}" is no head: give it as \`verify --head\` printed it, POSITION:HASH.`);
    return { brief: values.brief, headOnly: values.head, help: values.help, expected };
  } catch (wrong) {
    process.stderr.write(`${wrong instanceof Error ? wrong.message : String(wrong)}\n\n${USAGE}`);
    return null;
  }
};

const summary = ({ ok, log, rows, money: { comparisons } }: Awaited<ReturnType<typeof verify>>): string => {
  const proof = log.head
    ? `Head of the chain: ${headInWords(log.head)}.${log.behind > 0 ? ` The chain is ${log.behind} event(s) behind the log.` : ''}`
    : 'Nothing is linked yet: the projector makes the chain.';
  const files = `${log.files} file(s)${log.erased > 0 ? `, of which ${log.erased} erased by right` : ''}`;
  return `${ok ? 'All is well' : 'Something is amiss'}: ${log.events} event(s), ${files}, ${rows.rows} row(s) in ${rows.models} lists, ${comparisons} sums. ${proof}`;
};

const COLUMNS: Column<Comparison>[] = [
  { title: 'budget', of: ({ budget }) => budget },
  { title: 'compared with', of: ({ what }) => what },
  money('log', ({ log }) => log),
  money('other', ({ other }) => other),
  { title: '', of: ({ log, other }) => (log === other ? 'ok' : 'DIFFERS') },
];

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Api } from '../demo/api';
import { begin } from '../demo/calendar';
import { type OwnService, startOwnService } from '../demo/own-service';
import { wrongChecks } from '../demo/outcome';
import { isEmpty, perform, STEPS } from '../demo/perform';
import { Surprise } from '../demo/play';
import { progressOn } from '../demo/progress';
import { budgetTable, tablesOf } from '../demo/tables';
import { dataFolderOf, runningOn } from '../start/running';
import { onStopAsked } from '../start/stop-signals';
import { run as verify } from './verify';

const OPTIONS = {
  json: { type: 'string' },
  folder: { type: 'string', default: '.data/demo-invoices' },
  'if-empty': { type: 'boolean', default: false },
} as const;
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Plays the demo Werkplein through the public API of ONTSCHOT_URL (http://localhost:3000 when left out), or of a service
 * that it starts itself when none answers there. `--json FILE` writes the outcome, `--folder DIR` is where the invoice files go,
 * `--if-empty` does nothing where someone has worked before, and is brief where nobody has.
 * @returns 0; 1 when a step ended otherwise than foreseen or a cent does not add up; 2 for wrong arguments
 */
export async function run(args: string[]): Promise<number> {
  const asked = optionsFrom(args);
  if (asked === null) return 2;
  const progress = progressOn(process.stderr, STEPS);
  let own: OwnService | undefined;
  const interrupted = (): void => void (own?.stop() ?? Promise.resolve()).finally(() => process.exit(130));
  const listenNoMore = onStopAsked(interrupted, () => process.exit(130));
  try {
    const running = new Api(
      process.env['ONTSCHOT_URL'] ?? 'http://localhost:3000',
      process.env['OIDC_ISSUER'] || 'http://localhost:3001',
    );
    own = (await running.answers()) ? undefined : await startOwnService(complain);
    const api = own ? new Api(own.url, own.issuer) : running;
    const empty = await isEmpty(api);
    if (asked['if-empty'] && !empty) return 0;
    if (empty) await begin(api);
    const outcome = await perform(api, asked.folder, progress);
    progress.end();
    process.stdout.write(asked['if-empty'] ? budgetTable(outcome.budgets) : tablesOf(outcome));
    if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify(outcome, null, 2)}\n`);
    const wrong = wrongChecks(outcome);
    for (const { check, left, right } of wrong)
      complain(`Does not add up: ${check} (${left} and ${right} cents).`);
    const verified = await verifyLog(own?.databaseUrl, api.base, asked['if-empty']);
    if (wrong.length === 0 && verified === 0)
      process.stdout.write(
        `\n${outcome.lines.length} invoice lines, ${outcome.worklist.length} items of work, ${outcome.refusals.length} refusals, every cent accounted for.\n`,
      );
    return wrong.length === 0 ? verified : 1;
  } catch (problem) {
    progress.end();
    complain(
      problem instanceof Surprise
        ? `The demo did not go as foreseen. ${problem.message}`
        : `The demo broke off: ${problem instanceof Error ? problem.message : String(problem)}`,
    );
    return 1;
  } finally {
    listenNoMore();
    await own?.stop();
  }
}

const optionsFrom = (args: string[]): { json?: string; folder: string; 'if-empty': boolean } | null => {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (wrong) {
    complain(
      `${wrong instanceof Error ? wrong.message : String(wrong)}\nUsage: npm run demo -- [--json FILE] [--folder DIR] [--if-empty]`,
    );
    return null;
  }
};

/** The log itself, where the database is at hand: the one that the demo started, that of DATABASE_URL, or of the start that it was played in. */
const verifyLog = async (
  ownDatabase: string | undefined,
  address: string,
  brief: boolean,
): Promise<number> => {
  const args = brief ? ['--brief'] : [];
  if (ownDatabase !== undefined)
    return verify(args, { ...process.env, DATABASE_URL: ownDatabase, EVENT_STORE_URL: undefined });
  const atHand = process.env['DATABASE_URL'] || runningOn(dataFolderOf(process.env))?.address === address;
  return atHand ? verify(args) : 0;
};

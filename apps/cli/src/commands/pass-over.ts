import { openEventStore } from '@ontschot/event-store';
import { passOver } from '@ontschot/read-store';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { contexts } from '../../../composition/contexts';
import { dataSourceOf } from '../../../composition/platform.module';
import { settingsFrom } from '../../../composition/settings';
import { besideStart } from '../start/running';

const USAGE = `Usage: pass-over READ-MODEL --reason "…"

Lets a read model that stands still pass over the event at which it stopped, now and in every rebuild.
The last way out: rebuild it after an update first. The reason and your account stay on record.
`;

/** @returns 0; 1 when there is nothing to pass over or no database to work on; 2 when it was called wrongly */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { reason: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [name] = positionals;
  if (values['help']) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!name || typeof values['reason'] !== 'string' || values['reason'].trim().length < 3) {
    process.stderr.write(USAGE);
    return 2;
  }
  const beside = await besideStart(process.env);
  if (beside === null) return 1;
  const settings = settingsFrom(beside, 3000);
  const data = await dataSourceOf(contexts, settings.databaseUrl, 2).initialize();
  const store = await openEventStore(settings);
  try {
    const event = await passOver(store, data, name, { reason: values['reason'], by: userInfo().username });
    process.stdout.write(
      `${name} passes over ${event.type} at position ${event.position} (event ${event.id}) and goes on.\n`,
    );
    return 0;
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 1;
  } finally {
    await store.close();
    await data.destroy();
  }
}

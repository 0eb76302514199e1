import { openEventStore } from '@ontschot/event-store';
import { migrate } from '@ontschot/read-store';
import { contexts } from '../../../composition/contexts';
import { dataSourceOf } from '../../../composition/platform.module';
import { settingsFrom } from '../../../composition/settings';

/** Brings log and read models of DATABASE_URL up to date, and tells what it did. @returns 0 */
export async function run(): Promise<number> {
  const settings = settingsFrom(process.env, 3000);
  const data = await dataSourceOf(contexts, settings.databaseUrl, 2).initialize();
  try {
    const done = await migrate(data);
    // Opening the log makes its own tables where they are missing.
    await (await openEventStore(settings)).close();
    process.stdout.write(
      done.length === 0 ? 'The database is up to date.\n' : `Migrated: ${done.join(', ')}.\n`,
    );
  } finally {
    await data.destroy();
  }
  return 0;
}

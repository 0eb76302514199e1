import { openEventStore } from '@ontschot/event-store';
import { followAnew, rebuild } from '@ontschot/read-store';
import { contexts } from '../../../composition/contexts';
import { dataSourceOf, eventTypesOf, readModelsOf } from '../../../composition/platform.module';
import { settingsFrom } from '../../../composition/settings';
import { besideStart } from '../start/running';

/**
 * Builds read models anew beside the live ones while queries go on: those named, or all of them.
 * @returns 0; 1 when there is no database to read; 2 when a name is no read model
 */
export async function run(names: string[]): Promise<number> {
  const models = readModelsOf(contexts);
  const unknown = names.filter((name) => !models.some(({ projection }) => projection.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `No such read model: ${unknown.join(', ')}. There are: ${models.map(({ projection }) => projection.name).join(', ')}.\n`,
    );
    return 2;
  }
  const beside = await besideStart(process.env);
  if (beside === null) return 1;
  const settings = settingsFrom(beside, 3000);
  const data = await dataSourceOf(contexts, settings.databaseUrl, 3).initialize();
  const store = await openEventStore(settings);
  try {
    for (const model of models) {
      const { name } = model.projection;
      if (names.length > 0 && !names.includes(name)) continue;
      const position = await rebuild(store, eventTypesOf(contexts), data, model, (reached, target) => {
        process.stderr.write(`\r${name}: ${reached} of ${target} (${Math.floor((100 * reached) / target)}%)`);
      });
      process.stderr.write(`\r${name}: rebuilt up to position ${position}.            \n`);
    }
    if (names.length === 0)
      for (const policy of await followAnew(store, data))
        process.stderr.write(`${policy}: had followed another log; it begins anew with this one.\n`);
  } finally {
    await store.close();
    await data.destroy();
  }
  return 0;
}

import { settingsFrom, WrongSettings } from '../../composition/settings';
import { createApi } from './application';

const start = async (): Promise<void> => {
  const settings = settingsFrom(process.env, 3000);
  const app = await createApi(settings);
  await app.listen(settings.port, settings.host);
};

start().catch((problem: unknown) => {
  console.error(problem instanceof WrongSettings ? problem.message : problem);
  process.exit(1);
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { Client } from 'pg';
import { personalDataKey } from './personal-data-key';

/** What a running start notes in its data folder, for a second start and for commands beside it. */
export type Running = {
  pid: number;
  address: string;
  databaseUrl: string;
  /** With its own accounts, so that its day can be moved. */
  localIdentity: boolean;
};

const dist = path.resolve(__dirname, '../../../..');

/** ONTSCHOT_DATA, or `.data` in the project's folder. */
export const dataFolderOf = (env: NodeJS.ProcessEnv): string =>
  path.resolve(env['ONTSCHOT_DATA'] || path.join(dist, '..', '.data'));

const noteIn = (folder: string): string => path.join(folder, 'running.json');

/** Only for those who may read the data folder's database anyway. PostgreSQL decides who runs, not this note. */
export const noteRunning = (folder: string, running: Running): void =>
  writeFileSync(noteIn(folder), JSON.stringify(running), { mode: 0o600 });

export const forgetRunning = (folder: string, pid: number): void => {
  if (notedIn(folder)?.pid === pid) rmSync(noteIn(folder));
};

export const notedIn = (folder: string): Running | null =>
  existsSync(noteIn(folder)) ? (JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Running) : null;

/** The start that runs on the data folder now; null where none does, also when its last one was killed. */
export const runningOn = (folder: string): Running | null => {
  const noted = notedIn(folder);
  return noted !== null && isAlive(noted.pid) ? noted : null;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0); // signal 0 only asks
    return true;
  } catch (problem) {
    // Another user's process is alive too.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
};

/**
 * The environment for a command that works on the database: as given where DATABASE_URL is set, else with what the start on
 * the data folder uses. Says in one line on `complain` what to do where neither answers.
 * @returns null when there is no database to work on
 */
export const besideStart = async (
  env: NodeJS.ProcessEnv,
  complain: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Promise<NodeJS.ProcessEnv | null> => {
  const found = env['DATABASE_URL'] ? env : ofRunning(env);
  if (found === null) {
    complain(
      `Nothing runs on the data folder ${dataFolderOf(env)}: start it with \`npm start\`, or give the database as DATABASE_URL.`,
    );
    return null;
  }
  const client = new Client({ connectionString: found['DATABASE_URL'] });
  try {
    await client.connect();
    return found;
  } catch (problem) {
    const why = problem instanceof AggregateError ? problem.errors.join(', ') : String(problem);
    complain(`The database does not answer (${why}): start it, or give another as DATABASE_URL.`);
    return null;
  } finally {
    await client.end();
  }
};

const ofRunning = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv | null => {
  const folder = dataFolderOf(env);
  const running = runningOn(folder);
  return (
    running && {
      ...env,
      DATABASE_URL: running.databaseUrl,
      ONTSCHOT_IDENTITY: running.localIdentity ? 'local' : '',
      PERSONAL_DATA_KEY: personalDataKey(env, folder),
    }
  );
};

import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client, DatabaseError } from 'pg';

const run = promisify(execFile);

/** No process has this id: it is above every system's highest, and still a number that PostgreSQL reads. */
const NO_SUCH_PID = 2_147_483_647;

export const CANNOT_CONNECT_NOW = '57P03';
export const TOO_MANY_CONNECTIONS = '53300';

/** What PostgreSQL wrote about itself in its data folder. `port` is absent while it has only just begun. */
type PidFile = { pid: number; port: number | undefined };

const pidFileOf = (data: string) => path.join(data, 'postmaster.pid');

export function readPidFile(data: string): PidFile | undefined {
  if (!existsSync(pidFileOf(data))) return undefined;
  const lines = readFileSync(pidFileOf(data), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) || undefined };
}

/** `serves`: a server on that port serves this folder. `busy`: one is starting, recovering or stopping. `no`: none that is ours. */
export async function whoServes(data: string, port: number, url: string): Promise<'serves' | 'busy' | 'no'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined); // a server that stops while we ask: the query below fails and says so
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const served = rows[0]?.data_directory;
    return served !== undefined && realpathSync(served) === realpathSync(data) ? 'serves' : 'no';
  } catch (error) {
    if (error instanceof DatabaseError && error.code === CANNOT_CONNECT_NOW) return 'busy';
    // Only a server that knows our password gets as far as counting connections.
    if (error instanceof DatabaseError && error.code === TOO_MANY_CONNECTIONS) return 'serves';
    return 'no';
  } finally {
    await client.end().catch(() => undefined); // never connected: there is nothing to end
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Is this process a PostgreSQL server, and as far as the system can tell the one of this folder? */
async function isServerOf(data: string, pid: number): Promise<boolean> {
  if (process.platform === 'linux') return isServerByProc(data, pid);
  const question: [string, string[]] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']]
      : ['ps', ['-p', String(pid), '-o', 'comm=']];
  try {
    return /\bpostgres(\.exe)?\b/.test(path.basename((await run(...question)).stdout.trim()));
  } catch {
    return false; // ps answers with an exit code when there is no such process
  }
}

/** On Linux without any other program: a server stands in its data folder. */
function isServerByProc(data: string, pid: number): boolean {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false; // gone meanwhile, or another account's process, which cannot be our server
  }
}

/**
 * The port of the server that already serves `data`, waiting while it starts or stops; undefined when none does.
 * A pid file whose process is gone, or whose number now belongs to another program, is made harmless.
 */
export async function findRunning(
  data: string,
  urlAt: (port: number) => string,
  patienceMs: number,
  log: (line: string) => void,
): Promise<number | undefined> {
  const until = Date.now() + patienceMs;
  let told = false;
  for (;;) {
    const file = readPidFile(data);
    if (!file || !isAlive(file.pid)) return undefined; // PostgreSQL clears a dead server's file by itself
    const answer = file.port === undefined ? 'no' : await whoServes(data, file.port, urlAt(file.port));
    if (answer === 'serves') return file.port;
    if (answer === 'no' && !(await isServerOf(data, file.pid))) {
      disown(data);
      return undefined;
    }
    if (Date.now() > until) {
      throw new Error(
        `PostgreSQL process ${file.pid} holds ${data} but does not answer. Stop it (kill ${file.pid}) and start again.`,
      );
    }
    if (!told)
      log(`Another PostgreSQL process (${file.pid}) is starting or stopping on this folder; waiting for it.`);
    told = true;
    await sleep(100);
  }
}

/**
 * The pid in the file belongs to an unrelated program. Only the number is replaced: PostgreSQL then sees a dead
 * server, and still checks by the rest of the file that no old backend uses its shared memory.
 */
function disown(data: string): void {
  const [, ...rest] = readFileSync(pidFileOf(data), 'utf8').split('\n');
  writeFileSync(pidFileOf(data), [NO_SUCH_PID, ...rest].join('\n'));
}

import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { accountFor, canReach, type Account } from './account';
import { findBinaries, moveIntoPlace, type Binaries } from './binaries';
import { findRunning } from './serving';

const run = promisify(execFile);

/** Open to every account and kept over a reboot: for what root keeps when the project's folder is closed to others. */
const SHARED_FOLDER = '/var/lib/ontschot';
const START_ATTEMPTS = 5;
const PATIENCE_SECONDS = 60;

export type PostgresOptions = {
  /** Where the data lives; made when absent. */
  folder: string;
  /** Gets one line per step that takes time or that the user should know. */
  log?: (line: string) => void;
  /** The port to take and no other, for a server that others still know by it. */
  port?: number;
  /** `false` for throwaway test clusters: faster, loses data when the machine (not the server) stops. */
  durable?: boolean;
};

export type Postgres = {
  /** For the superuser `postgres` and the database `postgres`. */
  url: string;
  port: number;
  /** The folder that holds the cluster, as used: differs from the one asked when that is closed to PostgreSQL's account. */
  folder: string;
  /** True when a server that an earlier process left running was taken over. */
  adopted: boolean;
  /** Ends all connections and stops the server; may be called twice. */
  stop(): Promise<void>;
};

/**
 * A running PostgreSQL on `folder`, on a free port of 127.0.0.1: the one that already serves it, or a new one.
 * Rejects with the end of the server's log when it does not start.
 */
export async function startPostgres({
  folder,
  log = () => undefined,
  port: wanted,
  durable = true,
}: PostgresOptions): Promise<Postgres> {
  const { home, account } = chooseHome(path.resolve(folder), log);
  const binaries = await findBinaries(account, SHARED_FOLDER, log);
  const cluster = path.join(home, 'cluster');
  if (!existsSync(cluster)) await createCluster(home, binaries, account, durable, log);

  const data = path.join(cluster, 'data');
  const password = readPassword(cluster);
  const urlAt = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const stop = () => stopServer(binaries, data, account);

  for (let attempt = 1; ; attempt++) {
    const running = await findRunning(data, urlAt, PATIENCE_SECONDS * 1_000, log);
    if (running !== undefined)
      return { url: urlAt(running), port: running, folder: home, adopted: attempt === 1, stop };
    const port = wanted ?? (await freePort());
    const logFile = path.join(cluster, 'server.log');
    if (await startServer(binaries, data, logFile, port, account, durable)) {
      return { url: urlAt(port), port, folder: home, adopted: false, stop };
    }
    // The port was taken meanwhile, another process was first, or a killed server's backends are still leaving.
    if (attempt === START_ATTEMPTS)
      throw new Error(`PostgreSQL did not start. The end of ${logFile}:\n${lastLines(logFile)}`);
    await sleep(attempt * 200);
  }
}

/** The folder asked, or, where root's PostgreSQL account may not enter it, one that belongs to it under /var/lib. */
function chooseHome(folder: string, log: (line: string) => void): { home: string; account: Account } {
  const dataOf = (home: string) => {
    const data = path.join(home, 'cluster', 'data');
    return existsSync(data) ? data : undefined;
  };
  const account = accountFor(dataOf(folder));
  if (!account.switched || canReach(path.join(folder, 'cluster'), account)) {
    mkdirSync(folder, { recursive: true });
    return { home: realpathSync(folder), account };
  }
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const home = path.join(SHARED_FOLDER, name);
  mkdirSync(home, { recursive: true });
  for (const open of [SHARED_FOLDER, home]) chmodSync(open, 0o755);
  log(
    `PostgreSQL does not run as root, and uid ${account.uid} may not enter ${folder}: its data is kept in ${home}.`,
  );
  return { home, account: accountFor(dataOf(home)) };
}

/** Makes the cluster aside and moves it into place, so that a killed first start leaves nothing half. */
async function createCluster(
  home: string,
  { initdb }: Binaries,
  account: Account,
  durable: boolean,
  log: (line: string) => void,
): Promise<void> {
  log(`Making a new PostgreSQL cluster in ${home}.`);
  clearDrafts(home);
  const draft = path.join(home, `cluster.draft-${process.pid}-${randomBytes(4).toString('hex')}`);
  const secret = path.join(draft, 'password');
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account.switched) for (const owned of [draft, secret]) chownSync(owned, account.uid, account.gid);
  const options = [
    '-D',
    path.join(draft, 'data'),
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '-E',
    'UTF8',
  ];
  // The built-in locale sorts alike on every machine, whatever its own libraries do.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  await run(initdb, [...options, ...locale, ...(durable ? [] : ['--no-sync'])], as(account, draft));
  moveIntoPlace(draft, path.join(home, 'cluster'));
}

/** What killed first starts left: a draft carries the id of the process that was making it. */
function clearDrafts(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^cluster\.draft-(\d+)-/.exec(name)?.[1];
    if (pid === undefined) continue;
    try {
      process.kill(Number(pid), 0);
    } catch {
      rmSync(path.join(home, name), { recursive: true, force: true });
    }
  }
}

function readPassword(cluster: string): string {
  try {
    return readFileSync(path.join(cluster, 'password'), 'utf8').trim();
  } catch (cause) {
    throw new Error(
      `${cluster} belongs to another account. Start as that account (or as root), or set ONTSCHOT_DATA to a folder of your own.`,
      { cause },
    );
  }
}

/** How a program runs for `account`: its language is fixed, and it stands in a folder that it may enter. */
function as({ uid, gid, switched }: Account, cwd: string) {
  return { ...(switched ? { uid, gid } : {}), cwd, env: { ...process.env, LC_ALL: 'C' } };
}

/** True once the server accepts connections; false when it did not start, with the reason in `logFile`. */
function startServer(
  { pgCtl }: Binaries,
  data: string,
  logFile: string,
  port: number,
  account: Account,
  durable: boolean,
): Promise<boolean> {
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(durable ? [] : careless)];
  const serverOptions = `-p ${port} ${settings.map((setting) => `-c ${setting}`).join(' ')}`;
  const args = [
    'start',
    '-w',
    '-t',
    String(PATIENCE_SECONDS),
    '-D',
    data,
    '-l',
    logFile,
    '-o',
    serverOptions,
  ];
  return new Promise((resolve, reject) => {
    // The server outlives pg_ctl, so it may not hold a pipe of ours.
    const child = spawn(pgCtl, args, {
      ...as(account, data),
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function stopServer({ pgCtl }: Binaries, data: string, account: Account): Promise<void> {
  const stop = (how: string) =>
    run(pgCtl, ['stop', '-w', '-t', '20', '-m', how, '-D', data], as(account, data));
  const running = () => existsSync(path.join(data, 'postmaster.pid'));
  if (!running()) return;
  try {
    await stop('fast');
  } catch (error) {
    if (!running()) return; // stopped by itself meanwhile
    await stop('immediate').catch(() => {
      throw error;
    });
  }
}

function lastLines(file: string): string {
  return existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
    : '(no log was written)';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

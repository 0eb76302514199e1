import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Database, openOwnDatabase } from './database';

/** Looks every 100 ms until it holds; the test's own term ends it otherwise. */
const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await sleep(100);
};

const answersAt = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined); // a server that is being killed may end it at any moment
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false; // not there yet
  } finally {
    await client.end().catch(() => undefined); // it may never have connected
  }
};

describe('the database of a start', () => {
  let folder: string;
  let database: Database;
  const said: string[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ontschot-database-'));
    execFileSync('chmod', ['755', folder]);
    said.length = 0;
    database = await openOwnDatabase(folder, (line) => void said.push(line));
  });
  afterEach(async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const postmaster = () =>
    Number(readFileSync(path.join(folder, 'cluster/data/postmaster.pid'), 'utf8').split('\n')[0]);

  it('comes back at the same address while a backend of the one before is still leaving', async () => {
    const { url } = database;
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined); // it is cut off below
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const backend = rows[0]?.pid ?? 0;
    process.kill(backend, 'SIGSTOP');
    process.kill(postmaster(), 'SIGKILL');
    await sleep(1_500);
    process.kill(backend, 'SIGCONT');
    await until(() => answersAt(url));
    await until(() => said.includes('PostgreSQL runs again.'));
    await client.end().catch(() => undefined); // it was cut off
  });

  it('comes back when whatever kept it away has gone, however often it was tried', async () => {
    const { url } = database;
    const port = Number(new URL(url).port);
    let blocker: Server | undefined;
    process.kill(postmaster(), 'SIGKILL');
    // Another program is quicker to take the port, and keeps it for a while.
    await until(
      () =>
        new Promise<boolean>((resolve) => {
          const server = createServer((socket) => socket.destroy()).once('error', () => resolve(false));
          server.listen(port, '127.0.0.1', () => {
            blocker = server;
            resolve(true);
          });
        }),
    );
    await until(() => said.some((line) => line.includes('does not come back yet')));
    expect(await answersAt(url)).toBe(false);
    blocker?.close();
    await until(() => answersAt(url));
  });
});

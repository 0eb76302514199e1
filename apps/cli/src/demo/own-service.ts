import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openOwnDatabase } from '../start/database';
import { OPENING_DAY } from './scenario/werkplein';

export type OwnService = { url: string; issuer: string; databaseUrl: string; stop: () => Promise<void> };

const main = path.resolve(__dirname, '..', 'main.js');
const READY = 'Ctrl-C stops everything';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

/** The first of three free ports in a row. */
const freePorts = async (): Promise<number> => {
  for (let port = 24_000 + (process.pid % 20_000); ; port += 3)
    if ((await isFree(port)) && (await isFree(port + 1)) && (await isFree(port + 2))) return port;
};

/** The whole product on a folder of its own that is gone afterwards, for a demo where nothing runs. @throws Error with what it said when it does not start */
export const startOwnService = async (say: (line: string) => void): Promise<OwnService> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ontschot-demo-'));
  // As root the database runs under another account, which must be able to get here.
  chmodSync(folder, 0o755);
  const database = await openOwnDatabase(path.join(folder, 'postgres'), () => undefined);
  const port = await freePorts();
  const [url, issuer] = [`http://localhost:${port}`, `http://localhost:${port + 1}`];
  const child = spawn(
    process.execPath,
    ['--require', path.resolve(__dirname, '..', 'start', 'follow-parent.js'), main, 'start', '--no-demo'],
    {
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        EVENT_STORE_URL: '',
        OIDC_ISSUER: '',
        ONTSCHOT_DATA: folder,
        ONTSCHOT_TODAY: OPENING_DAY,
        PORT: String(port),
        IDENTITY_PORT: '',
        PROJECTOR_PORT: '',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  say(`No service answers, so the demo starts one of its own (${url}) …`);
  while (!output.includes(READY)) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await stop();
      throw new Error(`The service did not start:\n${output}`);
    }
    await sleep(50);
  }
  return { url, issuer, databaseUrl: database.url, stop };
};

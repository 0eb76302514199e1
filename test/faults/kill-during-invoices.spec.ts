import { startPostgres } from '@ontschot/embedded-postgres';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Outcome } from '../../apps/cli/src/demo/outcome';
import { OPENING_DAY } from '../../apps/cli/src/demo/scenario/werkplein';
import expected from '../journeys/demo-expected.json';
import { withOrdersInTurn } from '../support/orders-in-turn';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist/apps');
const KILLS = 10;
/** After it can serve again the api lives this long at the most before the next kill. */
const LONGEST_LIFE_MS = 400;

/** Pseudo-random numbers in [0, 1) that a printed seed repeats (mulberry32). */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe('kill -9 of the api during the invoice run', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  const children = new Set<ChildProcess>();

  /** A service of the product as its own process; it ends with this one. */
  const start = (script: string, ...args: string[]): ChildProcess => {
    const child = spawn(
      process.execPath,
      ['--require', path.join(dist, 'cli/src/start/follow-parent.js'), path.join(dist, script), ...args],
      { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  };
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('close', (code) => resolve(code)));
  const until = async (url: string): Promise<void> => {
    for (let ok = false; !ok; await sleep(30))
      ok = await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      );
  };
  const api = () => `${env['ONTSCHOT_URL']}/v1/health/ready`;

  beforeAll(async () => {
    if (!existsSync(path.join(dist, 'api/src/main.js')))
      throw new Error('The product is not built; run this by `npm run test:faults`.');
    folder = mkdtempSync(path.join(tmpdir(), 'ontschot-faults-'));
    chmodSync(folder, 0o755);
    postgres = await startPostgres({ folder: path.join(folder, 'postgres') });
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query('CREATE DATABASE faults');
    await client.end();
    const [port, identity, projector] = [await freePort(), await freePort(), await freePort()];
    env = {
      ...process.env,
      DATABASE_URL: postgres.url.replace(/\/postgres$/, '/faults'),
      EVENT_STORE_URL: '',
      ONTSCHOT_DATA: folder,
      ONTSCHOT_URL: `http://localhost:${port}`,
      OIDC_ISSUER: `http://localhost:${identity}`,
      // As `npm start` does with its own accounts: the demo moves the day.
      ONTSCHOT_IDENTITY: 'local',
      ONTSCHOT_TODAY: OPENING_DAY,
      PORT: String(port),
      IDENTITY_PORT: String(identity),
      PROJECTOR_PORT: String(projector),
      PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'silent',
    };
    start('identity/src/main.js');
    expect(await ended(start('cli/src/main.js', 'migrate'))).toBe(0);
    start('projector/src/main.js');
    await Promise.all([
      until(`${env['OIDC_ISSUER']}/.well-known/openid-configuration`),
      until(`http://localhost:${projector}/`),
    ]);
  }, 60_000);

  afterAll(async () => {
    await Promise.all(
      [...children].map((child) => {
        const gone = ended(child);
        child.kill('SIGKILL');
        return gone;
      }),
    );
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends in the state of an undisturbed run, with no line booked twice or lost', async () => {
    const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
    const random = randomFrom(seed);
    process.stderr.write(`Seed ${seed}; FAULT_SEED=${seed} repeats it.\n`);

    let service = start('api/src/main.js');
    await until(api());
    const file = path.join(folder, 'outcome.json');
    const demo = start('cli/src/main.js', 'demo', '--json', file, '--folder', path.join(folder, 'invoices'));
    let [stages, said] = ['', ''];
    demo.stderr?.on('data', (text: Buffer) => (stages += text.toString()));
    demo.stdout?.on('data', (text: Buffer) => (said += text.toString()));
    const code = ended(demo);
    const isBetween = (from: string, to: string): boolean =>
      stages.includes(from) && !stages.includes(to) && demo.exitCode === null;
    while (!stages.includes('Invoices:') && demo.exitCode === null) await sleep(20);

    let kills = 0;
    while (kills < KILLS && isBetween('Invoices:', 'Adding up')) {
      await sleep(20 + random() * LONGEST_LIFE_MS);
      if (!isBetween('Invoices:', 'Adding up')) break;
      const gone = ended(service);
      service.kill('SIGKILL');
      kills += 1;
      await gone;
      service = start('api/src/main.js');
      await until(api());
    }

    expect({ code: await code, kills, stages: demo.exitCode === 0 ? '' : stages }).toEqual({
      code: 0,
      kills: KILLS,
      stages: '',
    });
    const { lines, worklist, budgets, checks } = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
    expect(withOrdersInTurn(lines)).toEqual(withOrdersInTurn(expected.lines));
    expect(
      worklist.map(({ number, partner, reason, codes }) => ({ number, partner, reason, codes })),
    ).toEqual(expected.worklist);
    expect(budgets).toEqual(expected.budgets);
    for (const { check, left, right } of checks)
      expect({ check, cents: left }).toEqual({ check, cents: right });
    // The demo ran `verify` on this database: the log's own books agree, and no line stands on a budget twice.
    expect(said).toContain('every cent accounted for');
  }, 300_000);
});

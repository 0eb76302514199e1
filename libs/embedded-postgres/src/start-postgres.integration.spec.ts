import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { startPostgres, type Postgres } from '.';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = (folder: string) => path.join(folder, 'cluster', 'data', 'postmaster.pid');
const pidOf = (folder: string) => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0]);

describe('an embedded PostgreSQL', () => {
  let folder: string;
  let running: Postgres[];

  const start = async (): Promise<Postgres> => {
    const postgres = await startPostgres({ folder });
    running.push(postgres);
    return postgres;
  };

  beforeEach(() => {
    running = [];
    folder = mkdtempSync(path.join(tmpdir(), 'embedded-postgres-'));
    chmodSync(folder, 0o755);
  });
  afterEach(async () => {
    for (const { stop } of running) await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its rows over a stop and a start', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 42 as n');
    await first.stop();
    await first.stop();
    expect(existsSync(pidFile(folder))).toBe(false);
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 42 }]);
  });

  it('keeps its password to the account that runs it', async () => {
    const { url } = await start();
    expect(statSync(path.join(folder, 'cluster', 'password')).mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[0-9a-f]+@/, ':guess@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('takes over the server that an earlier process left running', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, port: first.port });
  });

  it('starts one server when two processes ask at the same moment', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.port).toBe(other.port);
  });

  it('keeps committed rows when the server is killed', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 42 as n');
    process.kill(pidOf(folder), 'SIGKILL');
    const second = await start();
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 42 }]);
  });

  it('starts when the pid in a stale file belongs to an unrelated program', async () => {
    const first = await start();
    const stale = readFileSync(pidFile(folder), 'utf8').split('\n');
    await first.stop();
    writeFileSync(pidFile(folder), [process.pid, ...stale.slice(1)].join('\n'));
    const second = await start();
    expect(await query(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('is not fooled by a server of another folder on the port in a stale file', async () => {
    const other = await startPostgres({ folder: path.join(folder, 'other'), durable: false });
    running.push(other);
    const first = await start();
    const stale = readFileSync(pidFile(folder), 'utf8').split('\n');
    await first.stop();
    writeFileSync(
      pidFile(folder),
      [process.pid, stale[1], stale[2], other.port, ...stale.slice(4)].join('\n'),
    );
    const second = await start();
    expect(second).toMatchObject({ adopted: false });
    expect(second.port).not.toBe(other.port);
  });

  it('clears the half cluster of a first start that was killed', async () => {
    const noSuchPid = 2_147_483_646;
    const draft = path.join(folder, `cluster.draft-${noSuchPid}-0`);
    mkdirSync(draft);
    await start();
    expect(existsSync(draft)).toBe(false);
  });

  it('says why it did not start', async () => {
    const { stop } = await start();
    await stop();
    writeFileSync(path.join(folder, 'cluster', 'data', 'postgresql.conf'), 'shared_buffers = nonsense\n');
    await expect(start()).rejects.toThrow(/PostgreSQL did not start[\s\S]*shared_buffers/);
  });
});

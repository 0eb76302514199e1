import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(__dirname, '../..');

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

/** The first of three free ports in a row: `npm start` takes PORT, PORT + 1 and PORT + 2. */
async function freePorts(): Promise<number> {
  for (let port = 20_000 + (process.pid % 20_000); ; port += 3) {
    if ((await isFree(port)) && (await isFree(port + 1)) && (await isFree(port + 2))) return port;
  }
}

/** Runs one command to its end. */
const run = (env: NodeJS.ProcessEnv, ...args: string[]) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'apps/cli/bootstrap.mjs'), ...args], {
      cwd: root,
      env,
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });

describe('npm start', () => {
  let folder: string;
  let port: number;
  let started: ChildProcess[];

  /** Runs `npm start` without its demo; `output` grows while it runs. */
  const start = (data = folder) => {
    const child = spawn(process.execPath, [path.join(root, 'apps/cli/bootstrap.mjs'), 'start', '--no-demo'], {
      cwd: root,
      env: {
        ...process.env,
        ONTSCHOT_DATA: data,
        PORT: String(port),
        DATABASE_URL: '',
        OIDC_ISSUER: '',
        EVENT_STORE_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    const running = {
      child,
      output: '',
      ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
    };
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (running.output += text.toString()));
    return running;
  };
  const up = async (running: ReturnType<typeof start>) => {
    while (!running.output.includes('Ctrl-C stops everything')) {
      if (running.child.exitCode !== null) throw new Error(`It ended instead:\n${running.output}`);
      await sleep(50);
    }
  };
  const stop = async (running: ReturnType<typeof start>) => {
    running.child.kill('SIGTERM');
    return running.ended;
  };
  const pidFile = () => path.join(folder, 'postgres', 'cluster', 'data', 'postmaster.pid');
  const health = () =>
    fetch(`http://localhost:${port}/v1/health/ready`, { headers: { connection: 'close' } });

  beforeEach(async () => {
    started = [];
    port = await freePorts();
    folder = mkdtempSync(path.join(tmpdir(), 'ontschot-start-'));
    chmodSync(folder, 0o755);
  });
  afterEach(async () => {
    for (const child of started) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('brings everything up, gives a token to a demo account, and stops without a trace', async () => {
    const running = start();
    await up(running);
    expect((await health()).status).toBe(200);
    const answer = await fetch(`http://localhost:${port + 1}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('coach@uwv:demo').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(answer.status).toBe(200);

    const before = Date.now();
    expect(await stop(running)).toBe(0);
    expect(Date.now() - before).toBeLessThan(10_000);
    expect(existsSync(pidFile())).toBe(false);
    for (const left of [port, port + 1, port + 2]) expect(await isFree(left)).toBe(true);
  });

  it('stops without a trace when npm is told to stop, which tells its shell only', async () => {
    const npm = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['start', '--', '--no-demo'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        ONTSCHOT_DATA: folder,
        DATABASE_URL: '',
        OIDC_ISSUER: '',
        EVENT_STORE_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(npm);
    let output = '';
    for (const stream of [npm.stdout, npm.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()));
    while (!output.includes('Ctrl-C stops everything')) {
      if (npm.exitCode !== null) throw new Error(`It ended instead:\n${output}`);
      await sleep(50);
    }
    npm.kill('SIGTERM');
    while (existsSync(pidFile())) await sleep(100);
    for (const left of [port, port + 1, port + 2]) while (!(await isFree(left))) await sleep(100);
  });

  it('is found by commands beside it, which say in one line what to do where nothing runs', async () => {
    const running = start();
    await up(running);
    const env = {
      ...process.env,
      ONTSCHOT_DATA: folder,
      DATABASE_URL: '',
      OIDC_ISSUER: '',
      EVENT_STORE_URL: '',
    };
    const verified = await run(env, 'verify');
    expect({ code: verified.code, stderr: verified.stderr }).toEqual({ code: 0, stderr: '' });
    expect(verified.stdout).toContain('Event log against budgets and invoices');
    // The day is the real one where no demo was asked for; a local start can be moved forward.
    expect((await run(env, 'clock', '--on', '2099-01-01')).stdout).toContain('It is 2099-01-01;');

    await stop(running);
    expect(await run(env, 'verify')).toEqual({
      code: 1,
      stdout: '',
      stderr: `Nothing runs on the data folder ${folder}: start it with \`npm start\`, or give the database as DATABASE_URL.\n`,
    });
  });

  it('says that it already runs, and leaves the first one alone', async () => {
    const first = start();
    await up(first);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(
      `Ontschot already runs on ${folder}: http://localhost:${port}, process ${first.child.pid}`,
    );
    expect((await health()).status).toBe(200);
  });

  it('starts again after it was killed', async () => {
    const killed = start();
    await up(killed);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const again = start();
    await up(again);
    expect((await health()).status).toBe(200);
    expect(await stop(again)).toBe(0);
  });

  it('brings PostgreSQL back when it is killed', async () => {
    const running = start();
    await up(running);
    const pid = Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    while (!running.output.includes('PostgreSQL stopped; starting it again.')) await sleep(50);
    let status = 0;
    for (const until = Date.now() + 20_000; status !== 200 && Date.now() < until; await sleep(200)) {
      status = await health().then(
        (answer) => answer.status,
        () => 0,
      );
    }
    expect(status).toBe(200);
    expect(await stop(running)).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
  });
});

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, stdout } = await run(process.env, 'help');
    expect(code).toBe(0);
    for (const name of ['start', 'demo', 'decide', 'read-invoice', 'migrate', 'rebuild', 'verify', 'bench'])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('names a command that does not exist, without a word on stdout', async () => {
    const { code, stdout, stderr } = await run(process.env, 'strat');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no command "strat".');
  });
});

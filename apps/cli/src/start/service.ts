import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type ServiceOptions = {
  name: string;
  /** The compiled entry file. */
  script: string;
  /** Answers 2xx once the service can work. */
  healthUrl: string;
  env: NodeJS.ProcessEnv;
  logFolder: string;
  say: (line: string) => void;
};

const READY_MS = 60_000;
const STOP_MS = 5_000;
const FIRST_BACKOFF_MS = 300;
const LONGEST_BACKOFF_MS = 10_000;
/** A service that lived this long had started well: its next fall is a new story. */
const SETTLED_MS = 30_000;
const FALLS_BEFORE_READY = 3;
const LONGEST_LOG_BYTES = 10_000_000;

/** One service as a process of its own: started again when it falls, stopped when asked. Its output goes to a log file. */
export class Service {
  private child: ChildProcess | undefined;
  private stopping = false;
  private isReady = false;
  private falls = 0;
  private startedAt = 0;

  constructor(private readonly options: ServiceOptions) {}

  get logFile(): string {
    return path.join(this.options.logFolder, `${this.options.name}.log`);
  }

  start(): void {
    const { script, env, logFolder } = this.options;
    mkdirSync(logFolder, { recursive: true });
    keepShort(this.logFile);
    const log = openSync(this.logFile, 'a');
    const child = spawn(
      process.execPath,
      ['--require', path.join(__dirname, 'follow-parent.js'), script],
      // A group of its own: Ctrl-C in the terminal reaches only the parent, which stops the services in order.
      { env, stdio: ['ignore', log, log, 'ipc'], detached: process.platform !== 'win32' },
    );
    closeSync(log);
    this.child = child;
    this.startedAt = Date.now();
    child.on('exit', (code, signal) => this.fell(signal ?? `exit code ${code}`));
    child.on('error', (problem) => this.fell(problem.message));
  }

  /** Resolves once the health address answers; rejects, with the end of the log, when it never does. */
  async ready(): Promise<void> {
    const until = Date.now() + READY_MS;
    while (!(await answers(this.options.healthUrl))) {
      if (this.stopping) throw new Error(`${this.options.name} was stopped while it started.`);
      if (this.falls >= FALLS_BEFORE_READY || Date.now() > until) {
        throw new Error(
          `The ${this.options.name} did not start. The end of ${this.logFile}:\n${lastLines(this.logFile)}`,
        );
      }
      await sleep(50);
    }
    this.isReady = true;
  }

  /** Asks the service to stop, and ends it when it does not within seconds. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => this.kill(), STOP_MS);
    await gone;
    clearTimeout(impatience);
  }

  /** Ends the service at once. */
  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  private fell(how: string): void {
    if (this.stopping) return;
    if (Date.now() - this.startedAt > SETTLED_MS) this.falls = 0;
    this.falls += 1;
    if (!this.isReady && this.falls >= FALLS_BEFORE_READY) return; // `ready` tells
    const wait = Math.min(FIRST_BACKOFF_MS * 2 ** (this.falls - 1), LONGEST_BACKOFF_MS);
    this.options.say(
      `The ${this.options.name} stopped (${how}); starting it again in ${wait} ms. Its log: ${this.logFile}`,
    );
    setTimeout(() => {
      if (!this.stopping) this.start();
    }, wait);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const { ok, body } = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await body?.cancel();
    return ok;
  } catch {
    return false; // not listening yet
  }
}

function keepShort(file: string): void {
  if (existsSync(file) && statSync(file).size > LONGEST_LOG_BYTES) renameSync(file, `${file}.1`);
}

function lastLines(file: string): string {
  return existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n')
    : '(empty)';
}

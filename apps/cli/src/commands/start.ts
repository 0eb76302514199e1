import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { IsoDate } from '@ontschot/kernel';
import { Api } from '../demo/api';
import { todayOf } from '../demo/calendar';
import { OPENING_DAY } from '../demo/scenario/werkplein';
import { AlreadyRunning, openOwnDatabase, type Database } from '../start/database';
import { personalDataKey } from '../start/personal-data-key';
import { expectFree, portsFrom, type Ports } from '../start/ports';
import { dataFolderOf, forgetRunning, notedIn, noteRunning } from '../start/running';
import { Service } from '../start/service';
import { onStopAsked } from '../start/stop-signals';
import { welcome } from '../start/welcome';

const dist = path.resolve(__dirname, '../../../..');
const say = (line: string) => void process.stdout.write(`${line}\n`);

const USAGE =
  'Usage: npm start [-- --no-demo]\n--no-demo leaves an empty service empty, and begins on the real day.\n';

/**
 * Runs the whole product on this machine until Ctrl-C or SIGTERM. DATABASE_URL, EVENT_STORE_URL, PORT and OIDC_ISSUER
 * switch to external parts; ONTSCHOT_TODAY is the product's day, with the local accounts only (left out, a new data folder
 * begins on the demo's first day); ONTSCHOT_DATA is the data folder. `--no-demo` leaves an empty service empty, on the real day.
 * @returns 0 after a stop that was asked for, 1 when it could not start, 2 for an argument that it does not know
 */
export async function run(args: string[]): Promise<number> {
  if (args.some((one) => one !== '--no-demo')) {
    process.stderr.write(USAGE);
    return 2;
  }
  let start: Start;
  try {
    start = new Start(process.env);
  } catch (wrong) {
    process.stderr.write(`${wrong instanceof Error ? wrong.message : String(wrong)}\n`);
    return 1;
  }
  // A terminal that closed, or a pipe whose reader left, must not keep everything from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const stopped = new Promise<void>((resolve) => {
    const stop = (): void => {
      start.stopAsked = true;
      resolve();
    };
    onStopAsked(stop, () => start.endAtOnce());
  });
  try {
    await Promise.race([start.up(!args.includes('--no-demo')), stopped]);
    await stopped;
    say('\nStopping …');
    await start.down();
    say('Stopped.');
    return 0;
  } catch (problem) {
    await start.down();
    if (start.stopAsked) return 0;
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 1;
  }
}

class Start {
  stopAsked = false;
  private readonly ports: Ports;
  private readonly data: string;
  private readonly ownIdentity: boolean;
  private readonly issuer: string;
  private readonly services: Service[] = [];
  private opening: Promise<Database> | undefined;
  private step: ChildProcess | undefined;

  constructor(private readonly env: NodeJS.ProcessEnv) {
    this.ports = portsFrom(env);
    this.data = dataFolderOf(env);
    this.ownIdentity = !env['OIDC_ISSUER'];
    if (env['ONTSCHOT_TODAY'] && !this.ownIdentity)
      throw new Error(
        'ONTSCHOT_TODAY moves the day of a local start with its own accounts; OIDC_ISSUER names another provider. Leave one out.',
      );
    this.issuer = env['OIDC_ISSUER'] || `http://localhost:${this.ports.identity}`;
  }

  private get api(): string {
    return `http://localhost:${this.ports.api}`;
  }

  private get logFolder(): string {
    return path.join(this.data, 'logs');
  }

  /** Everything in order: a later part needs the earlier ones. */
  async up(demo: boolean): Promise<void> {
    mkdirSync(this.data, { recursive: true });
    const databaseUrl = this.env['DATABASE_URL'] || (await this.openDatabase());
    await expectFree(this.ports.api, 'PORT');
    await expectFree(this.ports.projector, 'PROJECTOR_PORT');
    if (this.ownIdentity) await expectFree(this.ports.identity, 'IDENTITY_PORT');
    noteRunning(this.data, {
      pid: process.pid,
      address: this.api,
      databaseUrl,
      localIdentity: this.ownIdentity,
    });

    // Migrating and looking for the demo take a process of a second each: what this very build has prepared needs neither.
    const database = await this.opening;
    const stamp = path.join(dist, '.built-from');
    const build = existsSync(stamp) ? readFileSync(stamp, 'utf8') : 'unknown build';
    const note = (await database?.note()) ?? '';
    const migrated = existsSync(stamp) && note.startsWith(build);
    // A database without a note is new. Where the demo is to be played in it, it is the demo's first day.
    const env = this.serviceEnv(databaseUrl, demo && database !== undefined && note === '');
    if (this.ownIdentity) this.service('identity', `${this.issuer}/.well-known/openid-configuration`, env);
    if (!migrated) await this.command('migrate', [], env, 'ignore');
    this.service('api', `http://127.0.0.1:${this.ports.api}/v1/health/ready`, env);
    this.service('projector', `http://127.0.0.1:${this.ports.projector}/`, env);
    await Promise.all(this.services.map((service) => service.ready()));
    const loaded = (migrated && note === `${build} with demo`) || (demo && (await this.loadDemo(env)));
    await database?.noteThat(loaded ? `${build} with demo` : build);
    if (!this.stopAsked)
      say(welcome(this.api, this.issuer, this.logFolder, this.ownIdentity ? await this.today() : null));
  }

  /** The services together, then the database that they use. May be called at any moment of the start. */
  async down(): Promise<void> {
    this.step?.kill('SIGTERM');
    await Promise.all(this.services.map((service) => service.stop()));
    const database = await this.opening?.catch(() => undefined); // what did not open was told by `up`
    await database?.stop();
    forgetRunning(this.data, process.pid);
  }

  /** The day may have been moved in an earlier start too. */
  private today(): Promise<IsoDate> {
    return todayOf(new Api(this.api, this.issuer));
  }

  endAtOnce(): never {
    for (const service of this.services) service.kill();
    process.exit(130);
  }

  private async openDatabase(): Promise<string> {
    this.opening = openOwnDatabase(path.join(this.data, 'postgres'), say);
    try {
      return (await this.opening).url;
    } catch (problem) {
      if (problem instanceof AlreadyRunning) {
        const way = 'Stop it there first, or set ONTSCHOT_DATA and PORT for a second one.';
        throw new Error(`Ontschot already runs on ${this.data}${this.noted()}. ${way}`, { cause: problem });
      }
      throw problem;
    }
  }

  private noted(): string {
    const noted = notedIn(this.data);
    return noted === null ? '' : `: ${noted.address}, process ${noted.pid}`;
  }

  private serviceEnv(databaseUrl: string, atFirstDay: boolean): NodeJS.ProcessEnv {
    const { api, identity, projector } = this.ports;
    return {
      ...this.env,
      DATABASE_URL: databaseUrl,
      OIDC_ISSUER: this.issuer,
      ONTSCHOT_DATA: this.data,
      ONTSCHOT_IDENTITY: this.ownIdentity ? 'local' : '',
      ONTSCHOT_URL: this.api,
      ...(atFirstDay && this.ownIdentity && !this.env['ONTSCHOT_TODAY']
        ? { ONTSCHOT_TODAY: OPENING_DAY }
        : {}),
      PERSONAL_DATA_KEY: personalDataKey(this.env, this.data),
      PORT: String(api),
      IDENTITY_PORT: String(identity),
      PROJECTOR_PORT: String(projector),
    };
  }

  private service(name: string, healthUrl: string, env: NodeJS.ProcessEnv): void {
    if (this.stopAsked) return;
    const script = path.join(dist, 'apps', name, 'src', 'main.js');
    const service = new Service({ name, script, healthUrl, env, logFolder: this.logFolder, say });
    this.services.push(service);
    service.start();
  }

  /** @returns whether the demo is there now */
  private async loadDemo(env: NodeJS.ProcessEnv): Promise<boolean> {
    try {
      await this.command('demo', ['--if-empty'], env, 'inherit');
      return !this.stopAsked;
    } catch {
      if (!this.stopAsked)
        say('The demo did not load (see above); the service runs without it. Try again with: npm run demo');
      return false;
    }
  }

  /** Another command of this program as a process of its own, to its end. Its errors reach the terminal. */
  private command(
    name: string,
    args: string[],
    env: NodeJS.ProcessEnv,
    stdout: 'ignore' | 'inherit',
  ): Promise<void> {
    if (this.stopAsked) return Promise.resolve();
    const main = path.join(dist, 'apps', 'cli', 'src', 'main.js');
    const child = spawn(process.execPath, [main, name, ...args], {
      env,
      stdio: ['ignore', stdout, 'inherit'],
    });
    this.step = child;
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The step "${name}" failed.`))));
    });
  }
}

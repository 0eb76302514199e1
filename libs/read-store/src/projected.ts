import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { STOOD_STILL } from './checkpoints';
import { PROJECTED } from './projection-runner';

/** The read models did not reach the position in time; the caller may ask again. Mapped to 503. */
export class NotYetProjected extends Error {
  constructor(
    readonly position: number,
    /** How far those that follow are, or the one that stands still. */
    readonly reached: number,
    /** Those that stand still before the position: waiting will not help until somebody mends them. */
    readonly standing: readonly string[] = [],
  ) {
    super(
      standing.length > 0
        ? `${standing.join(', ')} stands still at position ${reached}; ${position} was asked for. Ask again without a position, or when it is mended.`
        : `The lists are at position ${reached}; ${position} was asked for. Try again in a moment.`,
    );
    this.name = 'NotYetProjected';
  }
}

type Waiting = { position: number; resume: () => void; fail: (problem: unknown) => void };

/** A notification can be missed while the listener connects anew: one look for all that wait, now and then. */
const LOOK_MS = 100;

/** Lets a query wait, within bounds, until the read models have counted a command's events: read your own writes. */
export class Projected {
  private reached = 0;
  private standing = new Map<string, number>();
  private readonly waiting = new Set<Waiting>();
  private looking: Promise<void> | undefined;
  private poll: NodeJS.Timeout | undefined;
  private listener: Client | undefined;
  private listening: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly url: string,
  ) {}

  /**
   * Waits for every read model that follows. One that stands still holds up nobody but those who read it.
   * @param reads names of the read models that the asker reads
   * @returns names of the read models that stand still before the position: what they show is older than that
   * @throws NotYetProjected after `timeoutMs`, and at once where one of `reads` stands still before the position
   */
  async waitFor(position: number, timeoutMs = 5000, reads: readonly string[] = []): Promise<string[]> {
    // The listener tells of one that begins to stand still; until it listens, only a look does.
    if (position > this.reached || !this.listener) await this.look();
    if (position > this.reached) await this.wait(position, timeoutMs);
    const standing = reads.filter((name) => (this.standing.get(name) ?? position) < position);
    if (standing.length > 0)
      throw new NotYetProjected(
        position,
        Math.min(...standing.map((name) => this.standing.get(name) ?? 0)),
        standing,
      );
    return [...this.standing].flatMap(([name, at]) => (at < position ? [name] : []));
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.poll);
    await this.listening?.catch(() => undefined); // told to whoever waited for it
    await this.listener?.end();
  }

  private async wait(position: number, timeoutMs: number): Promise<void> {
    await this.listen();
    await new Promise<void>((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(entry);
        if (this.waiting.size === 0) {
          clearInterval(this.poll);
          this.poll = undefined;
        }
      };
      const entry: Waiting = {
        position,
        resume: () => {
          done();
          resolve();
        },
        fail: (problem) => {
          done();
          reject(asError(problem));
        },
      };
      const timer = setTimeout(() => entry.fail(new NotYetProjected(position, this.reached)), timeoutMs);
      this.waiting.add(entry);
      this.poll ??= setInterval(() => this.lookForThoseThatWait(), LOOK_MS);
      if (position <= this.reached) entry.resume();
    });
  }

  private lookForThoseThatWait(): void {
    if (this.waiting.size === 0) return;
    this.look().catch((problem: unknown) => {
      for (const one of [...this.waiting]) one.fail(problem);
    });
  }

  /** One statement for all who ask while it runs; who came while it ran waits for the next notification or look. */
  private look(): Promise<void> {
    this.looking ??= this.readPositions().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async readPositions(): Promise<void> {
    // Policies keep checkpoints in the same table; only read models count here.
    const rows = await this.dataSource.query<{ name: string; position: number; standing: boolean }[]>(
      `SELECT name, position, problem IS NOT NULL AS standing FROM projection_checkpoint WHERE name NOT LIKE 'policy:%'`,
    );
    this.standing = new Map(
      rows.filter(({ standing }) => standing).map(({ name, position }) => [name, position]),
    );
    const following = rows.filter(({ standing }) => !standing).map(({ position }) => position);
    // Nothing follows: nothing to wait for but what the asker reads.
    this.reached = following.length > 0 ? Math.min(...following) : rows.length > 0 ? Infinity : 0;
    for (const one of [...this.waiting]) if (one.position <= this.reached) one.resume();
  }

  private listen(): Promise<void> {
    if (this.listener || this.closed) return Promise.resolve();
    this.listening ??= this.connect().finally(() => (this.listening = undefined));
    return this.listening;
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url });
    client.on('notification', ({ channel }) => {
      if (channel === STOOD_STILL)
        this.look().catch(() => (this.reached = 0)); // then the next to ask looks for itself
      else this.lookForThoseThatWait();
    });
    client.on('error', () => {
      if (this.listener === client) this.listener = undefined;
    }); // the looks go on; the next wait listens anew
    try {
      await client.connect();
      await client.query(`LISTEN ${PROJECTED}; LISTEN ${STOOD_STILL}`);
      this.listener = client;
    } catch (problem) {
      await client.end().catch(() => undefined); // it never connected: nothing to close
      throw problem;
    }
  }
}

const asError = (problem: unknown): Error =>
  problem instanceof Error ? problem : new Error(String(problem));

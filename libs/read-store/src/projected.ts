import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { PROJECTED } from './projection-runner';

/** The read models did not reach the position in time; the caller may ask again. Mapped to 503. */
export class NotYetProjected extends Error {
  constructor(
    readonly position: number,
    readonly reached: number,
  ) {
    super(`The lists are at position ${reached}; ${position} was asked for. Try again in a moment.`);
    this.name = 'NotYetProjected';
  }
}

/** Lets a query wait, within bounds, until the read models have counted a command's events: read your own writes. */
export class Projected {
  private reached = 0;
  private waiting: { position: number; resume: () => void }[] = [];
  private listener: Client | undefined;
  private closed = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly url: string,
  ) {}

  /** @throws NotYetProjected after `timeoutMs`. */
  async waitFor(position: number, timeoutMs = 5000): Promise<void> {
    if (position <= this.reached || position <= (await this.look())) return;
    await this.listen();
    await new Promise<void>((resolve, reject) => {
      const entry = {
        position,
        resume: () => {
          stop();
          resolve();
        },
      };
      // A notification can be missed while the listener reconnects: look now and then as well.
      const poll = setInterval(
        () =>
          void this.look().catch((problem: unknown) => {
            stop();
            reject(asError(problem));
          }),
        100,
      );
      const timer = setTimeout(() => {
        stop();
        reject(new NotYetProjected(position, this.reached));
      }, timeoutMs);
      const stop = (): void => {
        clearInterval(poll);
        clearTimeout(timer);
        this.waiting = this.waiting.filter((one) => one !== entry);
      };
      this.waiting.push(entry);
      if (position <= this.reached) entry.resume();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.listener?.end();
  }

  private async look(): Promise<number> {
    // Policies keep checkpoints in the same table; only read models count here.
    const [row] = await this.dataSource.query<{ reached: number }[]>(
      `SELECT coalesce(min(position), 0)::bigint AS reached FROM projection_checkpoint WHERE name NOT LIKE 'policy:%'`,
    );
    this.moved(row?.reached ?? 0);
    return this.reached;
  }

  private moved(reached: number): void {
    this.reached = Math.max(this.reached, reached);
    for (const { position, resume } of [...this.waiting]) if (position <= this.reached) resume();
  }

  private async listen(): Promise<void> {
    if (this.listener || this.closed) return;
    const client = new Client({ connectionString: this.url });
    this.listener = client;
    client.on('notification', ({ payload }) => this.moved(Number(payload)));
    client.on('error', () => {
      this.listener = undefined;
    }); // the poll above goes on; the next wait listens anew
    try {
      await client.connect();
      await client.query(`LISTEN ${PROJECTED}`);
    } catch (problem) {
      this.listener = undefined; // the next wait tries again
      throw problem;
    }
  }
}

const asError = (problem: unknown): Error =>
  problem instanceof Error ? problem : new Error(String(problem));

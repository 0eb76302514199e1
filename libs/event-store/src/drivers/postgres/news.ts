import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig, type Pool } from 'pg';
import type { Bell } from '../bell';
import { backoffMs } from '../outages';

const CHANNEL = 'ontschot_log';
/** Under load one notice in this time is enough; a lone append is told at once. */
const QUIET_MS = 20;

/** Tells other processes that the log has grown. Never on the way of an append: whoever misses a notice looks by himself soon. */
export class Herald {
  private untold = false;
  private telling: Promise<void> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly closing: AbortSignal,
    private readonly failed: (error: unknown) => void,
  ) {}

  tell(): void {
    this.untold = true;
    this.telling ??= this.send().finally(() => (this.telling = undefined));
  }

  /** Resolves when all is told. */
  async close(): Promise<void> {
    await this.telling;
  }

  private async send(): Promise<void> {
    while (this.untold) {
      this.untold = false;
      try {
        await this.pool.query({ name: 'tell', text: `select pg_notify('${CHANNEL}', '')` });
      } catch (error) {
        this.failed(error);
      }
      if (!this.closing.aborted) await sleep(QUIET_MS);
    }
  }
}

/** Rings the bell for every notice, on a connection of its own that is made again when it breaks. */
export class Listener {
  private started = false;

  constructor(
    private readonly config: ClientConfig,
    private readonly bell: Bell,
    private readonly closing: AbortSignal,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    if (this.started) return;
    this.started = true;
    void this.listen();
  }

  private async listen(): Promise<void> {
    for (let attempt = 0; !this.closing.aborted; attempt++) {
      const client = new Client(this.config);
      const hangUp = () => void client.end();
      const ended = new Promise<void>((resolve) => client.once('end', resolve));
      client.on('error', this.failed);
      client.on('notification', () => this.bell.ring());
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        this.closing.addEventListener('abort', hangUp);
        if (this.closing.aborted) hangUp();
        this.bell.ring(); // for what was told while nobody listened
        attempt = 0;
        await ended;
      } catch (error) {
        this.failed(error);
        hangUp();
      }
      this.closing.removeEventListener('abort', hangUp);
      if (!this.closing.aborted) await sleep(backoffMs(attempt));
    }
  }
}

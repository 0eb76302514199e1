import { Clock, type IsoDate, type IsoInstant, onDay, refusals } from '@ontschot/kernel';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

const MOVED = 'ontschot_day';

const refuse = refusals({
  'day-is-real': {
    nl: 'De dag is hier de echte dag. Alleen een lokale start met eigen accounts kan haar verzetten.',
    en: 'The day is the real one here. Only a local start with its own accounts can move it.',
  },
  'day-goes-back': {
    nl: ({ today }: { today: IsoDate }) => `Het is hier al ${today}. De dag gaat alleen vooruit.`,
    en: ({ today }: { today: IsoDate }) => `It is ${today} here already. The day only goes forward.`,
  },
});

/**
 * The product's clock. Where the day can be moved it is kept in the database, so that every process has the same, and it is
 * that day at the real time of day; elsewhere it is the machine's own clock.
 */
export class ProductClock extends Clock {
  private day: IsoDate | null = null;
  private listener: Client | undefined;
  private closed = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly url: string,
    readonly movable: boolean,
  ) {
    super();
  }

  now(): IsoInstant {
    const moment = new Date(Date.now()).toISOString();
    return this.day === null ? moment : onDay(this.day, moment);
  }

  override movedTo(): IsoDate | null {
    return this.day;
  }

  /** Takes over the kept day and follows it. @param first the day to begin with where none was kept, or an earlier one */
  async open(first: IsoDate | undefined): Promise<void> {
    if (!this.movable) return;
    await this.follow();
    if (first !== undefined && (this.day === null || this.day < first)) await this.keep(first);
  }

  /**
   * Makes it this day, in every process.
   * @throws NotPossible `day-is-real` where it cannot be moved, `day-goes-back` once it was moved to a later day
   */
  async moveTo(day: IsoDate): Promise<void> {
    if (!this.movable) throw refuse('day-is-real');
    await this.look();
    if (this.day !== null && day < this.day) throw refuse('day-goes-back', { today: this.day });
    await this.keep(day);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.listener?.end();
  }

  private async keep(day: IsoDate): Promise<void> {
    await this.dataSource.query(
      `WITH kept AS (
         INSERT INTO product_day (day) VALUES ($1)
         ON CONFLICT (one) DO UPDATE SET day = greatest(product_day.day, excluded.day) RETURNING day
       ) SELECT pg_notify('${MOVED}', day::text) FROM kept`,
      [day],
    );
    await this.look();
  }

  private async look(): Promise<void> {
    const [kept] = await this.dataSource.query<{ day: IsoDate }[]>('SELECT day FROM product_day');
    this.day = kept?.day ?? null;
  }

  /** Listens first and looks then, so that no move falls in between; a lost connection does both again. */
  private async follow(): Promise<void> {
    const client = new Client({ connectionString: this.url });
    this.listener = client;
    client.on('notification', ({ payload }) => {
      // News of an earlier move may come after a later one was made here: the day only goes forward.
      if (payload !== undefined && (this.day === null || payload > this.day)) this.day = payload;
    });
    client.on('error', () => {
      if (this.closed || this.listener !== client) return;
      this.listener = undefined;
      // Tried until it listens again; meanwhile this process keeps the day that it knew.
      const again = (): void => void this.follow().catch(() => setTimeout(again, 1_000).unref());
      setTimeout(again, 1_000).unref();
    });
    await client.connect();
    await client.query(`LISTEN ${MOVED}`);
    await this.look();
  }
}

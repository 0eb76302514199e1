import type { IsoInstant } from '@ontschot/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { lastLink, type Link } from './links';
import { type Verification, type Verified, verify } from './verify';

/** A verification as it is kept: asked for by somebody, or due. */
export type Kept = {
  id: string;
  askedBy: string;
  askedAt: IsoInstant;
  doneAt: IsoInstant | null;
  result: Verification | null;
};

const COLUMNS = `id, asked_by AS "askedBy", asked_at AS "askedAt", done_at AS "doneAt", result`;
type Row = { id: string; askedBy: string; askedAt: Date; doneAt: Date | null; result: Verification | null };
const keptOf = ({ askedAt, doneAt, ...row }: Row): Kept => ({
  ...row,
  askedAt: askedAt.toISOString(),
  doneAt: doneAt?.toISOString() ?? null,
});

/** The latest that is done, the one that still waits, and where the chain ends now. */
export const latestVerification = async (
  data: DataSource,
): Promise<{ done: Kept | null; waiting: Kept | null; chain: Link | null }> => {
  const one = async (where: string, order: string): Promise<Kept | null> => {
    const [row] = await data.query<Row[]>(
      `SELECT ${COLUMNS} FROM verification WHERE ${where} ORDER BY ${order} DESC LIMIT 1`,
    );
    return row ? keptOf(row) : null;
  };
  return {
    done: await one('done_at IS NOT NULL', 'done_at'),
    waiting: await one('done_at IS NULL', 'asked_at'),
    chain: await lastLink(data),
  };
};

/** Asks for a verification; one that waits already is enough. */
export const askVerification = async (data: DataSource, by: string): Promise<void> => {
  await data.query(
    'INSERT INTO verification (asked_by) SELECT $1 WHERE NOT EXISTS (SELECT FROM verification WHERE done_at IS NULL)',
    [by],
  );
};

/** Keeps what was found. @param id of the one that was asked for; absent: nobody had */
export const keepVerification = async (
  data: DataSource,
  by: string,
  { ok, log, rows, money, findings, more }: Verification,
  id?: string,
): Promise<void> => {
  const result = JSON.stringify({ ok, log, rows, money, findings, more });
  if (id === undefined)
    await data.query(
      'INSERT INTO verification (asked_by, done_at, result) VALUES ($1, clock_timestamp(), $2)',
      [by, result],
    );
  else
    await data.query('UPDATE verification SET done_at = clock_timestamp(), result = $2 WHERE id = $1', [
      id,
      result,
    ]);
};

const DAY_MS = 24 * 60 * 60 * 1_000;
const LOOK_MS = 2_000;

/** Verifies what was asked for, and by itself once a day; keeps what it finds. One at a time, beside the projector. */
export class Verifications {
  constructor(
    private readonly verified: Verified,
    /** Is told of everything that goes wrong, and of every finding. */
    private readonly onTrouble: (problem: unknown) => void,
    private readonly everyMs = DAY_MS,
    private readonly lookMs = LOOK_MS,
  ) {}

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.runDue();
      } catch (problem) {
        this.onTrouble(problem);
      }
      await sleep(this.lookMs, undefined, { signal }).catch((cut: unknown) => {
        if (!signal.aborted) throw cut;
      });
    }
  }

  /** Runs what is asked for, or due. @returns whether there was anything to do */
  async runDue(): Promise<boolean> {
    const { data } = this.verified;
    const { done, waiting, chain } = await latestVerification(data);
    const since = done?.doneAt ?? null;
    const due = chain !== null && since !== null && Date.now() - Date.parse(since) > this.everyMs;
    if (!waiting && !due) return false;
    const result = await verify(this.verified);
    await keepVerification(data, 'system:verification', result, waiting?.id);
    for (const { text } of result.findings) this.onTrouble(new Error(text.en));
    return true;
  }
}

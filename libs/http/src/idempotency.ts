import { uuidFrom } from '@ontschot/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { canonical } from './canonical';
import { InvalidInput, KeyReused } from './invalid-input';
import { headerOf } from './request';

/** An answer as it was given the first time. */
export type GivenAnswer = { status: number; headers: Record<string, string>; body: string };

type Row = {
  request_hash: string;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
};

/** How long a key holds: a setting. */
export const KEY_HOURS = 48;
const LONGEST_KEY = 200;
/** Headers that belong to an answer and not to its moment. */
const KEPT_HEADERS = ['etag', 'location', 'content-type', 'content-language'] as const;

/** The Idempotency-Key of a request, null without one. @throws InvalidInput when it is too long */
export const keyOf = (request: Pick<FastifyRequest, 'headers'>): string | null => {
  const key = headerOf(request, 'idempotency-key');
  if (key !== undefined && key.length > LONGEST_KEY)
    throw new InvalidInput([
      {
        field: 'Idempotency-Key',
        reason: {
          nl: `is langer dan ${LONGEST_KEY} tekens`,
          en: `is longer than ${LONGEST_KEY} characters`,
        },
        wayOut: { nl: 'Gebruik een UUID.', en: 'Use a UUID.' },
      },
    ]);
  return key ?? null;
};

/** The keys that requests hold now, on their way to an answer. */
const HELD = Symbol('held key');
type Holding = FastifyRequest & { [HELD]?: { account: string; key: string } };

/**
 * A repeated Idempotency-Key gets the first answer again; with another request it is refused, for as long as the key holds.
 * A key whose first request broke off, or whose answer is not known, runs again: its command id is the same, so the log
 * recognises the events that are there. What was refused before anything was recorded gives its key back: it may be right, or
 * mended, the next time.
 */
export class Keys {
  /**
   * @param secret keeps the stored hash of a request, and the ids made of it, from telling what stood in it
   * @param hours how long a key holds
   */
  constructor(
    private readonly dataSource: DataSource,
    private readonly secret: string,
    private readonly hours = KEY_HOURS,
  ) {}

  /**
   * Takes the key for this request, and gives the request its command id: the same account, key and content always have the
   * same one, and another content never has it, so that the log cannot take it for a repeat.
   * @returns the answer that was given before, null when it must be made
   * @throws KeyReused when another request holds the key
   */
  async take(request: FastifyRequest, account: string, key: string): Promise<GivenAnswer | null> {
    const hash = this.hashOf(request);
    request.asking.commandId = uuidFrom('http', account, key, hash);
    const { request_hash, status, headers, body } = await this.claim(account, key, hash);
    if (request_hash !== hash) throw new KeyReused();
    if (status !== null) return { status, headers: headers ?? {}, body: body ?? '' };
    (request as Holding)[HELD] = { account, key };
    return null;
  }

  /** Keeps the answer before it is sent, or gives the key back. */
  async answered(request: FastifyRequest, reply: FastifyReply, sent: unknown): Promise<void> {
    const held = (request as Holding)[HELD];
    if (held === undefined) return;
    // Where keeping it fails, the error is the answer, and its own sending comes here again.
    delete (request as Holding)[HELD];
    const { account, key } = held;
    if (reply.statusCode < 300 && (typeof sent === 'string' || sent === undefined || sent === null))
      await this.dataSource.query(
        'UPDATE idempotency_key SET status = $3, headers = $4, body = $5 WHERE account = $1 AND key = $2',
        [account, key, reply.statusCode, JSON.stringify(keptHeaders(reply)), sent ?? ''],
      );
    else if (reply.statusCode < 500 && !hasRecorded(sent))
      await this.dataSource.query(
        'DELETE FROM idempotency_key WHERE account = $1 AND key = $2 AND status IS NULL',
        [account, key],
      );
  }

  /** Forgets the keys that hold no more. */
  async purge(): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM idempotency_key WHERE created_at < clock_timestamp() - make_interval(hours => $1)',
      [this.hours],
    );
  }

  /** Takes the key, or tells what holds it: two statements, since one would not see a row that another request writes at this moment. */
  private async claim(account: string, key: string, hash: string): Promise<Row> {
    for (;;) {
      const [fresh] = await this.dataSource.query<Row[]>(
        `INSERT INTO idempotency_key AS held (account, key, request_hash) VALUES ($1, $2, $3)
         ON CONFLICT (account, key) DO UPDATE
           SET request_hash = excluded.request_hash, status = NULL, headers = NULL, body = NULL, created_at = clock_timestamp()
           WHERE held.created_at < clock_timestamp() - make_interval(hours => $4)
         RETURNING request_hash, status, headers, body`,
        [account, key, hash, this.hours],
      );
      if (fresh) return fresh;
      const [held] = await this.dataSource.query<Row[]>(
        'SELECT request_hash, status, headers, body FROM idempotency_key WHERE account = $1 AND key = $2',
        [account, key],
      );
      if (held) return held; // else it was given back in between: take it
    }
  }

  /** Method, address and content; the order of a JSON object's keys says nothing. */
  private hashOf({ method, url, body }: FastifyRequest): string {
    return createHmac('sha256', this.secret)
      .update(`${method} ${url}\n`)
      .update(Buffer.isBuffer(body) ? body : canonical(body ?? null))
      .digest('base64');
  }
}

const keptHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );

/** A refusal that recorded something says where the log stands. */
const hasRecorded = (sent: unknown): boolean => {
  if (typeof sent !== 'string' || !sent.startsWith('{')) return false;
  return (JSON.parse(sent) as { position?: unknown }).position !== undefined;
};

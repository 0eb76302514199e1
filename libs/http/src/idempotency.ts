import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createHmac } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { DataSource } from 'typeorm';
import type { SignedInRequest } from './auth';
import { commandIdOf } from './command-context';
import { KeyReused } from './invalid-input';

type Stored = {
  request_hash: string;
  status: number | null;
  headers: Record<string, string> | null;
  body: unknown;
};

/**
 * A repeated Idempotency-Key gets the first answer again; with another request it is refused.
 * A key whose first request died on the way simply runs again: its command id is the same, so the log recognises its events.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  /** @param secret keeps the stored hash of a request from telling what stood in it */
  constructor(
    private readonly dataSource: DataSource,
    private readonly secret: string,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method === 'GET' || typeof key !== 'string' || key === '') return next.handle();
    commandIdOf(request); // refuses a key that is too long, before it is kept
    return from(this.once(request, context.switchToHttp().getResponse<Response>(), key, next));
  }

  private async once(
    request: SignedInRequest,
    response: Response,
    key: string,
    next: CallHandler,
  ): Promise<unknown> {
    const account = request.actor.account;
    const stored = await this.claim(account, key, this.hashOf(request));
    if (stored && stored.request_hash !== this.hashOf(request)) throw new KeyReused();
    if (stored?.status != null) {
      response.status(stored.status);
      for (const [name, value] of Object.entries(stored.headers ?? {})) response.setHeader(name, value);
      return stored.body;
    }
    // Only success is kept: a refused or failed request may be right the next time, and may be mended under the same key.
    const body: unknown = await lastValueFrom(next.handle()).catch(async (failure: unknown) => {
      await this.dataSource.query(
        'DELETE FROM idempotency_key WHERE account = $1 AND key = $2 AND status IS NULL',
        [account, key],
      );
      throw failure;
    });
    const headers = Object.fromEntries(
      ['etag', 'location'].flatMap((name) =>
        response.getHeader(name) === undefined ? [] : [[name, String(response.getHeader(name))]],
      ),
    );
    await this.dataSource.query(
      'UPDATE idempotency_key SET status = $3, headers = $4, body = $5 WHERE account = $1 AND key = $2',
      [account, key, response.statusCode, JSON.stringify(headers), JSON.stringify(body ?? null)],
    );
    return body;
  }

  /** Takes the key, or answers what holds it: two statements, since one would not see a row that another request writes at this moment. */
  private async claim(account: string, key: string, hash: string): Promise<Stored | undefined> {
    const columns = 'request_hash, status, headers, body';
    const [fresh] = await this.dataSource.query<Stored[]>(
      `INSERT INTO idempotency_key (account, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING ${columns}`,
      [account, key, hash],
    );
    if (fresh) return fresh;
    const [stored] = await this.dataSource.query<Stored[]>(
      `SELECT ${columns} FROM idempotency_key WHERE account = $1 AND key = $2`,
      [account, key],
    );
    return stored;
  }

  private hashOf(request: Request): string {
    const body: unknown = request.body;
    return createHmac('sha256', this.secret)
      .update(`${request.method} ${request.originalUrl}\n`)
      .update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null))
      .digest('base64');
  }
}

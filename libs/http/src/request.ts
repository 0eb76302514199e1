import type { Actor, IsoDate } from '@ontschot/kernel';
import type { FastifyRequest } from 'fastify';

/** What the hooks leave on a request: who asks, the product's day on which it does, and the id of its command. */
export type Asking = {
  /** Null for what needs no account. */
  actor: Actor | null;
  today: IsoDate | null;
  /** From the Idempotency-Key; null without one. */
  commandId: string | null;
};

declare module 'fastify' {
  interface FastifyRequest {
    asking: Asking;
  }
}

/** The address without its query, which may hold what is personal. */
export const pathOf = ({ url }: Pick<FastifyRequest, 'url'>): string => url.split('?', 1)[0] ?? url;

/** A header that was sent once and is not empty. */
export const headerOf = ({ headers }: Pick<FastifyRequest, 'headers'>, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

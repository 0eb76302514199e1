import type { FastifyInstance, FastifyRequest } from 'fastify';
import '@fastify/rate-limit';

/** How often one may come within a minute; above any normal work, demo and bench included. */
export const LIMITS = {
  /** Tokens that were not accepted, from one address. */
  failedSignIns: 100,
  /** Requests without an account, from one address. A supervisor that waits for the service asks 20 times a second. */
  anonymous: 2_400,
  /** Searches for a person among those of all partners, by one account. */
  personSearches: 60,
} as const;
const MINUTE = 60_000;

/** Too often within a minute. Mapped to 429 with Retry-After. */
export class TooOften extends Error {
  /** @param seconds until it may be tried again */
  constructor(readonly seconds: number) {
    super(`Too many requests; try again in ${seconds} s.`);
    this.name = 'TooOften';
  }
}

/** Counts one more and tells whether that is too many; with `look` it only looks. @throws TooOften */
export type Limit = (request: FastifyRequest, how?: 'look') => Promise<void>;

/** The limits by address and by account. `@fastify/rate-limit` must have been registered. */
export const limitsOf = (
  fastify: FastifyInstance,
  { failedSignIns, anonymous, personSearches }: Record<keyof typeof LIMITS, number> = LIMITS,
): Record<keyof typeof LIMITS, Limit> => {
  // Each has a count of its own; without a key of its own it counts by address, of IPv6 by network.
  const limit = (max: number, keyGenerator?: (request: FastifyRequest) => string): Limit => {
    const count = fastify.createRateLimit({
      max,
      timeWindow: MINUTE,
      ...(keyGenerator === undefined ? {} : { keyGenerator }),
    });
    return async (request, how) => {
      const counted = await count(request, { increment: how !== 'look' });
      // A look tells how many there were; one more would be too many.
      if (!counted.isAllowed && (counted.isExceeded || (how === 'look' && counted.remaining === 0)))
        throw new TooOften(Math.max(1, counted.ttlInSeconds));
    };
  };
  return {
    failedSignIns: limit(failedSignIns),
    anonymous: limit(anonymous),
    personSearches: limit(personSearches, (request) => request.asking.actor?.account ?? request.ip),
  };
};

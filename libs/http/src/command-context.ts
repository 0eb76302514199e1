import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, type CommandContext, holdsBsn, type IsoDate } from '@ontschot/kernel';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { bsnIn } from './free-text';
import { InvalidInput } from './invalid-input';
import { headerOf } from './request';

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

/** Who asks, on which day. */
const signedIn = ({ asking: { actor, today } }: FastifyRequest): { actor: Actor; today: IsoDate } => {
  if (actor === null || today === null) throw new Error('A handler that needs an account is open to all.');
  return { actor, today };
};

/** The signed-in account. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => signedIn(requestOf(context)).actor,
);

/** Everything of a request that a command carries beside its body. The day is the body's own, added by `on`. */
export type RequestContext = Omit<CommandContext, 'effectiveOn'> & {
  /** The context of a command whose fact holds on this day. */
  on: (effectiveOn: IsoDate) => CommandContext;
};

/** A revision that no stream has. */
const NEVER = -2;

const expectedRevision = (request: FastifyRequest): number | undefined => {
  const etag = headerOf(request, 'if-match');
  if (etag === undefined || etag === '*') return undefined;
  // RFC 9110, 13.1.1: a weak tag never matches, so what it guards is stale.
  if (/^W\/"[^"]*"$/.test(etag)) return NEVER;
  const match = /^"(\d{1,15})"$/.exec(etag);
  if (!match)
    throw new InvalidInput([
      {
        field: 'If-Match',
        reason: { nl: 'is geen ETag van deze dienst', en: 'is not an ETag of this service' },
        wayOut: {
          nl: 'Stuur de ETag van uw laatste antwoord, met de aanhalingstekens.',
          en: 'Send the ETag of your last read, quotes included.',
        },
      },
    ]);
  return Number(match[1]);
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A UUID, a trace id, a number of a ticket: short, and with nothing in it that a log or a terminal reads as its own. */
const SAFE_TOKEN = /^[A-Za-z0-9._:-]{1,64}$/;
const LONGEST_GROUND = 200;

/** Kept with every event for ever, so it is no place for what is personal. @throws InvalidInput */
const correlationIdOf = (request: FastifyRequest): string | undefined => {
  const id = headerOf(request, 'x-correlation-id');
  if (id === undefined || UUID.test(id)) return id;
  if (holdsBsn(id)) throw new InvalidInput([bsnIn('X-Correlation-Id')]);
  if (!SAFE_TOKEN.test(id))
    throw new InvalidInput([
      {
        field: 'X-Correlation-Id',
        reason: {
          nl: 'heeft meer dan letters, cijfers, punten en streepjes, of is langer dan 64 tekens',
          en: 'holds more than letters, digits, dots and dashes, or is longer than 64 characters',
        },
        wayOut: { nl: 'Gebruik een UUID, of laat het weg.', en: 'Use a UUID, or leave it out.' },
      },
    ]);
  return id;
};

/** In one's own words. @throws InvalidInput where it holds a citizen service number, or is cut short by being too long */
const legalGroundOf = (request: FastifyRequest): string | null => {
  const ground = headerOf(request, 'legal-ground');
  if (ground === undefined) return null;
  if (holdsBsn(ground)) throw new InvalidInput([bsnIn('Legal-Ground')]);
  if (ground.length > LONGEST_GROUND)
    throw new InvalidInput([
      {
        field: 'Legal-Ground',
        reason: {
          nl: `is langer dan ${LONGEST_GROUND} tekens`,
          en: `is longer than ${LONGEST_GROUND} characters`,
        },
        wayOut: { nl: 'Noem alleen de grondslag.', en: 'Name the ground only.' },
      },
    ]);
  return ground;
};

/** Gives a handler the request's {@link RequestContext}. */
export const InContext = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => {
  const request = requestOf(context);
  const { actor, today } = signedIn(request);
  const commandId = request.asking.commandId ?? randomUUID();
  const revision = expectedRevision(request);
  const rest = {
    actor,
    today,
    commandId,
    correlationId: correlationIdOf(request) ?? commandId,
    causationId: null,
    legalGround: legalGroundOf(request),
    ...(revision === undefined ? {} : { expectedRevision: revision }),
  };
  return { ...rest, on: (effectiveOn) => ({ ...rest, effectiveOn }) };
});

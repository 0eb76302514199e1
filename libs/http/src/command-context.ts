import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, type CommandContext, type IsoDate, uuidFrom } from '@ontschot/kernel';
import { randomUUID } from 'node:crypto';
import type { SignedInRequest } from './auth';
import { InvalidInput } from './invalid-input';

/** The signed-in account. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<SignedInRequest>().actor,
);

/** Everything of a request that a command carries beside its body. The day is the body's own, added by `on`. */
export type RequestContext = Omit<CommandContext, 'effectiveOn'> & {
  /** The context of a command whose fact holds on this day. */
  on: (effectiveOn: IsoDate) => CommandContext;
};

const header = (request: SignedInRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Idempotency-Key: the same key of the same account gives the same command id, so that the log recognises a repeat. */
export const commandIdOf = (request: SignedInRequest): string => {
  const key = header(request, 'idempotency-key');
  if (key === undefined) return randomUUID();
  if (key.length > 200)
    throw new InvalidInput([
      {
        field: 'Idempotency-Key',
        reason: { nl: 'is langer dan 200 tekens', en: 'is longer than 200 characters' },
        wayOut: { nl: 'Gebruik een UUID.', en: 'Use a UUID.' },
      },
    ]);
  return uuidFrom('http', request.actor.account, key);
};

const expectedRevision = (request: SignedInRequest): number | undefined => {
  const etag = header(request, 'if-match');
  if (etag === undefined || etag === '*') return undefined;
  const match = /^(?:W\/)?"(\d{1,15})"$/.exec(etag);
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

/** Gives a handler the request's {@link RequestContext}. */
export const InContext = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const commandId = commandIdOf(request);
  const revision = expectedRevision(request);
  const rest = {
    actor: request.actor,
    today: request.today,
    commandId,
    correlationId: header(request, 'x-correlation-id')?.slice(0, 100) ?? commandId,
    causationId: null,
    legalGround: header(request, 'legal-ground')?.slice(0, 200) ?? null,
    ...(revision === undefined ? {} : { expectedRevision: revision }),
  };
  return { ...rest, on: (effectiveOn) => ({ ...rest, effectiveOn }) };
});

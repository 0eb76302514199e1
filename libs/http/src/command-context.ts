import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, CommandContext, IsoDate } from '@ontschot/kernel';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
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

const expectedRevision = (request: FastifyRequest): number | undefined => {
  const etag = headerOf(request, 'if-match');
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
  const request = requestOf(context);
  const { actor, today } = signedIn(request);
  const commandId = request.asking.commandId ?? randomUUID();
  const revision = expectedRevision(request);
  const rest = {
    actor,
    today,
    commandId,
    correlationId: headerOf(request, 'x-correlation-id')?.slice(0, 100) ?? commandId,
    causationId: null,
    legalGround: headerOf(request, 'legal-ground')?.slice(0, 200) ?? null,
    ...(revision === undefined ? {} : { expectedRevision: revision }),
  };
  return { ...rest, on: (effectiveOn) => ({ ...rest, effectiveOn }) };
});

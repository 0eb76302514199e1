import { NotFoundException } from '@nestjs/common';
import { type Actor, type Clock, Forbidden } from '@ontschot/kernel';
import type { Projected } from '@ontschot/read-store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { whichRoles } from './access';
import { answering } from './answering';
import type { Tokens } from './auth';
import { isNotSignedIn, notSignedIn } from './http-refusal';
import { type Keys, keyOf } from './idempotency';
import { InvalidInput } from './invalid-input';
import { type Limit, LIMITS, limitsOf } from './limits';
import { headerOf } from './request';
import { FILE_LIMIT, JSON_LIMIT, refuseUnstorable, refuseWrongShape, refuseWrongType } from './request-body';
import type { RouteFacts } from './route';
import { positionAsked } from './wait-for-position';

/** What the hooks of every request need. */
export type Doorkeeping = {
  apiVersion: string;
  tokens: Tokens;
  clock: Clock;
  projected: Projected;
  keys: Keys;
  limits?: Record<keyof typeof LIMITS, number>;
};

/**
 * What happens with every request beside its handler, in this order: version and cache headers; who asks and may that;
 * is the body of a type and a size that this route takes; is it storable; wait for `?position=`; the Idempotency-Key; and with what
 * the handler gave, the answer. A token is looked at before a byte of the body is read.
 */
export const keepDoor = (
  fastify: FastifyInstance,
  { apiVersion, tokens, clock, projected, keys, limits = LIMITS }: Doorkeeping,
): void => {
  const atMost = limitsOf(fastify, limits);
  fastify.decorateRequest('asking');
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = route.config?.ontschot?.file ? FILE_LIMIT : JSON_LIMIT;
  });

  fastify.addHook('onRequest', async (request, reply) => {
    request.asking = { actor: null, today: null, commandId: null };
    reply.header('API-Version', apiVersion).header('Cache-Control', 'no-store');
    if (/%00/.test(request.url)) throw nulInAddress();
    const route = factsOf(request);
    if (request.is404 || route.public) await atMost.anonymous(request);
    // The platform would read the body first.
    if (request.is404) throw new NotFoundException('Cannot be found.');
    if (route.public) return;
    await signIn(request, route, { tokens, clock, ...atMost });
    refuseWrongType(request, route.file === true);
  });

  fastify.addHook('preValidation', async (request, reply) => {
    refuseWrongShape(request);
    refuseUnstorable(request.body);
    const route = factsOf(request);
    if (route.searchesPersons) await atMost.personSearches(request);
    if (!route.waits) return;
    const position = positionAsked(request.query);
    if (position !== null) {
      const behind = await projected.waitFor(position);
      // Those that stand still hold up nobody, and are named: what they show is older than what was asked for.
      if (behind.length > 0) reply.header('Lists-Behind', behind.join(', '));
    }
  });

  fastify.addHook('preHandler', async (request, reply) => {
    const { actor } = request.asking;
    const key = request.method === 'GET' ? null : keyOf(request);
    if (actor === null || key === null) return;
    const given = await keys.take(request, actor.account, key);
    if (given === null) return;
    reply.code(given.status).headers(given.headers);
    return reply.send(given.body);
  });

  fastify.addHook('preSerialization', async (request, reply, result) => {
    const how = factsOf(request).answers;
    return how === undefined || reply.statusCode >= 400
      ? result
      : answering(how, result, request, (name, value) => void reply.header(name, value), clock.now());
  });

  fastify.addHook('onSend', async (request, reply: FastifyReply, sent) => {
    await keys.answered(request, reply, sent);
    return sent;
  });
};

const factsOf = (request: FastifyRequest): RouteFacts => request.routeOptions.config.ontschot ?? {};

type SignIn = Pick<Doorkeeping, 'tokens' | 'clock'> & { failedSignIns: Limit; anonymous: Limit };

/** @throws HttpException 401, Forbidden, TooOften, ProviderAway */
const signIn = async (
  request: FastifyRequest,
  { roles = [] }: RouteFacts,
  { tokens, clock, failedSignIns, anonymous }: SignIn,
): Promise<void> => {
  const [scheme, token] = (headerOf(request, 'authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    await anonymous(request);
    throw notSignedIn({
      nl: 'Stuur een token mee: Authorization: Bearer <token>.',
      en: 'Send a bearer token: Authorization: Bearer <token>.',
    });
  }
  const actor = tokens.known(token) ?? (await checked(request, token, { tokens, failedSignIns }));
  request.asking = { ...request.asking, actor, today: clock.today() };
  if (!actor.roles.some((role) => roles.includes(role))) throw new Forbidden(whichRoles(roles));
  if (request.method !== 'GET' && request.method !== 'HEAD') await tokens.refuseOutsider(actor);
};

/** Who failed too often is not even checked; a token that was checked a moment ago never comes here. */
const checked = async (
  request: FastifyRequest,
  token: string,
  { tokens, failedSignIns }: Pick<SignIn, 'tokens' | 'failedSignIns'>,
): Promise<Actor> => {
  await failedSignIns(request, 'look');
  try {
    return await tokens.actorOf(token);
  } catch (refused) {
    if (isNotSignedIn(refused)) await failedSignIns(request);
    throw refused;
  }
};

const nulInAddress = (): InvalidInput =>
  new InvalidInput([
    {
      field: 'address',
      reason: { nl: 'bevat een NUL-teken', en: 'holds a NUL character' },
      wayOut: { nl: 'Laat dat teken weg.', en: 'Leave that character out.' },
    },
  ]);

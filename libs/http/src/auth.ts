import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, Clock, Forbidden, type IsoDate, type Role, ROLES } from '@ontschot/kernel';
import type { Request } from 'express';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { whichRoles } from './access';

/** Which roles may use an endpoint. An endpoint without it is closed to everyone; a test holds that none lacks it. */
export const Roles = Reflector.createDecorator<readonly Role[]>();
/** For what needs no account: health and the API document. */
export const Public = Reflector.createDecorator<boolean>();
/** Every role of the service. */
export const EVERYONE: readonly Role[] = ROLES;

/** What the guard leaves on a request: who asks, and the product's day on which it does. */
export type SignedInRequest = Request & { actor: Actor; today: IsoDate };

/** Reads a bearer token of the configured OpenID provider. */
export abstract class Tokens {
  /** @throws UnauthorizedException when the token is missing, expired, of another issuer or audience, or not signed by it. */
  abstract actorOf(token: string): Promise<Actor>;
}

export const AUDIENCE = 'https://ontschot.example/api';

/** Accounts whose token was checked, kept until the token ends: checking a signature costs more than the rest of a small request. */
const REMEMBERED_TOKENS = 5_000;

@Injectable()
export class OidcTokens extends Tokens {
  private keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  private readonly known = new Map<string, { actor: Actor; until: number }>();

  constructor(private readonly issuer: string) {
    super();
  }

  async actorOf(token: string): Promise<Actor> {
    const known = this.known.get(token);
    if (known && known.until > Date.now() / 1000) return known.actor;
    this.known.delete(token);
    try {
      const { payload } = await jwtVerify(token, await this.keySet(), {
        issuer: this.issuer,
        audience: AUDIENCE,
        requiredClaims: ['exp'],
      });
      const actor = actorFrom(payload);
      if (this.known.size >= REMEMBERED_TOKENS) this.known.clear();
      this.known.set(token, { actor, until: payload.exp ?? 0 });
      return actor;
    } catch (problem) {
      if (problem instanceof errors.JOSEError)
        throw new UnauthorizedException(
          `The token is not accepted (${problem.code}). Ask the OpenID provider for a new one.`,
        );
      throw problem;
    }
  }

  /** Discovery once; a provider that is away for a moment is asked again at the next request. */
  private async keySet(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    if (!this.keys) {
      const answer = await fetch(`${this.issuer}/.well-known/openid-configuration`, {
        signal: AbortSignal.timeout(5000),
      });
      if (!answer.ok) throw new Error(`The OpenID provider answers ${answer.status} to discovery.`);
      const { jwks_uri } = (await answer.json()) as { jwks_uri: string };
      this.keys = createRemoteJWKSet(new URL(jwks_uri));
    }
    return this.keys;
  }
}

const isRole = (role: unknown): role is Role => (ROLES as readonly unknown[]).includes(role);

/** Exported for its spec. @throws UnauthorizedException when claims are missing */
export const actorFrom = ({ sub, partner, roles, supplierId }: JWTPayload): Actor => {
  // A supplier's account without its supplier would read as one of the partner's own people.
  const known = Array.isArray(roles)
    ? roles.filter(isRole).filter((role) => role !== 'supplier' || typeof supplierId === 'string')
    : [];
  if (typeof sub !== 'string' || typeof partner !== 'string' || known.length === 0)
    throw new UnauthorizedException(
      'The token lacks the claims sub, partner or roles, or, for a supplier, supplierId.',
    );
  return { account: sub, partner, roles: known, ...(typeof supplierId === 'string' ? { supplierId } : {}) };
};

@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const where = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(Public, where)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token)
      throw new UnauthorizedException('Send a bearer token: Authorization: Bearer <token>.');
    request.actor = await this.tokens.actorOf(token);
    request.today = this.clock.today();
    const allowed = this.reflector.getAllAndOverride(Roles, where) ?? [];
    if (!request.actor.roles.some((role) => allowed.includes(role))) throw new Forbidden(whichRoles(allowed));
    return true;
  }
}

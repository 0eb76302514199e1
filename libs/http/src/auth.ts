import type { Actor, PartnerCode, Role, SupplierId } from '@ontschot/kernel';
import { ROLES } from '@ontschot/kernel';

/** Every role of the service. */
export const EVERYONE: readonly Role[] = ROLES;

/** What access tokens are for. */
export const AUDIENCE = 'https://ontschot.example/api';

/** Reads a bearer token of the configured OpenID provider. */
export abstract class Tokens {
  /**
   * @throws HttpException 401 when the token is not signed by the provider, is of another issuer or audience, is not in
   *   force, or says something that the registers do not know; ProviderAway when the provider cannot be asked
   */
  abstract actorOf(token: string): Promise<Actor>;

  /** Whose token this is, where it was checked a moment ago; null where it must be checked. */
  known(_token: string): Actor | null {
    return null;
  }

  /** Before a command: does the account's partner take part? @throws Forbidden */
  async refuseOutsider(_actor: Actor): Promise<void> {}
}

/** Who is known, as far as a token's claims are held against it. */
export abstract class Register {
  /** UWV, or a municipality that exists, partner or not: in exactly this writing. */
  abstract isAuthority(code: string): boolean;
  /** Takes part in the joint purchasing. */
  abstract isPartner(code: PartnerCode): Promise<boolean>;
  abstract isSupplier(id: SupplierId): Promise<boolean>;
}

/** The OpenID provider cannot be asked, or answers what is no answer. Mapped to 503: it is not the caller's fault. */
export class ProviderAway extends Error {
  constructor(cause: unknown) {
    super('The OpenID provider does not answer.', { cause });
    this.name = 'ProviderAway';
  }
}

import { type HttpException, Logger } from '@nestjs/common';
import { type Actor, Forbidden } from '@ontschot/kernel';
import {
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyOptions,
  type JWTVerifyResult,
} from 'jose';
import { AUDIENCE, ProviderAway, type Register, Tokens } from './auth';
import { actorFrom, NO_PARTNER } from './claims';
import { notSignedIn } from './http-refusal';

/** How tokens are judged, in seconds: settings. */
export type TokenSettings = {
  /** Longest that a token may live, from its issue or from now. */ lifetime: number;
  /** How far the clocks of provider and service may differ. */ leeway: number;
  /** How long the provider's keys are believed; one that it took back is refused after this at the latest. */ keysFor: number;
  /** How long a checked token is remembered: checking a signature costs more than the rest of a small request. */
  rememberedFor: number;
};
export const TOKEN_SETTINGS: TokenSettings = {
  lifetime: 24 * 60 * 60,
  leeway: 60,
  keysFor: 5 * 60,
  rememberedFor: 60,
};

/** A new key is asked for at most this often. */
const COOLDOWN_MS = 2_000;
/** How long the provider may take. */
const PATIENCE_MS = 3_000;
/** Discovery is done again after this: addresses of a provider move seldom. */
const DISCOVERED_FOR_MS = 60 * 60 * 1_000;
const REMEMBERED_TOKENS = 5_000;

/** Signatures of a key pair only: a shared secret cannot stand among public keys. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
];
/** An access token by RFC 9068, or a token that does not say what it is for; never an id, logout or proof token. */
const TYPES: readonly string[] = ['at+jwt', 'application/at+jwt', 'jwt', 'application/jwt'];

/** Faults of the token. Whatever else goes wrong is the provider's. */
const FAULTS_OF_TOKEN = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
];

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** Tokens of one OpenID provider, whose keys are found by discovery. */
export class OidcTokens extends Tokens {
  private readonly logger = new Logger(OidcTokens.name);
  private readonly remembered = new Map<string, { actor: Actor; until: number }>();
  private discovered: { keys: Promise<KeySet>; until: number } | undefined;
  /** Without a slash at its end: providers and settings differ in it. */
  private readonly issuer: string;

  /** @param issuer address of the provider, with or without a slash at its end */
  constructor(
    issuer: string,
    private readonly register: Register,
    private readonly settings: TokenSettings = TOKEN_SETTINGS,
  ) {
    super();
    this.issuer = issuer.replace(/\/$/, '');
  }

  override known(token: string): Actor | null {
    const remembered = this.remembered.get(token);
    if (remembered && remembered.until > Date.now()) return remembered.actor;
    this.remembered.delete(token);
    return null;
  }

  async actorOf(token: string): Promise<Actor> {
    const { payload, protectedHeader } = await this.verified(token);
    if (protectedHeader.typ !== undefined && !TYPES.includes(protectedHeader.typ.toLowerCase()))
      throw refused('typ');
    const now = Math.floor(Date.now() / 1000);
    const ends = this.endOf(payload, now);
    const actor = await actorFrom(payload, this.register);
    if (this.remembered.size >= REMEMBERED_TOKENS) this.remembered.clear();
    this.remembered.set(token, {
      actor,
      until: Math.min(ends + this.settings.leeway, now + this.settings.rememberedFor) * 1000,
    });
    return actor;
  }

  override async refuseOutsider({ partner }: Actor): Promise<void> {
    if (partner !== NO_PARTNER && !(await this.register.isPartner(partner)))
      throw new Forbidden({
        nl: `${partner} doet niet mee. Een beheerder kan deze partner aanmelden.`,
        en: `${partner} takes no part. An administrator can register this partner.`,
      });
  }

  /** When the token ends, in seconds. @throws HttpException 401 when it lives too long, or was issued in the future */
  private endOf({ exp = 0, iat }: JWTPayload, now: number): number {
    const { lifetime, leeway } = this.settings;
    if (iat !== undefined && iat > now + leeway) throw refused('iat');
    if (exp - (iat ?? now) > lifetime || exp > now + lifetime + leeway) throw refused('exp');
    return exp;
  }

  private async verified(token: string): Promise<JWTVerifyResult> {
    const options: JWTVerifyOptions = {
      issuer: [this.issuer, `${this.issuer}/`],
      audience: AUDIENCE,
      requiredClaims: ['exp'],
      algorithms: ALGORITHMS,
      clockTolerance: this.settings.leeway,
    };
    try {
      return await verifyWith(token, await this.keySet(), options);
    } catch (problem) {
      if (FAULTS_OF_TOKEN.some((fault) => problem instanceof fault))
        throw refused((problem as InstanceType<typeof errors.JOSEError>).code);
      // What was discovered may be what is wrong.
      this.discovered = undefined;
      this.logger.warn(
        `The OpenID provider at ${this.issuer} does not answer as it should: ${String(problem)}`,
      );
      throw new ProviderAway(problem);
    }
  }

  /** Everyone who asks before discovery has answered waits for the same answer. */
  private keySet(): Promise<KeySet> {
    if (!this.discovered || this.discovered.until < Date.now())
      this.discovered = { keys: this.discover(), until: Date.now() + DISCOVERED_FOR_MS };
    return this.discovered.keys;
  }

  /** By OpenID Connect Discovery 1.0, section 4. */
  private async discover(): Promise<KeySet> {
    const answer = await fetch(`${this.issuer}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) throw new Error(`discovery answers ${answer.status}`);
    const { issuer, jwks_uri: keysAt } = (await answer.json()) as Record<string, unknown>;
    if (typeof issuer !== 'string' || issuer.replace(/\/$/, '') !== this.issuer)
      throw new Error(`discovery names another issuer: ${String(issuer)}`);
    if (typeof keysAt !== 'string' || !URL.canParse(keysAt)) throw new Error('discovery names no keys');
    return createRemoteJWKSet(new URL(keysAt), {
      timeoutDuration: PATIENCE_MS,
      cooldownDuration: COOLDOWN_MS,
      cacheMaxAge: this.settings.keysFor * 1000,
    });
  }
}

/** A token that does not name its key is tried with each that could be it. */
const verifyWith = async (
  token: string,
  keys: KeySet,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult> => {
  try {
    return await jwtVerify(token, keys, options);
  } catch (several) {
    if (!(several instanceof errors.JWKSMultipleMatchingKeys)) throw several;
    for await (const key of several)
      try {
        return await jwtVerify(token, key, options);
      } catch (wrong) {
        if (!(wrong instanceof errors.JWSSignatureVerificationFailed)) throw wrong;
      }
    throw new errors.JWSSignatureVerificationFailed();
  }
};

const refused = (what: string): HttpException =>
  notSignedIn({
    nl: `Dit token wordt niet aangenomen (${what}). Meld u opnieuw aan.`,
    en: `The token is not accepted (${what}). Ask the OpenID provider for a new one.`,
  });

import { Logger } from '@nestjs/common';
import { Forbidden } from '@ontschot/kernel';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AUDIENCE, ProviderAway, type Register } from './auth';
import { OidcTokens, TOKEN_SETTINGS } from './oidc-tokens';

const register: Register = {
  isAuthority: (code) => ['UWV', 'GM0222'].includes(code),
  isPartner: (code) => Promise.resolve(code === 'UWV'),
  isSupplier: () => Promise.resolve(false),
};

type Key = { kid: string; alg: string; pair: Awaited<ReturnType<typeof generateKeyPair>> };

/** A provider of the spec's own, whose keys, answers and speed it decides. */
class Provider {
  keys: Key[] = [];
  /** What its discovery calls it. */
  calls = '';
  down: { discovery?: number; keys?: number } = {};
  slowMs = 0;
  asked: string[] = [];
  private server: Server | undefined;

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      const at = request.url ?? '';
      this.asked.push(at);
      void this.answer(at).then(({ status, body }) =>
        setTimeout(() => {
          response.writeHead(status, { 'Content-Type': 'application/json' });
          response.end(body);
        }, this.slowMs),
      );
    }).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.calls = this.url;
    await this.addKey('k1');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async addKey(kid: string, alg = 'ES256'): Promise<void> {
    this.keys.push({ kid, alg, pair: await generateKeyPair(alg, { extractable: true }) });
  }

  stop(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  /** A token of its latest key, right in every way that is not said otherwise. */
  token(claims: JWTPayload = {}, header: Record<string, unknown> = {}): Promise<string> {
    const key = this.keys.at(-1);
    if (!key) throw new Error('no key');
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      iss: this.url,
      aud: AUDIENCE,
      sub: 'coach@uwv',
      partner: 'UWV',
      roles: ['coach'],
      iat: now,
      exp: now + 3600,
      ...claims,
    })
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
      .sign(key.pair.privateKey);
  }

  private async answer(at: string): Promise<{ status: number; body: string }> {
    if (at === '/.well-known/openid-configuration')
      return {
        status: this.down.discovery ?? 200,
        body: JSON.stringify({ issuer: this.calls, jwks_uri: `${this.url}/jwks` }),
      };
    if (at !== '/jwks') return { status: 404, body: '{}' };
    const keys = await Promise.all(
      this.keys.map(async ({ kid, alg, pair }) => ({
        ...(await exportJWK(pair.publicKey)),
        kid,
        alg,
        use: 'sig',
      })),
    );
    return { status: this.down.keys ?? 200, body: JSON.stringify({ keys }) };
  }
}

describe('tokens of an OpenID provider', () => {
  let provider: Provider;
  let shift: number;
  const tokens = (issuer = provider.url) => new OidcTokens(issuer, register);
  const later = (seconds: number) => {
    shift += seconds * 1000;
  };
  const seconds = () => Math.floor(Date.now() / 1000);

  beforeEach(async () => {
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    provider = new Provider();
    await provider.start();
    // The clock goes on, from a later moment: one that stands still would stop the test runner too.
    const real = Date.now.bind(Date);
    shift = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => real() + shift);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    provider.stop();
  });

  it('are read, and remembered for a minute', async () => {
    const reader = tokens();
    const token = await provider.token();
    expect(reader.known(token)).toBeNull();
    expect(await reader.actorOf(token)).toEqual({ account: 'coach@uwv', partner: 'UWV', roles: ['coach'] });
    expect(reader.known(token)).toMatchObject({ account: 'coach@uwv' });
    later(TOKEN_SETTINGS.rememberedFor + 1);
    expect(reader.known(token)).toBeNull();
  });

  it.each<[string, (url: string) => { issuer: string; calls: string; iss: string }]>([
    ['nobody writes a slash', (url) => ({ issuer: url, calls: url, iss: url })],
    ['only the setting has one', (url) => ({ issuer: `${url}/`, calls: url, iss: url })],
    ['only the provider has one', (url) => ({ issuer: url, calls: `${url}/`, iss: `${url}/` })],
    ['all have one', (url) => ({ issuer: `${url}/`, calls: `${url}/`, iss: `${url}/` })],
  ])('are read where %s at the end of the issuer', async (_, of) => {
    const { issuer, calls, iss } = of(provider.url);
    provider.calls = calls;
    expect(await tokens(issuer).actorOf(await provider.token({ iss }))).toMatchObject({ partner: 'UWV' });
    expect(provider.asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  it.each<[string, (at: number) => JWTPayload, object]>([
    ['typ JWT', () => ({}), { typ: 'JWT' }],
    ['typ application/at+jwt', () => ({}), { typ: 'application/at+jwt' }],
    ['no typ', () => ({}), { typ: undefined }],
    ['a clock that is ahead', (at) => ({ nbf: at + 50, iat: at + 50 }), {}],
    ['an end of a moment ago', (at) => ({ exp: at - 50 }), {}],
    ['a day of life', (at) => ({ iat: at, exp: at + 24 * 3600 }), {}],
    ['several audiences', () => ({ aud: ['other', AUDIENCE] }), {}],
  ])('are read with %s', async (_, claims, header) =>
    expect(await tokens().actorOf(await provider.token(claims(seconds()), { ...header }))).toMatchObject({
      partner: 'UWV',
    }),
  );

  it.each<[string, (at: number) => JWTPayload, object]>([
    ['typ of an id token of another kind', () => ({}), { typ: 'logout+jwt' }],
    ['typ of a proof', () => ({}), { typ: 'dpop+jwt' }],
    ['no end', () => ({ exp: undefined }), {}],
    ['an end in the past', (at) => ({ exp: at - 61 }), {}],
    ['a beginning to come', (at) => ({ nbf: at + 70 }), {}],
    ['an issue in the future', (at) => ({ iat: at + 70 }), {}],
    ['more than a day of life', (at) => ({ iat: at, exp: at + 24 * 3600 + 1 }), {}],
    ['a life that began long ago', (at) => ({ iat: at - 24 * 3600, exp: at + 60 }), {}],
    ['no issue, and an end in the year 9999', () => ({ iat: undefined, exp: 253_370_764_800 }), {}],
    ['an end that is a text', (at) => ({ exp: String(at + 300) as unknown as number }), {}],
    ['another issuer', () => ({ iss: 'http://127.0.0.1:1' }), {}],
    ['another audience', () => ({ aud: 'https://other.example' }), {}],
    ['an audience that begins like ours', () => ({ aud: `${AUDIENCE}/x` }), {}],
    ['a municipality that does not exist', () => ({ partner: 'GM9999' }), {}],
  ])('are refused with %s', async (_, claims, header) =>
    expect(tokens().actorOf(await provider.token(claims(seconds()), { ...header }))).rejects.toMatchObject({
      status: 401,
    }),
  );

  it('are refused where they are none, are unsigned, or are signed with the public key as a secret', async () => {
    const reader = tokens();
    const [, claims = ''] = (await provider.token()).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    const key = provider.keys[0]?.pair.publicKey;
    const secret = new TextEncoder().encode(key ? await exportSPKI(key) : '');
    const shared = await new SignJWT({ iss: provider.url, aud: AUDIENCE, exp: seconds() + 60 })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(secret);
    for (const forged of ['x', 'a.b.c', unsigned, shared, `${await provider.token()}x`])
      await expect(reader.actorOf(forged)).rejects.toMatchObject({ status: 401 });
  });

  it('of a new key are read at once, of one that the provider took back within minutes no more', async () => {
    const reader = tokens();
    const old = await provider.token();
    await reader.actorOf(old);
    later(3);
    await provider.addKey('k2', 'RS256');
    expect(await reader.actorOf(await provider.token({ sub: 'b' }))).toMatchObject({ account: 'b' });

    provider.keys.shift();
    later(TOKEN_SETTINGS.keysFor + 1);
    expect(reader.known(old)).toBeNull();
    await expect(reader.actorOf(old)).rejects.toMatchObject({ status: 401 });
    expect(await reader.actorOf(await provider.token({ sub: 'c' }))).toMatchObject({ account: 'c' });
  });

  it('that do not name their key are tried with each', async () => {
    const reader = tokens();
    await provider.addKey('k2');
    expect(await reader.actorOf(await provider.token({}, { kid: undefined }))).toMatchObject({
      partner: 'UWV',
    });
  });

  it.each<[string, (one: Provider) => void]>([
    ['discovery fails', (one) => (one.down = { discovery: 503 })],
    ['discovery is not found', (one) => (one.down = { discovery: 404 })],
    ['its keys fail', (one) => (one.down = { keys: 503 })],
    ['nobody is there', (one) => one.stop()],
    ['discovery names another', (one) => (one.calls = 'http://127.0.0.1:1')],
  ])('are nobody’s fault where %s; when the provider is back, they are read', async (_, fail) => {
    const reader = tokens();
    const token = await provider.token();
    const { url } = provider;
    fail(provider);
    await expect(reader.actorOf(token)).rejects.toThrow(ProviderAway);
    if (!provider.asked.length) return; // the one that stopped does not come back on its port
    provider.down = {};
    provider.calls = url;
    expect(await reader.actorOf(token)).toMatchObject({ account: 'coach@uwv' });
  });

  it('are nobody’s fault where the provider takes too long', async () => {
    const token = await provider.token();
    provider.slowMs = 4_000;
    await expect(tokens().actorOf(token)).rejects.toThrow(ProviderAway);
  });

  it('of a municipality that takes no part may read and give no commands', async () => {
    const reader = tokens();
    const outsider = await reader.actorOf(await provider.token({ partner: 'GM0222' }));
    await expect(reader.refuseOutsider(outsider)).rejects.toThrow(Forbidden);
    await expect(reader.refuseOutsider({ ...outsider, partner: 'UWV' })).resolves.toBeUndefined();
    await expect(reader.refuseOutsider({ ...outsider, partner: 'NONE' })).resolves.toBeUndefined();
  });
});

import { createRemoteJWKSet, jwtVerify } from 'jose';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { demoAccounts } from './demo-accounts';
import { AUDIENCE, createProvider } from './provider';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

describe('the local identity provider', () => {
  let folder: string;
  let port: number;
  let issuer: string;
  let server: Server;

  const start = async () => {
    const provider = await createProvider(issuer, folder);
    await new Promise<void>((resolve) => {
      server = provider.listen(port, '127.0.0.1', resolve);
    });
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const basic = (account: string, secret: string) =>
    `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}`;
  const ask = (account: string, secret = 'demo', more: Record<string, string> = {}) =>
    fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: basic(account, secret), connection: 'close' },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...more }),
    });
  const tokenOf = async (account: string) =>
    ((await (await ask(account)).json()) as { access_token: string }).access_token;
  const verify = async (token: string) => {
    const discovery = (await (
      await fetch(`${issuer}/.well-known/openid-configuration`, { headers: { connection: 'close' } })
    ).json()) as { issuer: string; jwks_uri: string };
    return (
      await jwtVerify(token, createRemoteJWKSet(new URL(discovery.jwks_uri)), {
        issuer: discovery.issuer,
        audience: AUDIENCE,
      })
    ).payload;
  };

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'identity-'));
    port = await freePort();
    issuer = `http://localhost:${port}`;
    await start();
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  it('gives every demo account a token that says who it is', async () => {
    for (const { account, partner, roles } of demoAccounts) {
      const payload = await verify(await tokenOf(account));
      expect(payload).toMatchObject({ iss: issuer, aud: AUDIENCE, sub: account, partner, roles });
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(8 * 60 * 60);
    }
  });

  it('gives the same token rights when the resource is named', async () => {
    const answer = await ask('finance@gm0222', 'demo', { resource: AUDIENCE });
    expect(answer.status).toBe(200);
    expect(await verify(((await answer.json()) as { access_token: string }).access_token)).toMatchObject({
      partner: 'GM0222',
      roles: ['finance'],
    });
  });

  it.each([
    ['a wrong secret', 'coach@uwv', 'guess'],
    ['an unknown account', 'coach@gm9999', 'demo'],
  ])('refuses %s', async (_what, account, secret) => {
    const answer = await ask(account, secret);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  });

  it('signs with the same keys after a restart, and keeps them to itself', async () => {
    const token = await tokenOf('coach@uwv');
    await stop();
    await start();
    expect(await verify(token)).toMatchObject({ sub: 'coach@uwv' });
    expect(statSync(path.join(folder, 'signing-keys.json')).mode & 0o777).toBe(0o600);
  });

  describe('linking a supplier account', () => {
    const link = (account: string, supplierId: string, as: string) =>
      fetch(`${issuer}/demo-accounts/${account}/supplier/${supplierId}`, {
        method: 'PUT',
        headers: { authorization: basic(as, 'demo'), connection: 'close' },
      });

    it("puts the supplier's id in its tokens, also after a restart", async () => {
      expect(await verify(await tokenOf('supplier-1'))).not.toHaveProperty('supplierId');
      expect((await link('supplier-1', 'sup-42', 'administrator')).status).toBe(204);
      await stop();
      await start();
      expect(await verify(await tokenOf('supplier-1'))).toMatchObject({ supplierId: 'sup-42' });
      expect(await verify(await tokenOf('supplier-2'))).not.toHaveProperty('supplierId');
    });

    it('is for the administrator, and for supplier accounts', async () => {
      expect((await link('supplier-1', 'sup-42', 'coach@uwv')).status).toBe(401);
      expect((await link('coach@uwv', 'sup-42', 'administrator')).status).toBe(404);
      expect(await verify(await tokenOf('supplier-1'))).not.toHaveProperty('supplierId');
    });
  });
});

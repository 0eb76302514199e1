import { PostgresEventStore } from '@ontschot/event-store';
import { uuidFrom } from '@ontschot/kernel';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, figure, inTurns } from './measure';

const CLIENTS = 32;
const SECONDS = 1.5;

/** One command from HTTP to log in a process of its own, 32 clients, against appending the same kind of event directly from 32 writers. */
export const benchCommands = async (url: string, root: string): Promise<Figure[]> => {
  const issuer = await startIssuer();
  const api = await startApi(url, issuer.url, root);
  const store = new PostgresEventStore({ url });
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  try {
    const tokens = await Promise.all(
      Array.from({ length: CLIENTS }, (_, n) => issuer.token(`GM${String(n + 1).padStart(4, '0')}`)),
    );
    let year = 2002;
    const commands = async (): Promise<number> => {
      year++;
      return perSecond((client) =>
        post(api.port, agent, tokens[client] ?? '', '/v1/budgets', {
          year: 2002 + ((year * 31 + done++) % 98),
        }),
      );
    };
    let done = 0;
    const appends = () =>
      perSecond((client, n) =>
        store.append(
          `bench-${client}-${n}-${performance.now()}`,
          [event(`${client}-${n}-${performance.now()}`)],
          'none',
        ),
      );
    return [
      figure(
        `a whole command over HTTP at ${CLIENTS} clients ÷ append alone`,
        await inTurns(commands, appends, 3),
        '/s',
        { must: 0.15, moonshot: 0.35 },
      ),
    ];
  } finally {
    agent.destroy();
    await store.close();
    await api.stop();
    issuer.stop();
  }
};

const perSecond = async (one: (client: number, n: number) => Promise<unknown>): Promise<number> => {
  const end = performance.now() + SECONDS * 1000;
  let count = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let n = 0; performance.now() < end; n++) {
        await one(client, n);
        count++;
      }
    }),
  );
  return count / SECONDS;
};

const event = (id: string) => ({
  id: uuidFrom('bench', id),
  type: 'BudgetYearOpened',
  schemaVersion: 1,
  data: { budgetId: 'W_DEEL:GM0001-2026', partner: 'GM0001', fund: 'W_DEEL:GM0001', year: 2026 },
  metadata: {
    actor: 'finance@gm0001',
    partner: 'GM0001',
    correlationId: id,
    causationId: null,
    effectiveOn: '2026-01-01',
    legalGround: null,
  },
});

const post = async (
  port: number,
  agent: Agent,
  token: string,
  where: string,
  body: object,
): Promise<void> => {
  const text = JSON.stringify(body);
  const sent = request({
    port,
    agent,
    method: 'POST',
    path: where,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
    },
  });
  sent.end(text);
  const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 201) throw new Error(`The command answered ${answer.statusCode}.`);
};

/** An OpenID issuer of the bench's own: discovery, one key, tokens. */
const startIssuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
  const server = createServer((asked, answer) => {
    answer.setHeader('Content-Type', 'application/json');
    answer.end(
      JSON.stringify(asked.url === '/jwks' ? { keys: [key] } : { issuer: url, jwks_uri: `${url}/jwks` }),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: (partner: string) =>
      new SignJWT({ partner, roles: ['finance'] })
        .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
        .setIssuer(url)
        .setAudience('https://ontschot.example/api')
        .setSubject(`finance@${partner}`)
        .setExpirationTime('1h')
        .sign(privateKey),
    stop: () => void server.close(),
  };
};

const startApi = async (databaseUrl: string, issuer: string, root: string) => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    OIDC_ISSUER: issuer,
    PORT: String(port),
    LOG_LEVEL: 'silent',
    PERSONAL_DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
  };
  const run = (script: string, ...args: string[]) =>
    spawn(process.execPath, [path.join(root, 'dist', script), ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const [code] = (await once(run('apps/cli/src/main.js', 'migrate'), 'exit')) as [number];
  if (code !== 0) throw new Error('The database could not be migrated.');
  const child = run('apps/api/src/main.js');
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/health/ready`).catch(() => undefined);
    if (answer?.ok)
      return {
        port,
        stop: async () => {
          child.kill('SIGTERM');
          await once(child, 'exit');
        },
      };
    await pause(100);
  }
  throw new Error('The api did not become ready.');
};

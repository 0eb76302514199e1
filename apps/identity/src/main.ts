import type { AddressInfo, Server } from 'node:net';
import * as path from 'node:path';
import { createProvider } from './provider';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** Everyone knows the demo secret, so this provider serves its own machine only. */
function hostFrom(env: NodeJS.ProcessEnv): string {
  const host = env['IDENTITY_HOST'] ?? '127.0.0.1';
  if (!LOOPBACK.includes(host)) {
    throw new Error(
      `The local identity provider has demo accounts with a known secret, so it does not listen on ${host}. Set OIDC_ISSUER to a provider of your own.`,
    );
  }
  return host;
}

async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const host = hostFrom(env);
  const port = Number(env['IDENTITY_PORT'] ?? 3001);
  const folder = path.join(env['ONTSCHOT_DATA'] ?? '.data', 'identity');
  const provider = await createProvider(`http://localhost:${port}`, folder);
  const server: Server = provider.listen(port, host, () => {
    console.log(`Identity provider at http://localhost:${(server.address() as AddressInfo).port}`);
  });
  server.on('error', (problem) => {
    console.error(problem.message);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
}

start(process.env).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
});

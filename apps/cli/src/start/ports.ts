import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Ports = { api: number; identity: number; projector: number };

/** PORT decides all three, so that two installations on one machine differ in one number. */
export function portsFrom(env: NodeJS.ProcessEnv): Ports {
  const api = portOf(env, 'PORT', 3000);
  return {
    api,
    identity: portOf(env, 'IDENTITY_PORT', api + 1),
    projector: portOf(env, 'PROJECTOR_PORT', api + 2),
  };
}

function portOf(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_533)
    throw new Error(`${name} is "${text}": give a number from 1 to 65533.`);
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** Waits a few seconds for a port that services of a killed start are still leaving. @throws Error that names the port. */
export async function expectFree(port: number, variable: string, patienceMs = 6_000): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await isFree(port))) {
    if (Date.now() > until)
      throw new Error(
        `Port ${port} is in use by another program. Choose another: ${variable}=${port + 10} npm start`,
      );
    await sleep(100);
  }
}

import { readFileSync } from 'node:fs';
import { connect as plainly, isIP, type Socket } from 'node:net';
import { connect as securely } from 'node:tls';
import { inspect } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorType, isCommandError } from '@eventstore/db-client';
import { EventStoreDbEventStore, type EventStoreDbOptions } from './eventstoredb-event-store';

/** The event log that EVENT_STORE_URL names cannot be used, and waiting would not help. One line: a stack would tell nobody more. */
export class LogUnusable extends Error {
  constructor(host: string, cause: string, wayOut: string) {
    super(`EVENT_STORE_URL: the event log at ${host} cannot be used: ${cause}. ${wayOut}`);
    this.name = 'LogUnusable';
    this.stack = this.message;
  }

  [inspect.custom](): string {
    return this.message;
  }
}

const FORM =
  'Give it as esdb://HOST:PORT or esdb+discover://HOST:PORT, with user and password before the host.';

type Address = { host: string; port: number; tls: boolean; ca: string | undefined };

/** What the connection string says; never the password. @throws LogUnusable for one that is none */
const addressOf = (url: string): Address => {
  const [, hosts = '', query = ''] =
    /^esdb(?:\+discover)?:\/\/(?:[^@/]*@)?([^/?]+)\/?(?:\?(.*))?$/.exec(url) ?? [];
  const [, host = '', port = '2113'] = /^(\[[^\]]+\]|[^:,]+)(?::(\d+))?/.exec(hosts) ?? [];
  if (host === '')
    throw new LogUnusable('(no host)', 'its address does not begin with esdb:// and a host', FORM);
  const options = new Map([...new URLSearchParams(query)].map(([key, value]) => [key.toLowerCase(), value]));
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(port),
    tls: options.get('tls') !== 'false',
    ca: options.get('tlscafile'),
  };
};

/**
 * Waits until the log answers, for as long as waiting can help. What will not mend itself is told within seconds.
 * @param patienceMs how long a server that is away is waited for
 * @param tell is told once that it waits
 * @throws LogUnusable
 */
export const reach = async (
  options: EventStoreDbOptions,
  patienceMs: number,
  tell: (waiting: Error) => void,
): Promise<void> => {
  const address = addressOf(options.url);
  const name = `${address.host}:${address.port}`;
  const until = performance.now() + patienceMs;
  for (let told = false; ; told = true) {
    const problem = await tryOut(options, name);
    if (problem === null) return;
    if (isDenied(problem)) throw denied(name, options);
    const found = await knock(address);
    if (isLasting(found)) throw lasting(name, address, found);
    if (performance.now() > until)
      throw new LogUnusable(
        name,
        `it does not answer (${found === 'answers' ? sayOf(problem) : found})`,
        'Start the server, or correct the address.',
      );
    if (!told)
      tell(new Error(`EVENT_STORE_URL: the event log at ${name} does not answer yet (${found}); waiting.`));
    await sleep(500);
  }
};

/** @returns why it did not go; null when it did */
const tryOut = async (options: EventStoreDbOptions, name: string): Promise<unknown> => {
  let store: EventStoreDbEventStore;
  try {
    store = new EventStoreDbEventStore({ ...options, patienceMs: 1_000, deadlineMs: 2_500 });
  } catch (wrong) {
    // The client reads the connection string, and the files that it names, when it is made.
    throw new LogUnusable(name, sayOf(wrong), FORM);
  }
  try {
    await store.identity();
    return null;
  } catch (problem) {
    return problem;
  } finally {
    await store.close();
  }
};

const isDenied = (problem: unknown): boolean =>
  causesOf(problem).some((error) => isCommandError(error) && error.type === ErrorType.ACCESS_DENIED);

const causesOf = (problem: unknown): Error[] =>
  problem instanceof Error ? [problem, ...causesOf(problem.cause)] : [];

const denied = (name: string, { prefix = 'ontschot.' }: EventStoreDbOptions): LogUnusable =>
  new LogUnusable(
    name,
    'it does not let this user in, or not read and write here',
    `Correct user and password, or let the user read $all and write streams that begin with "${prefix}".`,
  );

/** What a bare connection meets: `answers`, or the code of what went wrong. */
const knock = ({ host, port, tls, ca }: Address): Promise<string> =>
  new Promise((resolve) => {
    const socket: Socket = tls
      ? securely({
          host,
          port,
          // The name that the certificate must have; an address of numbers is no name.
          ...(isIP(host) === 0 ? { servername: host } : {}),
          ...(ca === undefined ? {} : { ca: readFileSync(ca) }),
          ALPNProtocols: ['h2'],
        })
      : plainly({ host, port });
    const done = (found: string): void => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(3_000, () => done('ETIMEDOUT'));
    socket.once('error', (problem: NodeJS.ErrnoException) => done(problem.code ?? problem.message));
    if (tls) socket.once('secureConnect', () => done('answers'));
    else
      socket.once('connect', () => {
        // A server that speaks TLS hangs up on a plain greeting; one that speaks HTTP/2 greets back.
        socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0', 'latin1');
        socket.once('data', (first: Buffer) => done(first[0] === 0x15 ? 'SPEAKS_TLS' : 'answers'));
        socket.once('close', () => done('SPEAKS_TLS'));
      });
  });

const AWAY: ReadonlySet<string> = new Set([
  'answers',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);
const isLasting = (found: string): boolean => !AWAY.has(found);

const lasting = (name: string, { tls }: Address, found: string): LogUnusable => {
  if (found === 'SPEAKS_TLS')
    return new LogUnusable(name, 'it speaks TLS', 'Take tls=false out of the address.');
  if (/SSL|EPROTO|TLS/.test(found) && tls && !/CERT|ALTNAME/.test(found))
    return new LogUnusable(
      name,
      `it does not speak TLS (${found})`,
      'Put tls=false in the address, if the network is safe, or give the server a certificate.',
    );
  return new LogUnusable(
    name,
    `its certificate is not trusted (${found})`,
    'Name the file of the authority that signed it: tlsCAFile=FILE in the address.',
  );
};

const sayOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message.replace(/\.$/, '') : String(problem);

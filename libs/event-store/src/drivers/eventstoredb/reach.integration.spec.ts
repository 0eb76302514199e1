import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { inspect } from 'node:util';
import { openEventStore } from '../../open-event-store';
import { EventStoreDbStandIn } from '../../testing/event-store-db-stand-in';
import { freshStream, someEvent } from '../../testing/log-under-test';
import { CERTIFICATE } from '../../testing/stand-in-certificate';

describe('a start with a log in EventStoreDB', () => {
  let folder: string;
  let ca: string;
  const servers: EventStoreDbStandIn[] = [];
  const serve = async (
    options: ConstructorParameters<typeof EventStoreDbStandIn>[0] = {},
  ): Promise<EventStoreDbStandIn> => {
    const server = new EventStoreDbStandIn(options);
    servers.push(server);
    await server.start();
    return server;
  };
  const open = (eventStoreUrl: string, waitMs = 50_000, onTrouble?: (waits: unknown) => void) =>
    openEventStore({
      databaseUrl: 'postgres://none',
      eventStoreUrl,
      waitMs,
      ...(onTrouble ? { onTrouble } : {}),
    });
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ca-'));
    ca = path.join(folder, 'ca.pem');
    writeFileSync(ca, CERTIFICATE);
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('works over TLS with an authority’s file, a user and a password', async () => {
    const server = await serve({ tls: true, user: 'ontschot:secret' });
    const store = await open(`esdb://ontschot:secret@${server.host}?tlsCAFile=${ca}`);
    expect((await store.append(freshStream(), [someEvent()], 'none')).revision).toBe(0);
    await store.close();
  });

  /** The one line that the start ends with, and how long it took. */
  const refusal = async (url: string): Promise<Error> => {
    const began = performance.now();
    const store = await open(url).catch((refused: unknown) => refused);
    expect(performance.now() - began).toBeLessThan(10_000);
    if (!(store instanceof Error)) throw new Error('It opened.');
    expect(store.message).not.toContain('\n');
    expect(store.message).toMatch(/^EVENT_STORE_URL: the event log at /);
    expect(store.message).not.toContain('secret');
    expect(store.stack).toBe(store.message);
    expect(inspect(store)).toBe(store.message); // as a start prints what ended it
    return store;
  };

  it('says that the certificate is not trusted', async () => {
    const server = await serve({ tls: true });
    expect((await refusal(`esdb://${server.host}`)).message).toMatch(
      /certificate is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)\. Name the file .*tlsCAFile/,
    );
  });

  it('says that the user or the password is wrong, or has no rights', async () => {
    const server = await serve({ tls: true, user: 'ontschot:right' });
    const url = (user: string) => `esdb://${user}@${server.host}?tlsCAFile=${ca}`;
    expect((await refusal(url('ontschot:secret'))).message).toMatch(/does not let this user in/);
    server.denies = true;
    expect((await refusal(url('ontschot:right'))).message).toMatch(
      /Correct user and password, or let the user read \$all and write streams that begin with "ontschot\."/,
    );
  });

  it('says that one speaks TLS and the other does not', async () => {
    const [plain, secure] = [await serve(), await serve({ tls: true })];
    expect((await refusal(`esdb://${plain.host}`)).message).toMatch(/does not speak TLS .*tls=false/);
    expect((await refusal(`esdb://${secure.host}?tls=false`)).message).toMatch(
      /speaks TLS\. Take tls=false out/,
    );
  });

  it.each([
    'http://eventstore:2113',
    'esdb://',
    'eventstore:2113',
    'esdb://127.0.0.1:2113?tlsCAFile=/nowhere.pem',
    'esdb://127.0.0.1:2113?tls=perhaps',
  ])('says what is wrong with the address %s', async (url) => {
    expect((await refusal(url)).message).toContain('Give it as esdb://HOST:PORT');
  });

  it('waits for a server that is away, says so once, and goes on when it comes', async () => {
    const server = await serve();
    await server.stop();
    const told: unknown[] = [];
    const opening = open(server.url, 30_000, (waits) => told.push(waits));
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await server.start();
    const store = await opening;
    expect(told.map(String)).toEqual([
      `Error: EVENT_STORE_URL: the event log at ${server.host} does not answer yet (ECONNREFUSED); waiting.`,
    ]);
    await store.close();
  });

  it('gives up in one line on a server that stays away', async () => {
    const server = await serve();
    await server.stop();
    await expect(open(server.url, 10)).rejects.toThrow(
      `the event log at ${server.host} cannot be used: it does not answer (ECONNREFUSED). Start the server, or correct the address.`,
    );
  });
});

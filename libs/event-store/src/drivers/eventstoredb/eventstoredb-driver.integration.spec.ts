import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EventStore,
  EventStoreUnavailable,
  StreamDeleted,
  WrongExpectedRevision,
} from '../../event-store';
import { checkPlace } from '../../place';
import { EventStoreDbStandIn } from '../../testing/event-store-db-stand-in';
import { openStandInLog } from '../../testing/event-store-db-log';
import {
  collect,
  collectAll,
  freshStream,
  readUntil,
  someEvent,
  someEvents,
} from '../../testing/log-under-test';
import { EventStoreDbEventStore } from './eventstoredb-event-store';

/** What EventStoreDB writes for itself between our events. */
const ownBooks = (server: EventStoreDbStandIn, count: number): void => {
  const [data, metadata] = [new Uint8Array(Buffer.from('{}')), new Uint8Array()];
  for (let index = 0; index < count; index++)
    server.log.append('$stats-127.0.0.1:2113', { kind: 'any' }, [
      { ...someEvent(), type: '$statsCollected', contentType: 'application/json', data, metadata },
    ]);
};

describe('the EventStoreDB driver', () => {
  let log: Awaited<ReturnType<typeof openStandInLog>>;
  let store: EventStore;
  const trouble: unknown[] = [];
  beforeEach(async () => {
    trouble.length = 0;
    log = await openStandInLog({
      deadlineMs: 250,
      patienceMs: 1_000,
      onTrouble: (error) => trouble.push(error),
    });
    store = await log.connect();
  });
  afterEach(async () => {
    log.server.silent = false;
    await log.close();
  });

  it('recognises its own append when the answer got lost', async () => {
    const stream = freshStream();
    const events = someEvents(2);
    await store.append(stream, [someEvent()], 'none');
    log.server.answersToLose = 1;
    expect(await store.append(stream, events, 0)).toMatchObject({ revision: 2, repeated: false });
    log.server.answersToLose = 1;
    await store.append(stream, someEvents(3), 'any');
    expect((await collect(store.readStream(stream))).map(({ revision }) => revision)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('gives up on a server that is silent, in time, and comes back when it speaks', async () => {
    const stream = freshStream();
    log.server.silent = true;
    const began = performance.now();
    await expect(store.append(stream, [someEvent()], 'none')).rejects.toThrow(EventStoreUnavailable);
    await expect(collect(store.readStream(stream))).rejects.toThrow(EventStoreUnavailable);
    await expect(store.head()).rejects.toThrow(EventStoreUnavailable);
    expect(performance.now() - began).toBeLessThan(5_000);
    log.server.silent = false;
    expect((await store.append(stream, [someEvent()], 'none')).revision).toBe(0);
  });

  it('subscribes again to a server that was silent or away, and says so', async () => {
    const stream = freshStream();
    log.server.silent = true;
    const seen = readUntil(store, 0, (events) => events.length === 2);
    await sleep(400);
    log.server.silent = false;
    await store.append(stream, [someEvent()], 'none');
    await sleep(300);
    await log.server.stop();
    await sleep(300);
    await log.server.start();
    await store.append(stream, [someEvent()], 0);
    expect((await seen).map(({ revision }) => revision)).toEqual([0, 1]);
    expect(trouble.length).toBeGreaterThan(0);
  });

  it('says so when the server is away for longer than it waits', async () => {
    await log.server.stop();
    await expect(store.append(freshStream(), [someEvent()], 'none')).rejects.toThrow(EventStoreUnavailable);
    await expect(collect(store.readAll())).rejects.toThrow(EventStoreUnavailable);
    await log.server.start();
    expect(await store.head()).toBe(0);
  });

  it('is not to be used once closed', async () => {
    await store.close();
    await expect(store.append(freshStream(), [someEvent()], 'none')).rejects.toThrow(EventStoreUnavailable);
    await expect(collect(store.readAll())).rejects.toThrow(EventStoreUnavailable);
  });

  it('passes over what the server writes for itself', async () => {
    const stream = freshStream();
    ownBooks(log.server, 3);
    const first = await store.append(stream, [someEvent()], 'none');
    ownBooks(log.server, 700);
    const second = await store.append(stream, [someEvent()], 0);
    ownBooks(log.server, 1_200);
    expect(await store.head()).toBe(second.position);
    const batches = await collect(store.readAll({ batchSize: 50 }));
    expect(batches.flat().map(({ position }) => position)).toEqual([first.position, second.position]);
    expect(batches.every(({ length }) => length > 0)).toBe(true);
    expect((await readUntil(store, 0, (seen) => seen.length === 2)).map(({ position }) => position)).toEqual([
      first.position,
      second.position,
    ]);
    expect(await collectAll(store, first.position)).toEqual([
      expect.objectContaining({ position: second.position }),
    ]);
  });

  it('knows an empty log, and one that holds only the books of the server', async () => {
    expect(await store.head()).toBe(0);
    ownBooks(log.server, 20);
    expect(await store.head()).toBe(0);
    expect(await collectAll(store, 0)).toEqual([]);
  });

  it('tells a deleted stream from one that never was', async () => {
    const stream = freshStream();
    await store.append(stream, [someEvent()], 'none');
    log.server.log.bury(`ontschot.${stream}`);
    await expect(store.append(stream, [someEvent()], 0)).rejects.toThrow(StreamDeleted);
    await expect(collect(store.readStream(stream))).rejects.toThrow(StreamDeleted);
    expect(await collect(store.readStream(freshStream()))).toEqual([]);
  });

  it('holds back a subscription whose reader stands still', async () => {
    const stream = freshStream();
    const text = 'x'.repeat(20_000);
    // In small pieces: a megabyte at once takes a busy machine longer than this suite's deadline of a quarter second.
    for (let round = 0; round < 100; round++)
      await store.append(
        stream,
        Array.from({ length: 10 }, () => someEvent({ data: { text } })),
        'any',
      );
    const stop = new AbortController();
    const reading = store.subscribeToAll({ batchSize: 10, signal: stop.signal })[Symbol.asyncIterator]();
    await reading.next();
    await sleep(500);
    const standing = log.server.pushed;
    expect(standing).toBeLessThan(400);
    await sleep(200);
    expect(log.server.pushed).toBe(standing);
    stop.abort();
    await reading.return?.(undefined);
    expect(await readUntil(store, 0, (seen) => seen.length === 1_000, { batchSize: 10 })).toHaveLength(1_000);
  });

  it('finds the leader by gossip', async () => {
    const discovering = new EventStoreDbEventStore({ url: log.server.clusterUrl });
    const stream = freshStream();
    expect((await discovering.append(stream, [someEvent()], 'none')).revision).toBe(0);
    await discovering.close();
  });

  it('appends one by one to a server that knows no batches', async () => {
    const server = new EventStoreDbStandIn({ batchAppend: false });
    await server.start();
    const plain = new EventStoreDbEventStore({ url: server.url });
    const stream = freshStream();
    const event = someEvent();
    const first = await plain.append(stream, [event], 'none');
    expect(await plain.append(stream, [event], 'none')).toEqual({ ...first, repeated: true });
    await expect(plain.append(stream, [someEvent()], 'none')).rejects.toThrow(WrongExpectedRevision);
    await expect(plain.append(freshStream(), [someEvent()], 'exists')).rejects.toEqual(
      expect.objectContaining({ actual: -1 }),
    );
    server.log.bury(`ontschot.${stream}`);
    await expect(plain.append(stream, [someEvent()], 0)).rejects.toThrow(StreamDeleted);
    await plain.close();
    await server.stop();
  });

  describe('on a server that others use too', () => {
    const foreign = (stream: string, type: string, metadata?: object): void => {
      const text = (value: object) => new Uint8Array(Buffer.from(JSON.stringify(value)));
      log.server.log.append(stream, { kind: 'any' }, [
        {
          ...someEvent(),
          type,
          contentType: 'application/json',
          data: text({ amount: 1 }),
          metadata: metadata ? text(metadata) : new Uint8Array(),
        },
      ]);
    };

    it('passes over what is not ours, wherever it stands and whatever it looks like, and counts it', async () => {
      const stream = freshStream();
      foreign('shop-1', 'OrderPlaced');
      const first = await store.append(stream, [someEvent()], 'none');
      foreign('shop-1', 'OrderPlaced', { user: 7 });
      foreign(stream, 'SomethingHappened', { ...someEvent().metadata, schemaVersion: 1, appendId: 'x' }); // one of our names, in a stream of theirs
      foreign('ontschot.notes-1', 'Noted');
      foreign(`ontschot.${freshStream()}`, 'Noted', { schemaVersion: 'one' });
      log.server.log.append('shop-2', { kind: 'any' }, [
        {
          ...someEvent(),
          type: 'Picture',
          contentType: 'application/octet-stream',
          data: new Uint8Array([1]),
          metadata: new Uint8Array(),
        },
      ]);
      const second = await store.append(stream, [someEvent()], 0);
      foreign('shop-1', 'OrderPaid');
      const positions = [first.position, second.position];
      expect((await collectAll(store, 0)).map(({ position }) => position)).toEqual(positions);
      expect((await collect(store.readStream(stream))).map(({ position }) => position)).toEqual(positions);
      expect(await store.head()).toBe(second.position);
      expect(await collect(store.readStream('notes-1'))).toEqual([]);
      const before = log.server.pushed;
      const seen = await readUntil(store, 0, (events) => events.length === 2);
      expect(seen.map(({ position }) => position)).toEqual(positions);
      expect(log.server.pushed - before).toBeLessThanOrEqual(4); // others' streams never travelled
      expect((store as EventStoreDbEventStore).passedOver).toBeGreaterThan(5);
      expect(trouble.map(String)).toContainEqual(
        expect.stringContaining('Passed over 1 event(s) of another application'),
      );
    });

    it('keeps two products on one server apart by their prefixes', async () => {
      const other = new EventStoreDbEventStore({ url: log.server.url, prefix: 'acceptance.' });
      const stream = freshStream();
      await store.append(stream, [someEvent()], 'none');
      await other.append(stream, [someEvent()], 'none');
      expect(await collectAll(other, 0)).toHaveLength(1);
      expect(await collect(store.readStream(stream))).toHaveLength(1);
      expect(await other.identity()).not.toBe(await store.identity());
      await other.close();
    });

    it('writes on in a stream of ours into which somebody else wrote', async () => {
      const stream = freshStream();
      await store.append(stream, [someEvent()], 'none');
      foreign(`ontschot.${stream}`, 'Noted');
      await expect(store.append(stream, [someEvent()], 0)).rejects.toMatchObject({ actual: 1 });
      expect((await store.append(stream, [someEvent()], 1)).revision).toBe(2);
    });
  });

  it('refuses with the server’s own number what that server does not take', async () => {
    const stream = freshStream();
    // With time enough: a megabyte takes a busy machine longer than this suite's quarter second.
    const patient = new EventStoreDbEventStore({ url: log.server.url });
    const large = () => someEvent({ data: { text: 'x'.repeat(600_000) } });
    await expect(patient.append(stream, [large(), large()], 'none')).rejects.toMatchObject({
      name: 'AppendTooLarge',
      most: 1_048_576,
    });
    expect((await patient.append(stream, [large()], 'none')).revision).toBe(0);
    await patient.close();
  });

  it.each<[string, (server: EventStoreDbStandIn) => void]>([
    ['an older one', (server) => server.log.cutTo(3)],
    ['one that begins anew', (server) => server.beginAnew()],
  ])('finds that the log is %s when the server comes back', async (_which, change) => {
    const stream = freshStream();
    const id = await store.identity();
    for (let n = 0; n < 4; n++) await store.append(stream, [someEvent()], 'any');
    const last = (await collectAll(store, 0)).at(-1);
    const place = { log: id, position: last?.position ?? 0, event: last?.id ?? null };
    await checkPlace(store, 'tally', place);
    const stop = new AbortController();
    const following = store
      .subscribeToAll({ after: place.position, afterEvent: place.event, signal: stop.signal })
      [Symbol.asyncIterator]();
    const next = following.next().catch((refused: unknown) => refused);
    await sleep(200);
    await log.server.stop();
    change(log.server);
    await log.server.start();
    expect(await next).toMatchObject({ name: 'LogMismatch', position: place.position });
    await expect(checkPlace(store, 'tally', place)).rejects.toMatchObject({ name: 'LogMismatch' });
    await expect(store.append(stream, [someEvent()], 3)).rejects.toThrow(WrongExpectedRevision);
    stop.abort();
  });

  it('does not read back what must be new, and does where it may be a repeat', async () => {
    const stream = freshStream();
    const event = someEvent();
    const first = await store.append(stream, [event], 'none');
    const reads = log.server.reads;
    await store.append(stream, [someEvent()], 0);
    await store.append(freshStream(), someEvents(3), 'none');
    expect(log.server.reads).toBe(reads);
    expect(await store.append(stream, [event], 'none')).toEqual({ ...first, repeated: true });
    expect(log.server.reads).toBe(reads + 1);
    log.server.answersToLose = 1;
    await store.append(freshStream(), [someEvent()], 'none');
    expect(log.server.reads).toBe(reads + 2);
  });
});

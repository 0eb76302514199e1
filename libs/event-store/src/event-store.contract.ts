import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayInAmsterdam, type NewEvent, type RecordedEvent } from '@ontschot/kernel';
import { EventIdTaken, MOST_APPEND_BYTES, WrongExpectedRevision, type EventStore } from './event-store';
import { checkPlace, LogMismatch, type Place } from './place';
import {
  collect,
  collectAll,
  freshStream,
  inParallel,
  readUntil,
  someEvent,
  someEvents,
  type LogUnderTest,
} from './testing/log-under-test';

const ids = (events: { id: string }[]): string[] => events.map(({ id }) => id);
const rises = (numbers: number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Infinity));

/** What every driver promises. The log may be shared with others: each test reads only its own streams, from the head at its start. */
export const eventStoreContract = (name: string, openLog: () => Promise<LogUnderTest>): void => {
  describe(`event store contract: ${name}`, () => {
    let log: LogUnderTest;
    let store: EventStore;
    let stream: string;
    let start: number;

    beforeAll(async () => {
      log = await openLog();
      store = await log.connect();
    });
    afterAll(async () => log.close());
    beforeEach(async () => {
      stream = freshStream();
      start = await store.head();
    });

    const mine = (events: RecordedEvent[], streams: readonly string[] = [stream]): RecordedEvent[] =>
      events.filter((event) => streams.includes(event.stream));

    describe('appending and reading a stream', () => {
      it('gives back every part of the event, in order', async () => {
        const events = [
          someEvent({
            type: 'AgreementDrafted',
            schemaVersion: 3,
            data: { amount: 123_450, nested: { list: [1, 'two', null, true, { deep: -0.5 }] }, empty: {} },
          }),
          someEvent({ type: 'AgreementSigned' }),
        ];
        const done = await store.append(stream, events, 'none');
        const read = await collect(store.readStream(stream));
        const positions = read.map(({ position }) => position);
        expect(read).toEqual(
          events.map((event, revision) => ({
            ...event,
            metadata: { ...event.metadata, recordedAt: expect.any(String) as string },
            stream,
            revision,
            position: positions[revision],
          })),
        );
        expect(done).toEqual({ revision: 1, position: positions[1], repeated: false });
        expect(rises([start, ...positions])).toBe(true);
        expect(positions.every(Number.isSafeInteger)).toBe(true);
      });

      it('says itself when it recorded an event: by its own clock, on a moved day at that time of day', async () => {
        const { metadata } = someEvent();
        const [before, slack] = [Date.now(), 2_000];
        await store.append(
          stream,
          [someEvent(), someEvent({ metadata: { ...metadata, movedTo: '2031-07-01' } })],
          'none',
        );
        const [real, moved] = await collect(store.readStream(stream));
        const at = Date.parse(real?.metadata.recordedAt ?? '');
        expect(at).toBeGreaterThanOrEqual(before - slack);
        expect(at).toBeLessThanOrEqual(Date.now() + slack);
        expect(real?.metadata.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(dayInAmsterdam(moved?.metadata.recordedAt ?? '')).toBe('2031-07-01');
        const wallClock = (moment: string): string =>
          new Intl.DateTimeFormat('nl-NL', {
            timeZone: 'Europe/Amsterdam',
            hour: '2-digit',
            minute: '2-digit',
          }).format(new Date(moment));
        const shown = [at, at + slack, at - slack].map((moment) => wallClock(new Date(moment).toISOString()));
        expect(shown).toContain(wallClock(moved?.metadata.recordedAt ?? ''));
        expect(moved?.metadata).not.toHaveProperty('movedTo');
        expect(mine(await collectAll(store, start))).toEqual([real, moved]);
      });

      it('refuses more than one append may hold, with the number that fits', async () => {
        const text = 'é'.repeat(MOST_APPEND_BYTES / 4);
        const events = [someEvent({ data: { text } }), someEvent({ data: { text } })];
        await expect(store.append(stream, events, 'none')).rejects.toMatchObject({
          name: 'AppendTooLarge',
          most: MOST_APPEND_BYTES,
          message: expect.stringContaining(String(MOST_APPEND_BYTES)) as string,
        });
        expect(await collect(store.readStream(stream))).toEqual([]);
        expect((await store.append(stream, [someEvent()], 'none')).revision).toBe(0);
      });

      it('reads from a revision, nothing behind the end, nothing of a stream that is not there', async () => {
        await store.append(stream, someEvents(5), 'none');
        expect((await collect(store.readStream(stream, 3))).map(({ revision }) => revision)).toEqual([3, 4]);
        expect(await collect(store.readStream(stream, 5))).toEqual([]);
        expect(await collect(store.readStream(freshStream()))).toEqual([]);
      });

      it('reads a long stream completely', async () => {
        for (let from = 0; from < 2_500; from += 500)
          await store.append(stream, someEvents(500), from === 0 ? 'none' : from - 1);
        expect((await collect(store.readStream(stream))).map(({ revision }) => revision)).toEqual(
          Array.from({ length: 2_500 }, (_, revision) => revision),
        );
      });

      it('may be left halfway', async () => {
        await store.append(stream, someEvents(100), 'none');
        for await (const event of store.readStream(stream)) {
          expect(event.revision).toBe(0);
          break;
        }
        expect((await store.append(stream, [someEvent()], 99)).revision).toBe(100);
      });

      it('refuses what is no append', async () => {
        await expect(store.append(stream, [], 'any')).rejects.toThrow(RangeError);
        await expect(store.append('', [someEvent()], 'any')).rejects.toThrow(RangeError);
        await expect(store.append(stream, [someEvent()], -1)).rejects.toThrow(RangeError);
        const event = someEvent();
        await expect(store.append(stream, [event, event], 'any')).rejects.toThrow(RangeError);
        expect(await collect(store.readStream(stream))).toEqual([]);
      });

      it('refuses text that not every log can keep, and nobody else suffers', async () => {
        const neighbours = Array.from({ length: 10 }, () => freshStream());
        const [nul, half, ...others] = await Promise.allSettled([
          store.append(stream, [someEvent({ data: { text: 'a\u0000b' } })], 'none'),
          store.append(stream, [someEvent({ data: { text: 'a\ud800b' } })], 'none'),
          ...neighbours.map((neighbour) =>
            store.append(neighbour, [someEvent({ data: { text: 'fine \\u0000' } })], 'none'),
          ),
        ]);
        expect([nul, half]).toEqual([
          { status: 'rejected', reason: expect.any(RangeError) },
          { status: 'rejected', reason: expect.any(RangeError) },
        ]);
        expect(others.map(({ status }) => status)).toEqual(neighbours.map(() => 'fulfilled'));
      });
    });

    describe('expected revision', () => {
      const conflict = (expected: unknown, actual: number): unknown =>
        expect.objectContaining({ name: 'WrongExpectedRevision', stream, expected, actual });

      it.each([['none'], ['any']] as const)('%s begins a stream', async (expected) => {
        expect((await store.append(stream, [someEvent()], expected)).revision).toBe(0);
      });

      it.each([[1], ['any'], ['exists']] as const)(
        '%s continues a stream at revision 1',
        async (expected) => {
          await store.append(stream, someEvents(2), 'none');
          expect((await store.append(stream, someEvents(2), expected)).revision).toBe(3);
        },
      );

      it.each([['none'], [0], [2], [99]] as const)(
        '%s conflicts with a stream at revision 1',
        async (expected) => {
          await store.append(stream, someEvents(2), 'none');
          await expect(store.append(stream, someEvents(2), expected)).rejects.toEqual(conflict(expected, 1));
          expect(await collect(store.readStream(stream))).toHaveLength(2);
        },
      );

      it.each([[0], [7], ['exists']] as const)(
        '%s conflicts with a stream that is not there',
        async (expected) => {
          await expect(store.append(stream, [someEvent()], expected)).rejects.toEqual(conflict(expected, -1));
          expect(await collect(store.readStream(stream))).toEqual([]);
        },
      );

      it('a conflict is a WrongExpectedRevision, and spares the appends beside it', async () => {
        await store.append(stream, [someEvent()], 'none');
        const outcomes = await Promise.allSettled(
          Array.from({ length: 40 }, (_, index) =>
            store.append(index % 2 === 0 ? freshStream() : stream, [someEvent()], 'none'),
          ),
        );
        outcomes.forEach((outcome, index) => {
          if (index % 2 === 0)
            expect(outcome).toEqual({ status: 'fulfilled', value: expect.objectContaining({ revision: 0 }) });
          else expect(outcome).toEqual({ status: 'rejected', reason: expect.any(WrongExpectedRevision) });
        });
      });

      it('lets exactly one of 50 writers win who saw the same revision', async () => {
        const other = await log.connect();
        await store.append(stream, [someEvent()], 'none');
        const writers = Array.from({ length: 50 }, (_, n) => someEvent({ n }));
        const outcomes = await Promise.allSettled(
          writers.map((event, index) => (index % 2 === 0 ? store : other).append(stream, [event], 0)),
        );
        const winners = writers.filter((_, index) => outcomes[index]?.status === 'fulfilled');
        expect(winners).toHaveLength(1);
        for (const outcome of outcomes)
          if (outcome.status === 'rejected') expect(outcome.reason).toEqual(conflict(0, 1));
        expect(ids((await collect(store.readStream(stream))).slice(1))).toEqual(ids(winners));
      });

      it('lets each of 50 writers win once who look again after every lost race', async () => {
        const other = await log.connect();
        const writers = Array.from({ length: 50 }, (_, n) => someEvent({ n }));
        const won = await Promise.all(
          writers.map((event, index) => winAtLast(index % 2 === 0 ? store : other, stream, event)),
        );
        const read = await collect(store.readStream(stream));
        expect(won.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, revision) => revision));
        expect(ids(read).sort()).toEqual(ids(writers).sort());
        expect(read.map(({ revision }) => revision)).toEqual(
          Array.from({ length: 50 }, (_, revision) => revision),
        );
      });
    });

    describe('repeating an append', () => {
      it.each([['none'], ['any']] as const)(
        'answers as the first time, expecting %s, also when others have gone on',
        async (expected) => {
          const events = someEvents(3);
          const first = await store.append(stream, events, expected);
          expect(await store.append(stream, events, expected)).toEqual({ ...first, repeated: true });
          await store.append(stream, someEvents(2), 2);
          expect(await store.append(stream, events, expected)).toEqual({ ...first, repeated: true });
          expect(await collect(store.readStream(stream))).toHaveLength(5);
        },
      );

      it.each([[1], ['exists']] as const)('answers as the first time, expecting %s', async (expected) => {
        await store.append(stream, someEvents(2), 'none');
        const events = someEvents(2);
        const first = await store.append(stream, events, expected);
        await store.append(stream, [someEvent()], 3);
        expect(await store.append(stream, events, expected)).toEqual({ ...first, repeated: true });
      });

      it('is a conflict when only some of the events are there, or elsewhere', async () => {
        const [first, second] = [someEvent(), someEvent()];
        await store.append(stream, [first], 'none');
        await expect(store.append(stream, [first, second], 'none')).rejects.toThrow(WrongExpectedRevision);
        await store.append(stream, [second], 0);
        await expect(store.append(stream, [second], 'none')).rejects.toThrow(WrongExpectedRevision);
        expect(await collect(store.readStream(stream))).toHaveLength(2);
      });

      it.each([['none'], ['any']] as const)(
        'refuses other events under the same ids, expecting %s',
        async (expected) => {
          const events = someEvents(2);
          await store.append(stream, events, expected);
          const [first, second] = events;
          const others = [
            [first, { ...second, data: { n: 7 } }],
            [{ ...first, type: 'SomethingElse' }, second],
          ];
          for (const other of others)
            await expect(store.append(stream, other as NewEvent[], expected)).rejects.toThrow(EventIdTaken);
          const [one] = [someEvent()];
          await store.append(freshStream(), [one], expected);
          expect(await collect(store.readStream(stream))).toHaveLength(2);
        },
      );

      it('refuses one event of other content under the same id', async () => {
        const event = someEvent();
        const first = await store.append(stream, [event], 'none');
        await expect(store.append(stream, [{ ...event, data: { n: 7 } }], 'none')).rejects.toThrow(
          EventIdTaken,
        );
        // What is only written otherwise is the same.
        const again = { ...event, data: { ...event.data, nothing: undefined } };
        expect(await store.append(stream, [again], 'none')).toEqual({ ...first, repeated: true });
      });

      it('holds an event id once, in streams of any length', async () => {
        if (log.idsOnce === false) return expect(log.idsOnce).toBe(false);
        const [one, pair] = [[someEvent()], someEvents(2)];
        const first = await store.append(stream, one, 'none');
        const second = await store.append(stream, pair, 0);
        for (let from = 2; from < 1_502; from += 500) await store.append(stream, someEvents(500), from);
        for (const expected of ['any', 'exists', 1_502] as const) {
          expect(await store.append(stream, one, expected)).toEqual({ ...first, repeated: true });
          expect(await store.append(stream, pair, expected)).toEqual({ ...second, repeated: true });
        }
        const changed = one.map((event) => ({ ...event, data: { n: 7 } }));
        for (const expected of ['any', 1_502] as const)
          await expect(store.append(stream, changed, expected)).rejects.toThrow(EventIdTaken);
        const others = Array.from({ length: 10 }, () => freshStream());
        const outcomes = await Promise.allSettled([
          ...others.map((other) => store.append(other, [someEvent()], 'none')),
          store.append(freshStream(), one, 'none'),
          store.append(freshStream(), [someEvent(), ...pair], 'any'),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual([
          ...others.map(() => 'fulfilled'),
          'rejected',
          'rejected',
        ]);
        for (const outcome of outcomes.slice(-2))
          expect(outcome).toMatchObject({ reason: { name: 'EventIdTaken' } });
        expect(await collect(store.readStream(stream))).toHaveLength(1_503);
        expect((await collectAll(store, start)).filter(({ id }) => id === one[0]?.id)).toHaveLength(1);
      });

      it('writes once what several try at the same time', async () => {
        const other = await log.connect();
        const events = someEvents(2);
        const done = await Promise.all(
          Array.from({ length: 10 }, (_, index) =>
            (index % 2 === 0 ? store : other).append(stream, events, 'none'),
          ),
        );
        expect(done.map(({ revision }) => revision)).toEqual(done.map(() => 1));
        expect(ids(await collect(store.readStream(stream)))).toEqual(ids(events));
      });
    });

    describe('the whole log', () => {
      it('reads every stream in the order of its positions, in batches of at most the size asked', async () => {
        const streams = Array.from({ length: 7 }, () => freshStream());
        for (let round = 0; round < 5; round++)
          for (const each of streams) await store.append(each, someEvents(2), 'any');
        const batches = await collect(store.readAll({ after: start, batchSize: 16 }));
        expect(batches.every(({ length }) => length > 0 && length <= 16)).toBe(true);
        const read = batches.flat();
        expect(rises(read.map(({ position }) => position))).toBe(true);
        expect(mine(read, streams)).toHaveLength(70);
        expect(mine(read, streams)[0]).toEqual((await collect(store.readStream(streams[0] ?? '')))[0]);
      });

      it('begins behind the position given, and ends at the head', async () => {
        const { position } = await store.append(stream, someEvents(5), 'none');
        const positions = (await collect(store.readStream(stream))).map((event) => event.position);
        expect(await store.head()).toBeGreaterThanOrEqual(position);
        expect(mine(await collectAll(store, positions[2] ?? 0)).map(({ revision }) => revision)).toEqual([
          3, 4,
        ]);
        expect(mine(await collectAll(store, position))).toEqual([]);
      });

      it('keeps an event of more than a megabyte', async () => {
        const text = 'é€😀x'.repeat(Math.floor((log.largestEvent ?? 1_500_000) / 10));
        await store.append(stream, [someEvent({ data: { text } })], 'none');
        const neighbour = freshStream();
        await Promise.all([
          store.append(stream, [someEvent({ data: { text } })], 0),
          store.append(neighbour, [someEvent()], 'none'),
        ]);
        const read = mine(await collectAll(store, start));
        expect(read.map(({ data }) => 'text' in data && data.text === text)).toEqual([true, true]);
        expect((await collect(store.readStream(stream))).map(({ revision }) => revision)).toEqual([0, 1]);
      });

      it('keeps two thousand streams apart', async () => {
        const streams = Array.from({ length: 2_000 }, () => freshStream('many'));
        await inParallel(streams.length, 64, (index) =>
          store.append(streams[index] ?? '', [someEvent({ n: index }), someEvent({ n: index + 1 })], 'none'),
        );
        const read = (await collectAll(store, start)).filter((event) => event.stream.startsWith('many-'));
        expect(read).toHaveLength(4_000);
        expect(new Set(read.map((event) => `${event.stream} ${event.revision}`)).size).toBe(4_000);
        await inParallel(50, 8, async (index) => {
          const own = await collect(store.readStream(streams[index * 40] ?? ''));
          expect(own.map(({ data }) => data)).toEqual([{ n: index * 40 }, { n: index * 40 + 1 }]);
        });
      });

      it('keeps every script, in names and in data', async () => {
        const odd = `cliënt-Ĳsselmuiden/日本語 %_'"\\ ${randomUUID()}`;
        const data = {
          'sleutel "één"': 'Ÿ ﷽ e\u0301 é',
          emoji: '👩🏽‍💻🇳🇱',
          rtl: 'עברית',
          control: '\u0001\u001f\u007f\u2028',
          sql: `'; drop table x; --`,
        };
        const metadata = { ...someEvent().metadata, actor: 'coach@gemeente-Súdwest-Fryslân' };
        await store.append(odd, [someEvent({ type: 'CliëntVerhuisd', data, metadata })], 'none');
        expect(await collect(store.readStream(odd))).toEqual([
          expect.objectContaining({
            stream: odd,
            type: 'CliëntVerhuisd',
            data,
            metadata: expect.objectContaining(metadata) as object,
          }),
        ]);
        expect(mine(await collectAll(store, start), [odd]).map((event) => event.data)).toEqual([data]);
        await expect(store.append(odd, [someEvent()], 'none')).rejects.toEqual(
          expect.objectContaining({ stream: odd, actual: 0 }),
        );
      });

      it('shows a gapless beginning of each stream to whoever reads while others write', async () => {
        const streams = Array.from({ length: 4 }, () => freshStream());
        let writing = true;
        const writers = Promise.all(
          streams.map(async (each) => inParallel(60, 1, () => store.append(each, someEvents(3), 'any'))),
        ).finally(() => (writing = false));
        while (writing) {
          const all = mine(await collectAll(store, start, 50), streams);
          const one = await collect(store.readStream(streams[0] ?? ''));
          expect(one.map(({ revision }) => revision)).toEqual(one.map((_, index) => index));
          expect(one.length % 3).toBe(0);
          for (const each of streams)
            expect(mine(all, [each]).map(({ revision }) => revision)).toEqual(
              mine(all, [each]).map((_, index) => index),
            );
        }
        await writers;
        expect(mine(await collectAll(store, start, 50), streams)).toHaveLength(720);
      });
    });

    describe('which log it is', () => {
      it('is told by its id, the same for every client and at every start', async () => {
        const id = await store.identity();
        expect(id).toMatch(/^[0-9a-f-]{36}$/);
        expect(await (await log.connect()).identity()).toBe(id);
        await store.append(stream, [someEvent()], 'none');
        expect(await store.identity()).toBe(id);
        const other = await openLog();
        if (log.shared !== true) expect(await (await other.connect()).identity()).not.toBe(id);
        await other.close();
      });

      it('gives the event at a position, and none where none stands', async () => {
        await store.append(stream, someEvents(2), 'none');
        for (const event of await collect(store.readStream(stream)))
          expect(await store.eventAt(event.position)).toEqual(event);
        expect(await store.eventAt(0)).toBeNull();
        expect(await store.eventAt((await store.head()) + 1_000_000)).toBeNull();
      });

      it('lets a follower find that the log is another, shorter, or has another event there', async () => {
        const [first, second] = someEvents(2);
        await store.append(stream, [first, second] as NewEvent[], 'none');
        const [one, other] = await collect(store.readStream(stream));
        const at = { log: await store.identity(), position: other?.position ?? 0, event: other?.id ?? '' };
        const kind = async (place: Place): Promise<unknown> => {
          const found = await checkPlace(store, 'tally', place).catch((refused: unknown) => refused);
          return found instanceof LogMismatch ? found.kind : found;
        };
        expect(await kind(at)).toBeUndefined();
        expect(await kind({ ...at, log: '' })).toBeUndefined();
        expect(await kind({ ...at, position: 0, event: null })).toBeUndefined();
        expect(await kind({ ...at, log: randomUUID() })).toBe('another-log');
        expect(await kind({ ...at, position: at.position + 1_000_000 })).toBe('ahead');
        expect(await kind({ ...at, event: one?.id ?? '' })).toBe('another-event');
        await expect(checkPlace(store, 'tally', { ...at, position: 9_000_000_000_000 })).rejects.toThrow(
          /^tally stands at position 9000000000000, .* ends at position \d+\. Give the database and the log/,
        );
      });

      it('does not let a subscriber go on from an event that is not there', async () => {
        const { position } = await store.append(stream, someEvents(1), 'none');
        const stop = new AbortController();
        const from = (afterEvent: string) =>
          store.subscribeToAll({ after: position, afterEvent, signal: stop.signal })[Symbol.asyncIterator]();
        await expect(from(randomUUID()).next()).rejects.toThrow(LogMismatch);
        const [event] = await collect(store.readStream(stream));
        const good = from(event?.id ?? '');
        const next = good.next();
        await store.append(stream, someEvents(1), 0);
        expect((await next).done).toBe(false);
        stop.abort();
        await good.return?.();
      });
    });

    describe('subscribing', () => {
      it('catches up, then follows', async () => {
        await store.append(stream, someEvents(3), 'none');
        const seen = readUntil(store, start, (events) => mine(events).length === 6, { batchSize: 2 });
        await sleep(50);
        await store.append(stream, someEvents(3), 2);
        expect(mine(await seen).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5]);
      });

      it('skips nothing and shows nothing twice while 8 writers commit', async () => {
        const clients = [store, await log.connect()];
        const streams = Array.from({ length: 8 }, () => freshStream());
        const written: string[] = [];
        const seen = readUntil(store, start, (events) => mine(events, streams).length >= 8 * 60, {
          batchSize: 37,
        });
        const seenElsewhere = readUntil(
          clients[1] ?? store,
          start,
          (events) => mine(events, streams).length >= 8 * 60,
        );
        await Promise.all(
          streams.map((each, index) =>
            inParallel(30, 1, async (round) => {
              const events =
                round % 3 === 0 ? someEvents(3) : round % 3 === 1 ? someEvents(2) : someEvents(1);
              await clients[index % 2]?.append(each, events, 'any');
              written.push(...ids(events));
            }),
          ),
        );
        for (const events of [await seen, await seenElsewhere]) {
          expect(rises(events.map(({ position }) => position))).toBe(true);
          expect(ids(mine(events, streams)).sort()).toEqual([...written].sort());
        }
        expect(ids(await seen)).toEqual(ids(await seenElsewhere).slice(0, (await seen).length));
      });

      it('goes on from a position where an earlier subscription was cut off', async () => {
        const events = Array.from({ length: 40 }, (_, n) => someEvent({ n }));
        await store.append(stream, events, 'none');
        const seen: RecordedEvent[] = [];
        for (let runs = 0; mine(seen).length < 40; runs++) {
          expect(runs).toBeLessThan(50);
          const client = await log.connect();
          const stop = new AbortController();
          for await (const batch of client.subscribeToAll({
            after: seen.at(-1)?.position ?? start,
            batchSize: 7,
            signal: stop.signal,
          })) {
            seen.push(...batch);
            if (runs % 2 === 0) break;
            stop.abort();
          }
        }
        expect(rises(seen.map(({ position }) => position))).toBe(true);
        expect(ids(mine(seen))).toEqual(ids(events));
      });

      it('ends promptly when aborted: waiting, unread, or before it began', async () => {
        await store.append(stream, someEvents(50), 'none');
        const stop = new AbortController();
        const idle = collect(store.subscribeToAll({ after: await store.head(), signal: stop.signal }));
        const unread = store
          .subscribeToAll({ after: start, batchSize: 5, signal: stop.signal })
          [Symbol.asyncIterator]();
        expect((await unread.next()).done).toBe(false);
        await sleep(100);
        const began = performance.now();
        stop.abort();
        expect(mine((await idle).flat())).toEqual([]);
        expect((await unread.next()).done).toBe(true);
        expect(await collect(store.subscribeToAll({ after: start, signal: stop.signal }))).toEqual([]);
        expect(performance.now() - began).toBeLessThan(1_000);
      });

      it('waits for a slow reader, and loses nothing by it', async () => {
        const slow = readUntil(store, start, (events) => mine(events).length === 600, {
          batchSize: 50,
          pauseMs: 20,
        });
        await inParallel(60, 8, () => store.append(stream, someEvents(10), 'any'));
        expect(mine(await slow).map(({ revision }) => revision)).toEqual(
          Array.from({ length: 600 }, (_, revision) => revision),
        );
      });

      it('tells a waiting subscriber soon', async () => {
        const waits: number[] = [];
        for (let round = 0; round < 5; round++) {
          const after = await store.head();
          const own = freshStream();
          const seen = readUntil(store, after, (events) => mine(events, [own]).length === 1);
          await sleep(30);
          const began = performance.now();
          await store.append(own, [someEvent()], 'none');
          await seen;
          waits.push(performance.now() - began);
        }
        expect(waits.sort((a, b) => a - b)[2]).toBeLessThan(250);
      });
    });

    describe('a connection that drops', () => {
      it('is taken up again by writers and subscribers, and nothing is lost or doubled', async () => {
        const streams = Array.from({ length: 8 }, () => freshStream());
        const written = new Map<string, NewEvent[]>(streams.map((each) => [each, []]));
        const seen = readUntil(
          await log.connect(),
          start,
          (events) => mine(events, streams).length >= 8 * 40,
          { batchSize: 20 },
        );
        const breaking = (async () => {
          for (let times = 0; times < 3; times++) {
            await sleep(120);
            await log.breakConnections?.();
          }
        })();
        await Promise.all(
          streams.map((each) =>
            inParallel(40, 1, async (n) => {
              const event = someEvent({ n });
              await store.append(each, [event], n === 0 ? 'none' : n - 1);
              written.get(each)?.push(event);
              await sleep(8);
            }),
          ),
        );
        await breaking;
        const events = await seen;
        expect(rises(events.map(({ position }) => position))).toBe(true);
        for (const each of streams) {
          expect(ids(mine(events, [each]))).toEqual(ids(written.get(each) ?? []));
          expect(ids(await collect(store.readStream(each)))).toEqual(ids(written.get(each) ?? []));
        }
      });

      it('does not end a subscription that was waiting', async () => {
        const seen = readUntil(await log.connect(), start, (events) => mine(events).length === 2);
        await store.append(stream, [someEvent()], 'none');
        await sleep(100);
        await log.breakConnections?.();
        await store.append(stream, [someEvent()], 0);
        expect(mine(await seen).map(({ revision }) => revision)).toEqual([0, 1]);
      });
    });

    it('ends its subscriptions when it is closed', async () => {
      const other = await openLog();
      const closed = await other.connect();
      const following = collect(
        closed.subscribeToAll({ after: await closed.head(), signal: new AbortController().signal }),
      );
      await sleep(50);
      await closed.close();
      expect((await following).flat()).toEqual([]);
      await other.close();
    });
  });
};

const winAtLast = async (store: EventStore, stream: string, event: NewEvent): Promise<number> => {
  for (let actual = -1; ;) {
    try {
      return (await store.append(stream, [event], actual === -1 ? 'none' : actual)).revision;
    } catch (lost) {
      if (!(lost instanceof WrongExpectedRevision)) throw lost;
      actual = lost.actual;
    }
  }
};

import {
  FixedClock,
  uuidFrom,
  type CommandContext,
  type Decider,
  type DomainEvent,
  type Verdict,
} from '@ontschot/kernel';
import { InMemoryEventStore } from './drivers/in-memory';
import { WrongExpectedRevision, type AppendResult } from './event-store';
import { EventTypes, UnknownEventType } from './event-types';
import { StaleRevision, Streams } from './streams';
import { collect, someEvent } from './testing/log-under-test';

type Counted = { type: 'Counted'; data: { by: number } } | { type: 'Closed'; data: object };
type Count = { by: number } | 'close' | 'forget';

const counter: Decider<number, Count, Counted> = {
  initial: 0,
  evolve: (sum, event) => (event.type === 'Counted' ? sum + event.data.by : sum),
  decide: (command, sum) => {
    if (command === 'forget') return [];
    if (command === 'close')
      return [
        { type: 'Counted', data: { by: -sum } },
        { type: 'Closed', data: {} },
      ];
    return [{ type: 'Counted', data: command }];
  },
};
const context = (commandId: string, expectedRevision?: number): CommandContext => ({
  actor: { account: 'coach@uwv', partner: 'UWV', roles: ['coach'] },
  commandId,
  correlationId: 'work-1',
  causationId: 'request-1',
  effectiveOn: '2009-01-31',
  today: '2009-01-31',
  legalGround: 'WWB art. 7',
  expectedRevision,
});
const stream = 'counter-12-ab';

type Weighed = DomainEvent<'Counted', { verdict: Verdict | null }>;
const nothingSaid: Omit<Verdict, 'decision'> = {
  principal: null,
  budget: null,
  invoiceTo: null,
  contractingPrincipal: null,
  because: [],
  duties: [],
  liftedBy: [],
  alternatives: [],
};

/** Others write `times` times just before an append gets through. */
class ContendedStore extends InMemoryEventStore {
  times = 0;
  override async append(
    ...[name, events, expected]: Parameters<InMemoryEventStore['append']>
  ): Promise<AppendResult> {
    if (this.times-- > 0)
      await super.append(name, [someEvent({ type: 'Counted', data: { by: 100 } })], 'any');
    return super.append(name, events, expected);
  }
}

describe('streams', () => {
  let store: ContendedStore;
  let streams: Streams;
  let types: EventTypes;
  beforeEach(() => {
    const clock = new FixedClock('2009-01-31T08:00:00.000Z');
    store = new ContendedStore(() => clock.now());
    types = new EventTypes();
    types.register(
      { type: 'Counted', version: 2, upcasters: { 1: (data) => data }, golden: {} },
      { type: 'Closed', version: 1, golden: {} },
    );
    streams = new Streams(store, clock, types);
  });

  it('records what was decided, with who, when and why', async () => {
    await streams.execute(counter, stream, { by: 5 }, context('a'));
    const done = await streams.execute(counter, stream, 'close', context('b'));
    expect(done).toMatchObject({ id: '12-ab', revision: 2, position: 3, changed: true });
    expect(done).not.toHaveProperty('verdict');
    const read = await collect(store.readStream(stream));
    expect(done.events).toEqual(
      read
        .slice(1)
        .map(({ id, stream: name, revision, type, data }) => ({ id, stream: name, revision, type, data })),
    );
    expect(read[1]).toEqual({
      id: uuidFrom('b', stream, 0),
      type: 'Counted',
      schemaVersion: 2,
      data: { by: -5 },
      stream,
      revision: 1,
      position: 2,
      metadata: {
        actor: 'coach@uwv',
        partner: 'UWV',
        roles: ['coach'],
        correlationId: 'work-1',
        causationId: 'request-1',
        effectiveOn: '2009-01-31',
        recordedAt: '2009-01-31T08:00:00.000Z',
        legalGround: 'WWB art. 7',
      },
    });
  });

  it('loads what has become of a stream', async () => {
    expect(await streams.load(counter, stream)).toEqual({ state: 0, revision: -1, position: 0 });
    await streams.execute(counter, stream, { by: 5 }, context('a'));
    expect(await streams.load(counter, stream)).toEqual({ state: 5, revision: 0, position: 1 });
  });

  it('tells the verdict of its last event that has one, at a repeat too', async () => {
    const allowed: Verdict = { ...nothingSaid, decision: 'ALLOW' };
    const held: Verdict = { ...nothingSaid, decision: 'HOLD' };
    const weighed: Decider<number, Verdict[], Weighed> = {
      initial: 0,
      evolve: (sum) => sum + 1,
      decide: (verdicts) => [
        ...verdicts.map((verdict): Weighed => ({ type: 'Counted', data: { verdict } })),
        { type: 'Counted', data: { verdict: null } },
      ],
    };
    const first = await streams.execute(weighed, stream, [held, allowed], context('a'));
    expect(first).toMatchObject({ changed: true, verdict: allowed });
    expect(await streams.execute(weighed, stream, [held, allowed], context('a'))).toEqual(first);
    expect(await streams.execute(weighed, stream, [], context('b'))).not.toHaveProperty('verdict');
  });

  it('writes nothing when nothing was decided', async () => {
    await streams.execute(counter, stream, { by: 5 }, context('a'));
    expect(await streams.execute(counter, stream, 'forget', context('b'))).toEqual({
      id: '12-ab',
      revision: 0,
      position: 1,
      changed: false,
      events: [],
    });
    expect(await store.head()).toBe(1);
  });

  it('answers a repeated command as the first time, whatever has happened since', async () => {
    await streams.execute(counter, stream, { by: 5 }, context('a'));
    const first = await streams.execute(counter, stream, 'close', context('b', 0));
    await streams.execute(counter, stream, { by: 7 }, context('c'));
    expect(await streams.execute(counter, stream, 'close', context('b', 0))).toEqual(first);
    expect(await store.head()).toBe(4);
  });

  it('recognises a command on a stream of any length, without deciding again, in this process and in another', async () => {
    const first = await streams.execute(counter, stream, { by: 5 }, context('a'));
    const closed = await streams.execute(counter, stream, 'close', context('b'));
    for (let n = 0; n < 3; n++)
      await store.append(
        stream,
        Array.from({ length: 400 }, () => someEvent({ type: 'Counted', data: { by: 1 } })),
        'any',
      );
    const elsewhere = new Streams(store, new FixedClock('2009-02-01T08:00:00.000Z'), types);
    for (const each of [streams, elsewhere]) {
      expect(await each.execute(counter, stream, { by: 5 }, context('a'))).toEqual(first);
      expect(await each.execute(counter, stream, 'close', context('b'))).toEqual(closed);
      // Also where the caller's revision is stale by now, and where nothing would be decided any more.
      expect(await each.execute(counter, stream, { by: 5 }, context('a', 0))).toEqual(first);
      expect(await each.execute(counter, stream, 'forget', context('a'))).toEqual(first);
    }
    expect(await store.head()).toBe(1_203);
  });

  it('answers as another process did that was first with the very command', async () => {
    const other = new Streams(store, new FixedClock('2009-01-31T08:00:00.000Z'), types);
    const original = store.append.bind(store);
    let done: unknown;
    jest.spyOn(store, 'append').mockImplementationOnce(async (...append) => {
      done = await other.execute(counter, stream, { by: 5 }, context('a'));
      return original(...append);
    });
    expect(await streams.execute(counter, stream, { by: 5 }, context('a'))).toEqual(done);
    expect(await store.head()).toBe(1);
  });

  it('says that the log is another when a stream is shorter than it has seen it, and forgets what it knew', async () => {
    await streams.execute(counter, stream, { by: 5 }, context('a'));
    await streams.execute(counter, stream, { by: 5 }, context('b'));
    const emptied = new InMemoryEventStore();
    jest.spyOn(store, 'append').mockImplementation((...append) => emptied.append(...append));
    jest.spyOn(store, 'readStream').mockImplementation((...read) => emptied.readStream(...read));
    await expect(streams.execute(counter, stream, { by: 1 }, context('c'))).rejects.toThrow(
      /^Stream counter-12-ab stands at .* found now is shorter/,
    );
    expect((await streams.execute(counter, stream, { by: 1 }, context('c'))).revision).toBe(0);
  });

  it('goes on behind an event in its stream that is not the product’s', async () => {
    await streams.execute(counter, stream, { by: 5 }, context('a'));
    await store.append(stream, [someEvent({ type: 'Foreign' })], 'any');
    const original = store.readStream.bind(store);
    jest.spyOn(store, 'readStream').mockImplementation(async function* (name, from) {
      for await (const event of original(name, from)) if (event.type !== 'Foreign') yield event;
    });
    expect((await streams.execute(counter, stream, { by: 1 }, context('b'))).revision).toBe(2);
    expect((await streams.execute(counter, stream, { by: 1 }, context('c'))).revision).toBe(3);
    expect((await streams.load(counter, stream)).state).toBe(7);
  });

  it('records on the day to which the clock was moved, by the log’s own time', async () => {
    class Moved extends FixedClock {
      override movedTo = () => '2031-07-01';
    }
    const slow = new Streams(store, new Moved('2001-01-01T00:00:00.000Z'), types);
    await slow.execute(counter, stream, { by: 5 }, context('a'));
    await streams.execute(counter, stream, { by: 5 }, context('b'));
    expect((await collect(store.readStream(stream))).map(({ metadata }) => metadata.recordedAt)).toEqual([
      '2031-07-01T07:00:00.000Z',
      '2009-01-31T08:00:00.000Z',
    ]);
  });

  it('decides again on what has become of the stream when others were first', async () => {
    store.times = 4;
    const done = await streams.execute(counter, stream, 'close', context('a'));
    expect(done.events[0]?.data).toEqual({ by: -400 });
    expect(done.revision).toBe(5);
  });

  it('gives up after five lost races', async () => {
    store.times = 5;
    await expect(streams.execute(counter, stream, 'close', context('a'))).rejects.toThrow(
      WrongExpectedRevision,
    );
    expect((await streams.load(counter, stream)).state).toBe(500);
  });

  it('tells a caller who saw an older revision, at once and after a lost race', async () => {
    await streams.execute(counter, stream, { by: 5 }, context('a'));
    await expect(streams.execute(counter, stream, { by: 1 }, context('b', 3))).rejects.toEqual(
      new StaleRevision(stream, 3, 0),
    );
    store.times = 1;
    await expect(streams.execute(counter, stream, { by: 1 }, context('c', 0))).rejects.toEqual(
      new StaleRevision(stream, 0, 1),
    );
    expect((await streams.execute(counter, stream, { by: 1 }, context('d', 1))).revision).toBe(2);
  });

  it('does not write a type that is not registered, nor read one', async () => {
    const careless: Decider<number, string, { type: string; data: object }> = {
      initial: 0,
      evolve: (n) => n,
      decide: (type) => [{ type, data: {} }],
    };
    await expect(streams.execute(careless, stream, 'Unheard', context('a'))).rejects.toThrow(
      UnknownEventType,
    );
    expect(await store.head()).toBe(0);
    await store.append(stream, [someEvent({ type: 'Unheard' })], 'none');
    await expect(streams.load(careless, stream)).rejects.toThrow(UnknownEventType);
  });

  it('reads only what is new, and sees what others wrote', async () => {
    const reads: number[] = [];
    const original = store.readStream.bind(store);
    jest.spyOn(store, 'readStream').mockImplementation((name, from) => {
      reads.push(from ?? 0);
      return original(name, from);
    });
    await streams.execute(counter, stream, { by: 1 }, context('a'));
    await store.append(stream, [someEvent({ type: 'Counted', data: { by: 100 } })], 'any');
    await streams.execute(counter, stream, { by: 2 }, context('b'));
    expect((await streams.load(counter, stream)).state).toBe(103);
    expect(reads).toEqual([0, 0, 2]);
  });

  it('lets commands on one stream wait for each other, also behind one that fails', async () => {
    const append = jest.spyOn(store, 'append');
    const refusing: Decider<number, Count, Counted> = {
      ...counter,
      decide: () => {
        throw new Error('refused');
      },
    };
    const results = await Promise.allSettled([
      streams.execute(counter, stream, { by: 1 }, context('a')),
      streams.execute(refusing, stream, { by: 1 }, context('x')),
      ...Array.from({ length: 20 }, (_, n) => streams.execute(counter, stream, { by: 1 }, context(`c${n}`))),
    ]);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(append).toHaveBeenCalledTimes(21);
    expect((await streams.load(counter, stream)).state).toBe(21);
  });
});

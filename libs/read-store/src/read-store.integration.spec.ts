import {
  EventTypes,
  InMemoryEventStore,
  UnknownEventType,
  WrongExpectedRevision,
} from '@ontschot/event-store';
import type { DomainEvent, NewEvent, Projection } from '@ontschot/kernel';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Column,
  DataSource,
  Entity,
  type MigrationInterface,
  PrimaryColumn,
  type QueryRunner,
} from 'typeorm';
import { freshDatabase } from '../../../test/support/database';
import {
  createDataSource,
  followAnew,
  migrate,
  NotYetProjected,
  passOver,
  policy,
  PolicyRunner,
  Projected,
  ProjectionRunner,
  readCheckpoints,
  Reader,
  readModel,
  ReadModelStopped,
  rebuild,
  rebuildOutdated,
} from './index';

type Counted = DomainEvent<'Counted', { name: string; partner: string; by: number; tags: string[] }>;

@Entity('tally')
class Tally {
  @PrimaryColumn('text') id!: string;
  @Column('text') partner!: string;
  @Column('bigint') total!: number;
  @Column('int') timesCounted!: number;
  @Column('text', { array: true }) tags!: string[];
}

@Entity('note')
class Note {
  @PrimaryColumn('text') id!: string;
}

/** Looks every 20 ms until it holds; the test's own term ends it otherwise. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(20);
};

class Tallies1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE tally (id text PRIMARY KEY, partner text NOT NULL, total bigint NOT NULL, times_counted int NOT NULL, tags text[] NOT NULL);
                        CREATE TABLE note (id text PRIMARY KEY);
                        SELECT readable_where('tally', 'partner = (SELECT current_partner())')`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note; DROP TABLE tally');
  }
}

const tally: Projection<Tally, Counted> = {
  name: 'tally',
  version: 1,
  keysOf: ({ data }) => data.name,
  on: {
    Counted: (row, { data }) =>
      data.by === 0
        ? null
        : {
            id: data.name,
            partner: data.partner,
            total: (row?.total ?? 0) + data.by,
            timesCounted: (row?.timesCounted ?? 0) + 1,
            tags: data.tags,
          },
  },
};
const model = readModel(tally, Tally);
const types = new EventTypes();
types.register({
  type: 'Counted',
  version: 1,
  golden: { 1: { name: 'a', partner: 'UWV', by: 1, tags: [] } },
});

const event = (data: Counted['data'], type = 'Counted'): NewEvent => ({
  id: randomUUID(),
  type,
  schemaVersion: 1,
  data,
  metadata: {
    actor: 't',
    partner: data.partner,
    correlationId: 'c',
    causationId: null,
    effectiveOn: '2026-01-01',
    legalGround: null,
  },
});

describe('the read store on real PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let data: DataSource;
  let store: InMemoryEventStore;
  let stop: AbortController;
  const troubles: string[] = [];
  const told = (readModel: string | null, problem: unknown) =>
    troubles.push(`${readModel}: ${String(problem)}`);

  beforeEach(async () => {
    database = await freshDatabase();
    data = await createDataSource({
      url: database.url,
      rows: [Tally, Note],
      migrations: [Tallies1700000000009],
    }).initialize();
    await migrate(data);
    store = new InMemoryEventStore();
    stop = new AbortController();
    troubles.length = 0;
  });
  afterEach(async () => {
    stop.abort();
    await data.destroy();
    await database.drop();
  });

  const count = (name: string, by: number, partner = 'UWV', tags: string[] = []) =>
    store.append(`s-${name}`, [event({ name, partner, by, tags })], 'any');
  const rows = (): Promise<Tally[]> => data.getRepository(Tally).find({ order: { id: 'ASC' } });
  const runner = () => new ProjectionRunner(store, data, [model], types, told, 10);

  it('migrates twice, and two processes at once, without harm', async () => {
    const other = await createDataSource({
      url: database.url,
      rows: [Tally, Note],
      migrations: [Tallies1700000000009],
    }).initialize();
    expect(await Promise.all([migrate(data), migrate(other)])).toEqual([[], []]);
    await other.destroy();
  });

  it('describes with TypeORM what the migrations made', async () => {
    const { upQueries } = await data.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('counts each event exactly once over batches, repeats and restarts', async () => {
    for (let i = 0; i < 25; i++) await count(`n${i % 3}`, 1, 'UWV', ['é', 'a"b,{}']);
    await runner().catchUp();
    await runner().catchUp();
    for (let i = 0; i < 5; i++) await count('n0', 10);
    await runner().catchUp();
    expect(await rows()).toEqual([
      { id: 'n0', partner: 'UWV', total: 59, timesCounted: 14, tags: [] },
      { id: 'n1', partner: 'UWV', total: 8, timesCounted: 8, tags: ['é', 'a"b,{}'] },
      { id: 'n2', partner: 'UWV', total: 8, timesCounted: 8, tags: ['é', 'a"b,{}'] },
    ]);
  });

  it('deletes a row that the fold lets go, and can make it again', async () => {
    await count('n', 5);
    await count('n', 0);
    await runner().catchUp();
    expect(await rows()).toEqual([]);
    await count('n', 2);
    await runner().catchUp();
    expect(await rows()).toMatchObject([{ id: 'n', total: 2 }]);
  });

  it('does not count twice when two runners lead at the same moment', async () => {
    for (let i = 0; i < 40; i++) await count('n', 1);
    const both = await Promise.allSettled([runner().catchUp(), runner().catchUp()]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    await runner().catchUp();
    expect(await rows()).toMatchObject([{ total: 40, timesCounted: 40 }]);
  });

  it('saves rows and checkpoint together or not at all', async () => {
    await count('n', 1);
    await data.query(`ALTER TABLE tally ADD CHECK (total < 3)`);
    await runner().catchUp();
    await count('n', 5);
    await expect(runner().catchUp()).rejects.toBeInstanceOf(ReadModelStopped);
    expect(await rows()).toMatchObject([{ total: 1 }]);
    expect(await readCheckpoints(data)).toMatchObject([{ name: 'tally', position: 1 }]);
  });

  it('stops loudly at an event type that nobody knows, and says so', async () => {
    await count('n', 1);
    await store.append('s-x', [event({ name: 'x', partner: 'UWV', by: 1, tags: [] }, 'Mystery')], 'any');
    const running = runner().run(stop.signal);
    await until(async () => (await readCheckpoints(data))[0]?.state === 'stopped');
    expect(await readCheckpoints(data)).toMatchObject([
      { name: 'tally', state: 'stopped', problem: expect.stringContaining('Mystery') as string },
    ]);
    expect(troubles).toEqual([expect.stringContaining('Mystery')]);
    stop.abort();
    await running;
  });

  describe('an event that one read model cannot hold', () => {
    const notes = readModel<Note, Counted>(
      {
        name: 'note',
        version: 1,
        keysOf: ({ data }) => data.name,
        on: { Counted: (_, { data: { name } }) => ({ id: name }) },
      },
      Note,
    );
    const both = () => new ProjectionRunner(store, data, [model, notes], types, told, 10);
    const noted = async () =>
      (await data.getRepository(Note).find({ order: { id: 'ASC' } })).map(({ id }) => id);
    /** 2 good ones, the bad one, 12 good ones: over two batches. */
    const poison = async () => {
      for (const name of ['a', 'b']) await count(name, 1);
      const { position } = await count('bad', Number.MAX_SAFE_INTEGER * 4096); // past what a bigint holds
      for (let i = 0; i < 12; i++) await count(`n${10 + i}`, 1);
      return position;
    };

    it('stops that one at the event before it; every other counts on', async () => {
      const position = await poison();
      const running = both().run(stop.signal);
      await until(async () => (await noted()).length === 15);
      expect(await readCheckpoints(data)).toMatchObject([
        { name: 'note', state: 'running', position: 15, problem: null },
        { name: 'tally', state: 'stopped', position: position - 1 },
      ]);
      expect((await rows()).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(troubles).toEqual([expect.stringContaining('tally: ')]);
      await count('later', 1);
      await until(async () => (await noted()).length === 16);
      stop.abort();
      await running;
    });

    it('tells the kind of fault and the event, and no value of it', async () => {
      const position = await poison();
      await expect(both().catchUp()).rejects.toBeInstanceOf(ReadModelStopped);
      const [, { problem } = { problem: '' }] = await readCheckpoints(data);
      expect(problem).toMatch(
        new RegExp(`^Counted at position ${position} \\(event [0-9a-f-]{36}\\): QueryFailedError 22003`),
      );
      expect(problem).not.toContain('bad');
      expect(problem).not.toContain('3689');
    });

    it('holds up no query and no policy but those that read it', async () => {
      const bad = await poison();
      const running = both().run(stop.signal);
      const projected = new Projected(data, database.url);
      await until(async () => (await noted()).length === 15);
      expect(await projected.waitFor(15, 300)).toEqual(['tally']);
      expect(await projected.waitFor(bad - 1, 300)).toEqual([]);
      await projected.waitFor(15, 300, ['note']);
      await projected.waitFor(bad - 1, 300, ['tally']);
      await expect(projected.waitFor(15, 300, ['note', 'tally'])).rejects.toMatchObject({
        standing: ['tally'],
        reached: bad - 1,
      });
      const seen: string[] = [];
      const follow = (name: string, reads: string[]) =>
        policy<Counted>({
          name,
          reads,
          on: { Counted: ({ data: counted }) => Promise.resolve(seen.push(`${name} ${counted.name}`)) },
        });
      const policies = [follow('notes', ['note']), follow('tallies', ['tally'])];
      const following = new PolicyRunner(store, types, data, projected, policies, told, 50).run(stop.signal);
      await until(() => Promise.resolve(seen.filter((one) => one.startsWith('notes')).length === 15));
      expect(seen.filter((one) => one.startsWith('tallies'))).toEqual(['tallies a', 'tallies b']);
      stop.abort();
      await Promise.all([running, following]);
      await projected.close();
    });

    it('goes on while the runner runs, when a new fold has rebuilt it', async () => {
      await poison();
      const running = both().run(stop.signal);
      await until(async () => (await readCheckpoints(data)).some(({ state }) => state === 'stopped'));
      const mended = readModel<Tally, Counted>(
        {
          ...tally,
          on: {
            Counted: (row, { data: { by, ...counted } }) => ({
              id: counted.name,
              partner: counted.partner,
              tags: [],
              total: Math.min(by, 9),
              timesCounted: (row?.timesCounted ?? 0) + 1,
            }),
          },
        },
        Tally,
      );
      await rebuild(store, types, data, mended);
      await count('b', 3);
      await until(async () => (await rows()).find(({ id }) => id === 'b')?.timesCounted === 2);
      expect(await rows()).toHaveLength(15);
      expect((await readCheckpoints(data)).map(({ state }) => state)).toEqual(['running', 'running']);
      stop.abort();
      await running;
    });

    it('is passed over, in a rebuild too, once an operator said so with a reason', async () => {
      await poison();
      const running = both().run(stop.signal);
      await until(async () => (await readCheckpoints(data)).some(({ state }) => state === 'stopped'));
      await expect(passOver(store, data, 'note', { reason: 'a slip', by: 'op' })).rejects.toThrow(
        'does not stand still',
      );
      const passed = await passOver(store, data, 'tally', { reason: 'a made-up amount', by: 'operator' });
      expect(passed).toMatchObject({ type: 'Counted', position: 3 });
      await until(async () => (await rows()).length === 14);
      stop.abort();
      await running;
      await rebuild(store, types, data, model, undefined, 4);
      expect((await rows()).map(({ id }) => id)).not.toContain('bad');
      expect(await data.query('SELECT name, position, reason, by FROM projection_skip')).toEqual([
        { name: 'tally', position: 3, reason: 'a made-up amount', by: 'operator' },
      ]);
    });

    it('is tried again when a new version starts, before it joins the others', async () => {
      await poison();
      await expect(both().catchUp()).rejects.toBeInstanceOf(ReadModelStopped);
      await data.query('ALTER TABLE tally ALTER total TYPE numeric');
      await both().catchUp();
      expect(await rows()).toHaveLength(15);
      expect((await readCheckpoints(data)).map(({ position }) => position)).toEqual([15, 15]);
    });

    it('is no reason to stop when the database is away for a moment', async () => {
      const running = both().run(stop.signal);
      await count('a', 1);
      await until(async () => (await noted()).length === 1);
      await data.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      await count('b', 1);
      await until(async () => (await noted()).length === 2);
      expect((await readCheckpoints(data)).map(({ state }) => state)).toEqual(['running', 'running']);
      stop.abort();
      await running;
    });
  });

  it('follows the log live, and lets a reader wait for its own write', async () => {
    const running = runner().run(stop.signal);
    const projected = new Projected(data, database.url);
    const { position } = await count('n', 7);
    await projected.waitFor(position);
    expect(await rows()).toMatchObject([{ total: 7 }]);
    await expect(projected.waitFor(position + 1, 200)).rejects.toBeInstanceOf(NotYetProjected);
    const later = projected.waitFor(position + 1);
    await count('n', 1);
    await later;
    await projected.close();
    stop.abort();
    await running;
  });

  it('rebuilds beside the live table and swaps, while the live runner goes on', async () => {
    for (let i = 0; i < 60; i++) await count(`n${i % 4}`, 1);
    await runner().catchUp();
    await data.query('UPDATE tally SET total = 0'); // what a faulty fold left behind
    const running = runner().run(stop.signal);
    const seen: number[] = [];
    await rebuild(store, types, data, model, (reached) => seen.push(reached), 10);
    expect(seen).toEqual([10, 20, 30, 40, 50, 60]);
    const { position } = await count('n0', 1);
    const projected = new Projected(data, database.url);
    await projected.waitFor(position);
    await projected.close();
    stop.abort();
    await running;
    expect((await rows()).map(({ total }) => total)).toEqual([16, 15, 15, 15]);
    expect(await readCheckpoints(data)).toMatchObject([{ state: 'running', rebuildPosition: null }]);
    const reader = new Reader(data);
    expect(await reader.as({ partner: 'GM0222' }, (manager) => manager.find(Tally))).toEqual([]);
    expect(await reader.as({ partner: 'UWV' }, (manager) => manager.find(Tally))).toHaveLength(4);
  });

  it('rebuilds what another version of its fold has made, and that alone', async () => {
    await count('n', 5);
    await runner().catchUp();
    expect(await rebuildOutdated(store, types, data, [model])).toEqual([]);
    const doubled = readModel<Tally, Counted>(
      {
        ...tally,
        version: 2,
        on: {
          Counted: (_, { data: { name, ...counted } }) => ({
            id: name,
            partner: counted.partner,
            total: 2 * counted.by,
            timesCounted: 1,
            tags: [],
          }),
        },
      },
      Tally,
    );
    expect(await rebuildOutdated(store, types, data, [doubled])).toEqual(['tally']);
    expect(await rows()).toMatchObject([{ total: 10 }]);
    expect(await readCheckpoints(data)).toMatchObject([{ version: 2, position: 1, state: 'running' }]);
    expect(await rebuildOutdated(store, types, data, [doubled])).toEqual([]);
  });

  it('leaves a read model that was stopped as stopped when its rebuild fails', async () => {
    await count('n', 1);
    await store.append('s-x', [event({ name: 'x', partner: 'UWV', by: 1, tags: [] }, 'Mystery')], 'any');
    const running = runner().run(stop.signal);
    await until(async () => (await readCheckpoints(data))[0]?.state === 'stopped');
    stop.abort();
    await running;
    await expect(rebuild(store, types, data, model)).rejects.toBeInstanceOf(UnknownEventType);
    expect(await readCheckpoints(data)).toMatchObject([
      { state: 'stopped', problem: expect.stringContaining('Mystery') as string, rebuildPosition: null },
    ]);
  });

  it('stands still on a log that is another one, says both positions and the way out, and goes on when rebuilt', async () => {
    for (let i = 0; i < 3; i++) await count('n', 1);
    await runner().catchUp();
    store = new InMemoryEventStore(); // restored from before the first event, and gone on differently
    await count('other', 1);
    await expect(runner().catchUp()).rejects.toThrow(
      'the log found now is another one; that log ends at position 1',
    );
    const running = runner().run(stop.signal);
    await until(async () => (await readCheckpoints(data))[0]?.state === 'stopped');
    const [checkpoint] = await readCheckpoints(data);
    expect(checkpoint).toMatchObject({
      position: 3,
      problem: expect.stringMatching(/position 3.*rebuild/) as string,
    });
    expect(await rows()).toMatchObject([{ id: 'n' }]);
    await rebuild(store, types, data, model);
    await count('other', 1);
    await until(async () => (await rows())[0]?.total === 2);
    expect(await readCheckpoints(data)).toMatchObject([
      { position: 2, log: await store.identity(), problem: null },
    ]);
    stop.abort();
    await running;
  });

  it('lets a policy that followed another log begin anew with this one, and no other', async () => {
    await count('n', 1);
    await runner().catchUp();
    const projected = new Projected(data, database.url);
    const seen: string[] = [];
    const follow = async () => {
      const ended = new AbortController();
      const noted = policy<Counted>({
        name: 'note',
        on: { Counted: ({ data: { name } }) => Promise.resolve(seen.push(name)) },
      });
      const following = new PolicyRunner(store, types, data, projected, [noted], told, 20).run(ended.signal);
      const here = await store.head();
      await until(async () =>
        (await readCheckpoints(data)).some(
          ({ name, position, problem }) => name === 'policy:note' && (position === here || problem !== null),
        ),
      );
      ended.abort();
      await following;
    };
    await follow();
    expect(await followAnew(store, data)).toEqual([]);
    store = new InMemoryEventStore();
    for (const name of ['a', 'b']) await count(name, 1);
    await rebuild(store, types, data, model);
    await follow();
    expect(seen).toEqual(['n']);
    expect(await followAnew(store, data)).toEqual(['policy:note']);
    await follow();
    expect(seen).toEqual(['n', 'a', 'b']);
    await projected.close();
  });

  it('shows each partner its own rows only, and lets no reader write', async () => {
    await count('ours', 1, 'UWV');
    await count('theirs', 1, 'GM0222');
    await runner().catchUp();
    const reader = new Reader(data);
    expect(await reader.as({ partner: 'UWV' }, (manager) => manager.find(Tally))).toMatchObject([
      { id: 'ours' },
    ]);
    expect(
      await reader.as({ partner: 'GM0222' }, (manager) =>
        manager.query(`SELECT id FROM tally WHERE partner = 'UWV' OR true`),
      ),
    ).toEqual([{ id: 'theirs' }]);
    expect(await reader.as({ partner: '' }, (manager) => manager.find(Tally))).toEqual([]);
    await expect(
      reader.as({ partner: 'UWV' }, (manager) => manager.query(`UPDATE tally SET total = 9`)),
    ).rejects.toThrow();
  });

  it('delivers each event to a policy at least once and in order, and goes on where it stopped', async () => {
    for (let i = 0; i < 5; i++) await count('n', i + 1);
    await runner().catchUp();
    const seen: number[] = [];
    const policies = (failAt: number) => [
      policy<Counted>({
        name: 'note-counts',
        on: {
          Counted: ({ data: { by } }) => {
            if (by === failAt) return Promise.reject(new Error('the command failed'));
            seen.push(by);
            if (by === 5) stop.abort();
            return Promise.resolve();
          },
        },
      }),
    ];
    const projected = new Projected(data, database.url);
    const first = new AbortController();
    const told: string[] = [];
    await new PolicyRunner(
      store,
      types,
      data,
      projected,
      policies(4),
      (policy, problem) => {
        told.push(`${policy}: ${String(problem)}`);
        if (told.length === 2) first.abort();
      },
      10,
    ).run(first.signal);
    expect(told).toEqual([
      'note-counts: Error: the command failed',
      'note-counts: Error: the command failed',
    ]);
    expect(await readCheckpoints(data)).toContainEqual(
      expect.objectContaining({ name: 'policy:note-counts', state: 'stopped', position: 3 }),
    );
    await new PolicyRunner(store, types, data, projected, policies(-1), (_policy, problem) => {
      throw problem;
    }).run(stop.signal);
    await projected.close();
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('takes up a reaction again that lost a race to a request', async () => {
    await count('n', 1);
    await runner().catchUp();
    let losses = 0;
    const loseRaces = policy<Counted>({
      name: 'lose-races',
      on: {
        Counted: () => {
          if (losses++ < 7) return Promise.reject(new WrongExpectedRevision('n', 0, 1));
          stop.abort();
          return Promise.resolve();
        },
      },
    });
    const projected = new Projected(data, database.url);
    await new PolicyRunner(store, types, data, projected, [loseRaces], (_policy, problem) => {
      throw problem;
    }).run(stop.signal);
    await projected.close();
    expect(losses).toBe(8);
    expect(await readCheckpoints(data)).toContainEqual(
      expect.objectContaining({ name: 'policy:lose-races', state: 'running' }),
    );
  });
});

import {
  EventTypes,
  InMemoryEventStore,
  UnknownEventType,
  WrongExpectedRevision,
} from '@ontschot/event-store';
import type { DomainEvent, NewEvent, Projection } from '@ontschot/kernel';
import { randomUUID } from 'node:crypto';
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
  migrate,
  NotYetProjected,
  policy,
  PolicyRunner,
  Projected,
  ProjectionRunner,
  readCheckpoints,
  Reader,
  readModel,
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

class Tallies1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE tally (id text PRIMARY KEY, partner text NOT NULL, total bigint NOT NULL, times_counted int NOT NULL, tags text[] NOT NULL);
                        SELECT readable_where('tally', 'partner = (SELECT current_partner())')`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tally');
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

  beforeEach(async () => {
    database = await freshDatabase();
    data = await createDataSource({
      url: database.url,
      rows: [Tally],
      migrations: [Tallies1700000000009],
    }).initialize();
    await migrate(data);
    store = new InMemoryEventStore();
    stop = new AbortController();
  });
  afterEach(async () => {
    stop.abort();
    await data.destroy();
    await database.drop();
  });

  const count = (name: string, by: number, partner = 'UWV', tags: string[] = []) =>
    store.append(`s-${name}`, [event({ name, partner, by, tags })], 'any');
  const rows = (): Promise<Tally[]> => data.getRepository(Tally).find({ order: { id: 'ASC' } });
  const runner = () => new ProjectionRunner(store, data, [model], types, 10);

  it('migrates twice, and two processes at once, without harm', async () => {
    const other = await createDataSource({
      url: database.url,
      rows: [Tally],
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
    await expect(runner().catchUp()).rejects.toThrow('check');
    expect(await rows()).toMatchObject([{ total: 1 }]);
    expect(await readCheckpoints(data)).toMatchObject([{ name: 'tally', position: 1 }]);
  });

  it('stops loudly at an event type that nobody knows, and says so', async () => {
    await count('n', 1);
    await store.append('s-x', [event({ name: 'x', partner: 'UWV', by: 1, tags: [] }, 'Mystery')], 'any');
    await expect(runner().run(stop.signal)).rejects.toBeInstanceOf(UnknownEventType);
    expect(await readCheckpoints(data)).toMatchObject([
      { name: 'tally', state: 'stopped', problem: expect.stringContaining('Mystery') as string },
    ]);
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
    await expect(runner().run(stop.signal)).rejects.toBeInstanceOf(UnknownEventType);
    await expect(rebuild(store, types, data, model)).rejects.toBeInstanceOf(UnknownEventType);
    expect(await readCheckpoints(data)).toMatchObject([
      { state: 'stopped', problem: expect.stringContaining('Mystery') as string, rebuildPosition: null },
    ]);
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

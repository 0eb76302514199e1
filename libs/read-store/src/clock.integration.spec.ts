import { InMemoryEventStore } from '@ontschot/event-store';
import { dayInAmsterdam, type CommandContext, DailyTask, FixedClock, type IsoDate } from '@ontschot/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/support/database';
import { createDataSource, DailyRun, migrate, ProductClock, Projected, readDailyRuns } from './index';

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come to hold.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('the product’s day', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let data: DataSource;
  const clocks: ProductClock[] = [];
  const clock = async (movable: boolean, first?: IsoDate): Promise<ProductClock> => {
    const one = new ProductClock(data, database.url, movable);
    clocks.push(one);
    await one.open(first);
    return one;
  };
  beforeAll(async () => {
    database = await freshDatabase();
    data = await createDataSource({ url: database.url, rows: [], migrations: [], poolSize: 3 }).initialize();
    await migrate(data);
  });
  afterAll(async () => {
    for (const one of clocks) await one.close();
    await data.destroy();
    await database.drop();
  });

  it('is the real day until it is moved', async () => {
    const real = dayInAmsterdam(new Date(Date.now()).toISOString());
    expect((await clock(true)).today()).toBe(real);
    expect((await clock(false)).today()).toBe(real);
  });

  it('is the same in every process, also in one that starts later, and is at the real time of day', async () => {
    const [one, other] = [await clock(true), await clock(true)];
    await one.moveTo('2031-02-01');
    expect(one.today()).toBe('2031-02-01');
    await until(() => other.today() === '2031-02-01');
    expect((await clock(true, '2030-01-01')).today()).toBe('2031-02-01');
    expect((await clock(true, '2031-02-02')).today()).toBe('2031-02-02');
    await until(() => one.today() === '2031-02-02');
    expect(one.now() <= one.now()).toBe(true);
  });

  it('stays at its day when news of an earlier move comes late', async () => {
    const one = await clock(true);
    await one.moveTo('2031-02-03');
    const listener = new Client({ connectionString: database.url });
    await listener.connect();
    await listener.query('LISTEN ontschot_day');
    const heard = new Promise((resolve) => listener.once('notification', resolve));
    await data.query(`SELECT pg_notify('ontschot_day', '2031-01-01')`);
    await heard;
    await sleep(100); // the clock's own connection hears it at about the same moment
    expect(one.today()).toBe('2031-02-03');
    await listener.end();
  });

  it('goes only forward, and is not moved where the accounts are real', async () => {
    await expect((await clock(true)).moveTo('2030-12-31')).rejects.toMatchObject({ code: 'day-goes-back' });
    await expect((await clock(false)).moveTo('2040-01-01')).rejects.toMatchObject({ code: 'day-is-real' });
    expect((await clock(false)).today()).not.toBe('2031-02-02');
  });

  describe('and what comes due', () => {
    const store = new InMemoryEventStore();
    const ran: [string, IsoDate, string][] = [];
    class Task extends DailyTask {
      fails = false;
      constructor(readonly name: string) {
        super();
      }
      run(day: IsoDate, { commandId }: CommandContext): Promise<void> {
        if (this.fails) return Promise.reject(new Error('not now'));
        ran.push([this.name, day, commandId]);
        return Promise.resolve();
      }
    }
    const [first, second] = [new Task('first'), new Task('second')];
    const told: string[] = [];
    let projected: Projected;
    let daily: DailyRun;
    beforeEach(() => {
      ran.length = 0;
      told.length = 0;
      projected = new Projected(data, database.url);
      daily = new DailyRun(store, data, projected, [first, second], (task) => told.push(task));
    });
    afterEach(() => projected.close());

    it('runs, with the same ids for the same day', async () => {
      expect(await daily.run('2031-03-01')).toEqual([]);
      expect(await daily.run('2031-03-01')).toEqual([]);
      expect(ran.map(([task]) => task)).toEqual(['first', 'second', 'first', 'second']);
      expect(ran[0]).toEqual(ran[2]);
    });

    it('does not stand still for one that fails, and keeps that it is still to be done', async () => {
      first.fails = true;
      expect(await daily.run('2031-03-02')).toEqual(['first']);
      expect(told).toEqual(['first']);
      expect(await readDailyRuns(data)).toEqual([
        { task: 'first', day: '2031-03-01', problem: expect.stringMatching(/^Error at /) as string },
        { task: 'second', day: '2031-03-02', problem: null },
      ]);
      first.fails = false;
      await daily.run('2031-03-03');
      expect((await readDailyRuns(data))[0]).toEqual({ task: 'first', day: '2031-03-03', problem: null });
    });

    it('runs at the start, when a day has begun, and again for what failed', async () => {
      const clock = new FixedClock('2031-04-01T08:00:00.000Z');
      const stop = new AbortController();
      second.fails = true;
      const following = daily.follow(clock, stop.signal, 10, 50);
      await until(() => ran.length === 1 && told.length > 1);
      second.fails = false;
      await until(() => ran.length === 2);
      clock.set('2031-04-01T21:59:59.000Z');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(ran).toHaveLength(2);
      clock.set('2031-04-05T00:00:00.000Z');
      await until(() => ran.length === 4);
      stop.abort();
      await following;
      expect(ran.map(([task, day]) => `${task} ${day}`)).toEqual([
        'first 2031-04-01',
        'second 2031-04-01',
        'first 2031-04-05',
        'second 2031-04-05',
      ]);
    });
  });
});

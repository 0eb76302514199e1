import type { EventStore } from '@ontschot/event-store';
import { type Clock, dailyContext, type DailyTask, type IsoDate } from '@ontschot/kernel';
import type { DataSource } from 'typeorm';
import { pause } from './pause';
import type { Projected } from './projected';
import { kindOf } from './trouble';

/** How far one task is: the last day for which it ran, and why it failed since, if it did. */
export type DailyState = { task: string; day: IsoDate; problem: string | null };

/** Runs the daily tasks of all contexts, each on its own: one that fails is tried again and keeps no other from running. */
export class DailyRun {
  constructor(
    private readonly store: EventStore,
    private readonly dataSource: DataSource,
    private readonly projected: Projected,
    private readonly tasks: readonly DailyTask[],
    /** Is told of every failure. */
    private readonly onTrouble: (task: string, problem: unknown) => void,
  ) {}

  /**
   * All tasks once for the day; days of standstill before it are caught up by the same run.
   * @returns the names of those that failed
   */
  async run(day: IsoDate, tasks: readonly DailyTask[] = this.tasks): Promise<string[]> {
    // Tasks find what is due in the read models.
    await this.projected.waitFor(await this.store.head(), 60_000);
    const failed: string[] = [];
    for (const task of tasks) {
      try {
        await task.run(day, dailyContext(task.name, day));
        await this.note(task.name, day, null);
      } catch (problem) {
        this.onTrouble(task.name, problem);
        await this.note(task.name, day, kindOf(problem));
        failed.push(task.name);
      }
    }
    return failed;
  }

  /** At the start, and whenever a day has begun. Runs until the signal aborts. */
  async follow(clock: Clock, signal: AbortSignal, pauseMs = 50, retryMs = 30_000): Promise<void> {
    let ranFor: IsoDate | null = null;
    let left: readonly DailyTask[] = [];
    let retryAt = 0;
    while (!signal.aborted) {
      const today = clock.today();
      if (today !== ranFor) left = this.tasks;
      if (left.length > 0 && (today !== ranFor || Date.now() >= retryAt)) {
        const failed = await this.run(today, left).catch((behind: unknown) => {
          this.onTrouble('daily-run', behind);
          return left.map(({ name }) => name);
        });
        left = left.filter(({ name }) => failed.includes(name));
        ranFor = today;
        retryAt = Date.now() + retryMs;
      }
      await pause(pauseMs, signal);
    }
  }

  private async note(task: string, day: IsoDate, problem: string | null): Promise<void> {
    // The day of a failed run is not kept: it is still to be done.
    await this.dataSource.query(
      `INSERT INTO daily_run (task, day, problem) VALUES ($1, $2, $3)
       ON CONFLICT (task) DO UPDATE SET ran_at = clock_timestamp(), problem = excluded.problem,
         day = CASE WHEN excluded.problem IS NULL THEN greatest(daily_run.day, excluded.day) ELSE daily_run.day END`,
      [task, day, problem],
    );
  }
}

export const readDailyRuns = (dataSource: DataSource): Promise<DailyState[]> =>
  dataSource.query('SELECT task, day, problem FROM daily_run ORDER BY task');

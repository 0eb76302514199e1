import { NestFactory } from '@nestjs/core';
import { EventStore } from '@ontschot/event-store';
import { isIsoDate } from '@ontschot/kernel';
import { DailyRun, ProductClock, Projected } from '@ontschot/read-store';
import { DataSource } from 'typeorm';
import { contexts } from '../../../composition/contexts';
import { dailyTasksOf } from '../../../composition/platform.module';
import { settingsFrom } from '../../../composition/settings';
import { besideStart } from '../start/running';
import { ProjectorModule } from '../../../projector/src/projector.module';

/**
 * `--on DAY`: makes it that day where the day can be moved, and lets everything come due up to and including it.
 * Elsewhere DAY is today or earlier: nothing comes due before its time. Running it twice does nothing twice.
 * @returns 0; 1 when a task failed or there is no database to work on; 2 when the day is no day
 */
export async function run(args: string[]): Promise<number> {
  const [flag, day] = args;
  if (flag !== '--on' || !isIsoDate(day) || args.length !== 2) {
    process.stderr.write('Usage: clock --on DAY, with DAY as yyyy-mm-dd.\n');
    return 2;
  }
  const beside = await besideStart(process.env);
  if (beside === null) return 1;
  // The key that unseals personal data is read by the part that holds it, from the environment.
  Object.assign(process.env, beside);
  const app = await NestFactory.createApplicationContext(ProjectorModule.with(settingsFrom(beside, 3000)), {
    logger: ['error'],
  });
  try {
    const clock = app.get(ProductClock);
    if (day > clock.today()) await clock.moveTo(day);
    const failed = await new DailyRun(
      app.get(EventStore),
      app.get(DataSource),
      app.get(Projected),
      dailyTasksOf(contexts, (task) => app.get(task)),
      (task, problem) => process.stderr.write(`${task}: ${String(problem)}\n`),
    ).run(day);
    process.stdout.write(`It is ${clock.today()}; everything due on ${day} or before was looked at.\n`);
    return failed.length === 0 ? 0 : 1;
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 1;
  } finally {
    await app.close();
  }
}

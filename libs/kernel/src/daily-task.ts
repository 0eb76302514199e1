import type { CommandContext } from './command';
import type { IsoDate } from './dates';
import { uuidFrom } from './ids';
import { UWV } from './partner';

/**
 * Lets things come due: a contract ends, a term for an evaluation has passed. Run once for each day that begins, at every
 * start, and by hand; so it looks for all that is due up to and including the day, also after days of standstill, and does
 * nothing twice. What it records holds on the day that it was due (`effectiveOn`), not on the day of the run.
 */
export abstract class DailyTask {
  /** kebab-case sentence, e.g. `close-mandates-whose-last-day-has-passed`. */
  abstract readonly name: string;
  /**
   * @param day today, or the day that is asked for by hand
   * @param context the system's, for the whole run: give each step `following(context, id)`, with its own day and partner
   */
  abstract run(day: IsoDate, context: CommandContext): Promise<void>;
}

/** The context in which a daily task runs; the same task on the same day always has the same ids. */
export const dailyContext = (task: string, day: IsoDate): CommandContext => ({
  actor: { account: `system:${task}`, partner: UWV, roles: [] },
  commandId: uuidFrom('daily', task, day),
  correlationId: uuidFrom('daily', task, day),
  causationId: null,
  effectiveOn: day,
  today: day,
  legalGround: null,
});

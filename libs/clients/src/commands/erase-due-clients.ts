import { Injectable } from '@nestjs/common';
import { Clock, type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { DataSource } from 'typeorm';
import { Keys } from '../vault/keys';
import { TakeClientStep, TakeClientStepHandler } from './take-client-step';

/**
 * Destroys what is due: personal data of clients of whom everybody has said so and whose waiting time is over, keys of terms that
 * have passed. And finishes what stopped half way: a client that the log says is forgotten keeps no key, place or name, and a
 * file that was taken in goes along. Runs each day and at every start.
 */
@Injectable()
export class EraseDueClients extends DailyTask {
  readonly name = 'erase-clients-that-are-due';

  constructor(
    private readonly data: DataSource,
    private readonly clients: TakeClientStepHandler,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(asked: IsoDate, { today: _, ...given }: CommandContext): Promise<void> {
    // What cannot be undone waits for the real day, whatever day the run is asked for.
    const day = asked < this.clock.today() ? asked : this.clock.today();
    const context = { ...given, effectiveOn: day, today: day };
    const due = await this.data.query<{ id: string; takenIn: string[] }[]>(
      `SELECT id, facts->'takenIn' AS "takenIn" FROM client_overview WHERE facts->'erasure'->>'dueOn' <= $1 ORDER BY id`,
      [day],
    );
    for (const { id, takenIn } of due) await this.erase(id, takenIn, context);
    const stopped = await this.data.query<{ id: string; takenIn: string[] }[]>(
      `SELECT DISTINCT file.id, file.facts->'takenIn' AS "takenIn"
       FROM client_overview file
       LEFT JOIN client_overview taken ON taken.facts->>'mergedInto' = file.id AND taken.facts->>'sealed' IS NOT NULL
       WHERE file.facts->>'sealed' IS NULL AND (taken.id IS NOT NULL
         OR EXISTS (SELECT 1 FROM client_key WHERE client_id = file.id)
         OR EXISTS (SELECT 1 FROM client_bsn WHERE client_id = file.id)
         OR EXISTS (SELECT 1 FROM client_name WHERE client_id = file.id))`,
    );
    for (const { id, takenIn } of stopped) await this.erase(id, takenIn, context);
    await this.keys.destroyTermsBefore(day.slice(0, 4));
  }

  /** The log first, then the key: what stops in between is found by the next run. */
  private async erase(id: string, takenIn: readonly string[], context: CommandContext): Promise<void> {
    const step = { type: 'EraseClient' as const, by: context.actor.partner, on: context.today };
    await this.clients.execute(new TakeClientStep(id, { ...step, with: null }, following(context, id)));
    for (const other of takenIn)
      await this.clients.execute(new TakeClientStep(other, { ...step, with: id }, following(context, other)));
  }
}

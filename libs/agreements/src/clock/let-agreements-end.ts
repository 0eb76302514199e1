import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandContext, DailyTask, following, type IsoDate, UWV } from '@ontschot/kernel';
import { LetAgreementExpire, ScheduleWaitingApplication } from '../commands/let-come-due';
import { ExpiredAgreements, WaitingApplications } from '../queries/waiting-agreements';

/**
 * Records the last days that have passed, so that they show in history and free space goes into its run-off.
 * What an agreement is on a day never waits for this: it follows from its dates. Harmless when run twice or after a standstill.
 */
@Injectable()
export class LetAgreementsEnd extends DailyTask {
  readonly name = 'let-agreements-end';

  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    for (const { agreementId, owner, without } of await this.queries.execute(new ExpiredAgreements(day)))
      await this.commands.execute(
        new LetAgreementExpire(agreementId, {
          ...following(context, agreementId),
          actor: { ...context.actor, partner: owner },
          effectiveOn: without,
        }),
      );
  }
}

/** Gives waiting applications the round that was published for them; a policy does so when it is published. */
@Injectable()
export class ScheduleApplications extends DailyTask {
  readonly name = 'schedule-waiting-applications';

  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    for (const id of await this.queries.execute(new WaitingApplications()))
      await this.commands.execute(
        new ScheduleWaitingApplication(id, {
          ...following(context, id),
          actor: { ...context.actor, partner: UWV },
          effectiveOn: day,
        }),
      );
  }
}

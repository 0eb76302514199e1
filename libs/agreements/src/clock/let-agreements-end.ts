import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandContext, type IsoDate, uuidFrom } from '@ontschot/kernel';
import { LetAgreementExpire } from '../commands/let-come-due';
import { ExpiredAgreements } from '../queries/waiting-agreements';

/**
 * Records the last days that have passed, so that they show in history and free space goes into its run-off.
 * What an agreement is on a day never waits for this: it follows from its dates. Harmless when run twice or after a standstill.
 */
@Injectable()
export class LetAgreementsEnd {
  static readonly taskName = 'let-agreements-end';

  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  async run(day: IsoDate, context: Omit<CommandContext, 'commandId' | 'effectiveOn'>): Promise<void> {
    for (const id of await this.queries.execute(new ExpiredAgreements(day)))
      await this.commands.execute(
        new LetAgreementExpire(id, {
          ...context,
          commandId: uuidFrom(LetAgreementsEnd.taskName, id, day),
          effectiveOn: day,
        }),
      );
  }
}

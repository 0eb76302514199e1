import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type AgreementId, type CommandContext, type CommandResult, onAnyRevision } from '@ontschot/kernel';
import type { CommitValue, FinishOrderUnder, ReleaseValue } from '../domain/agreement.commands';
import { agreement } from '../domain/agreement.decider';
import { agreementStream } from '../streams';

export type AgreementBooking = Omit<CommitValue, 'on'> | ReleaseValue | Omit<FinishOrderUnder, 'on'>;

/**
 * What orders book against a free-space agreement, cents net of VAT, on `context.effectiveOn`. Not reachable over HTTP.
 * `CommitValue`: one commitment per assignment, on the day of the order. `ReleaseValue {keep}`: brings it down to what is still
 * to be paid; left out, nothing is. `FinishOrder`: nothing of the order runs any more. Each may come twice.
 * @throws Rejected by R-059; NotFound; NotPossible when it is no free-space agreement, or is not in force on the day of the order
 */
export class BookOnAgreement extends Command<CommandResult> {
  constructor(
    readonly agreementId: AgreementId,
    readonly booking: AgreementBooking,
    readonly context: Omit<CommandContext, 'expectedRevision'>,
  ) {
    super();
  }
}

@CommandHandler(BookOnAgreement)
export class BookOnAgreementHandler implements ICommandHandler<BookOnAgreement> {
  constructor(private readonly streams: Streams) {}

  execute({ agreementId, booking, context }: BookOnAgreement): Promise<CommandResult> {
    const command = booking.type === 'ReleaseValue' ? booking : { ...booking, on: context.effectiveOn };
    return this.streams.execute(agreement, agreementStream(agreementId), command, onAnyRevision(context));
  }
}

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, onAnyRevision } from '@ontschot/kernel';
import type { CommitValue, ReleaseValue } from '../domain/agreement.commands';
import { agreement } from '../domain/agreement.decider';

export type AgreementBooking = Omit<CommitValue, 'on'> | ReleaseValue;

/**
 * What orders book against the value of a free-space agreement, cents net of VAT, on `context.effectiveOn`.
 * One commitment per assignment: a repeat books nothing. Not reachable over HTTP.
 * @throws Rejected by R-059; NotFound; NotPossible when it is no free-space agreement, or has ended
 */
export class BookOnAgreement extends Command<CommandResult> {
  constructor(
    readonly agreementId: string,
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
    const command = booking.type === 'CommitValue' ? { ...booking, on: context.effectiveOn } : booking;
    return this.streams.execute(agreement, `agreement-${agreementId}`, command, onAnyRevision(context));
  }
}

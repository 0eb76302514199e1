import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BookOnAgreement } from '@ontschot/agreements';
import { BookOnBudget, type ReleaseReason } from '@ontschot/budgets';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, following } from '@ontschot/kernel';
import { isSettled, type Status } from '../domain/assignment.state';
import { existing } from './existing';

/**
 * Gives back what an order can no longer cost: all of it when it was cancelled or never came to stand; else the remainder,
 * once every instalment that fell due is booked and none can fall due any more. Does nothing before that, and nothing twice.
 * Not reachable over HTTP.
 */
export class ReleaseWhatIsLeft extends Command<void> {
  constructor(
    readonly assignmentId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const REASONS: Partial<Record<Status, ReleaseReason>> = {
  APPROVED: 'ORDER_FAILED',
  CANCELLED: 'CANCELLED',
  DROPPED_OUT: 'DROPPED_OUT',
};

@CommandHandler(ReleaseWhatIsLeft)
export class ReleaseWhatIsLeftHandler implements ICommandHandler<ReleaseWhatIsLeft> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
  ) {}

  async execute({ assignmentId, context }: ReleaseWhatIsLeft): Promise<void> {
    const { state } = await existing(this.streams, assignmentId);
    const neverPerformed = state.status === 'APPROVED' || state.status === 'CANCELLED';
    if (!state.order || state.order.amount === 0 || !(neverPerformed || isSettled(state))) return;
    await this.commands.execute(
      new BookOnBudget(
        state.order.budgetId,
        { type: 'ReleaseCommitment', assignmentId, reason: REASONS[state.status] ?? 'COMPLETED' },
        following(context, 'budget'),
      ),
    );
    // R-059 sums what was committed: the value of a service that was delivered stays counted.
    if (neverPerformed && state.terms.form === 'FREE_SPACE')
      await this.commands.execute(
        new BookOnAgreement(
          state.terms.agreementId,
          { type: 'ReleaseValue', assignmentId },
          following(context, 'value'),
        ),
      );
  }
}

import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BookOnAgreement } from '@ontschot/agreements';
import { BookOnBudget, type ReleaseReason } from '@ontschot/budgets';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, following } from '@ontschot/kernel';
import { type Status, stillToPay } from '../domain/assignment.state';
import { existing } from './existing';

/**
 * Gives back what an order can no longer cost: all of it when it was cancelled or never came to stand; else what lapsed, at once,
 * on the budget and on the cap of free space alike (5.6, R-025, R-059). What is delivered and not billed stays committed.
 * Own delivery for own clients is settled from its cost note. Does nothing while the service runs, and nothing twice.
 * Not reachable over HTTP.
 */
export class ReleaseWhatIsLeft extends Command<void> {
  constructor(
    readonly assignmentId: string,
    readonly context: CommandContext,
    /** Also what was committed for a step that never came: nothing is under way any more. */
    readonly settled = false,
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

  async execute({ assignmentId, context, settled }: ReleaseWhatIsLeft): Promise<void> {
    const { state, revision } = await existing(this.streams, assignmentId);
    const left = stillToPay(state);
    if (!left || !state.order || state.order.amount === 0) return;
    const { budgetId } = state.order;
    if (state.costNote !== null && state.costNote > 0)
      await this.commands.execute(
        new BookOnBudget(
          budgetId,
          {
            type: 'RealiseCost',
            assignmentId,
            invoiceId: `cost-note-${assignmentId}`,
            lineId: '1',
            amount: state.costNote,
            on: context.effectiveOn,
          },
          following(context, 'cost-note'),
        ),
      );
    await this.commands.execute(
      new BookOnBudget(
        budgetId,
        {
          type: 'ReleaseCommitment',
          assignmentId,
          reason: REASONS[state.status] ?? 'COMPLETED',
          keep: left.open,
          ...(settled ? {} : { asOf: revision }),
        },
        following(context, 'budget'),
      ),
    );
    if (state.terms.form === 'FREE_SPACE')
      await this.commands.execute(
        new BookOnAgreement(
          state.terms.agreementId,
          { type: 'ReleaseValue', assignmentId, keep: left.total },
          following(context, 'value'),
        ),
      );
    // what is over no longer runs under the agreement.
    if (state.terms.form === 'FREE_SPACE' && state.endedOn !== null)
      await this.commands.execute(
        new BookOnAgreement(
          state.terms.agreementId,
          { type: 'FinishOrder', assignmentId },
          following(context, 'finish-under'),
        ),
      );
  }
}

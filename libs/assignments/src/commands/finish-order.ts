import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BookOnAgreement } from '@ontschot/agreements';
import { BookOnBudget } from '@ontschot/budgets';
import { Streams } from '@ontschot/event-store';
import {
  type CommandContext,
  type CommandResult,
  following,
  NotPossible,
  Rejected,
  uuidFrom,
} from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import type { Existing } from '../domain/assignment.state';
import { refuse } from '../domain/refusals';
import { existing, streamOf } from './existing';
import { ReleaseWhatIsLeft } from './release-what-is-left';

export type OrderOutcome = {
  result: CommandResult;
  /** Why the money could not be committed; null when the order stands. */ refusal:
    Rejected | NotPossible | null;
};

/** Commits the money of an accepted order and confirms it; when money is refused, what was committed goes back. Each step may come twice. Not reachable over HTTP. */
export class FinishOrder extends Command<OrderOutcome> {
  constructor(
    readonly assignmentId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(FinishOrder)
export class FinishOrderHandler implements ICommandHandler<FinishOrder> {
  constructor(
    private readonly streams: Streams,
    private readonly commands: CommandBus,
  ) {}

  async execute({ assignmentId, context }: FinishOrder): Promise<OrderOutcome> {
    const stream = streamOf(assignmentId);
    const { state, revision, position } = await existing(this.streams, assignmentId);
    if (state.status !== 'ORDERING')
      return { result: { id: assignmentId, revision, position, changed: false }, refusal: null };
    // The request and the policy may both be at it: the same attempt gives the same ids, whoever does the step.
    const attempt = { ...context, commandId: uuidFrom(assignmentId, revision) };
    const step = (name: string): CommandContext => following(attempt, name);
    const refusal = await this.commit(state, step);
    if (refusal) {
      const rules = refusal instanceof Rejected ? refusal.verdict.because.map(({ rule }) => rule) : [];
      const failed = await this.streams.execute(
        assignment,
        stream,
        { type: 'FailOrder', rules, on: context.effectiveOn },
        step('fail'),
      );
      await this.commands.execute(new ReleaseWhatIsLeft(assignmentId, step('release')));
      return { result: failed, refusal };
    }
    const done = await this.streams.execute(assignment, stream, { type: 'ConfirmOrder' }, step('confirm'));
    const after = await existing(this.streams, assignmentId);
    if (after.state.status !== 'APPROVED') return { result: done, refusal: null };
    await this.commands.execute(new ReleaseWhatIsLeft(assignmentId, step('release')));
    return {
      result: done,
      refusal: refuse('order-failed'),
    };
  }

  /** @returns why not, or null when all of it is committed. Anything but a refusal is thrown, to be taken up again. */
  private async commit(
    { of: { assignmentId }, terms, order }: Existing,
    step: (name: string) => CommandContext,
  ): Promise<Rejected | NotPossible | null> {
    if (!order || order.amount === 0) return null;
    const { amount, alternativeOffered, orderedOn: on } = order;
    try {
      if (terms.form === 'FREE_SPACE')
        await this.commands.execute(
          new BookOnAgreement(
            terms.agreementId,
            { type: 'CommitValue', assignmentId, amount },
            step('value'),
          ),
        );
      await this.commands.execute(
        new BookOnBudget(
          order.budgetId,
          { type: 'CommitBudget', assignmentId, amount, on, alternativeOffered },
          step('budget'),
        ),
      );
      return null;
    } catch (refused) {
      if (refused instanceof Rejected || refused instanceof NotPossible) return refused;
      throw refused;
    }
  }
}

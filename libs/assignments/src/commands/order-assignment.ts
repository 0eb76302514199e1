import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type CommandContext,
  type CommandResult,
  following,
  type IsoDate,
  notAfterToday,
} from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import type { Grounds } from '../domain/assignment.events';
import { stepName } from '../domain/step-days';
import { CaseFactsOf } from './case-facts';
import { existing, streamOf } from './existing';
import { FinishOrder } from './finish-order';
import { WhoDecides } from './who-decides';
import { OwnWords } from './own-words';

/**
 * Orders an approved assignment: first the rules on all facts, then the money, then the order stands.
 * Whatever breaks off in between, the same request or the policy `finish-accepted-orders` takes it up where it stopped.
 * @throws Rejected with the rules, also when the money is gone by the moment it is committed
 */
export class OrderAssignment extends Command<CommandResult> {
  constructor(
    readonly assignmentId: string,
    readonly order: { start: IsoDate | null; grounds: Grounds },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(OrderAssignment)
export class OrderAssignmentHandler implements ICommandHandler<OrderAssignment> {
  constructor(
    private readonly streams: Streams,
    private readonly factsOf: CaseFactsOf,
    private readonly words: OwnWords,
    private readonly whoDecides: WhoDecides,
    private readonly commands: CommandBus,
  ) {}

  async execute({ assignmentId, order, context }: OrderAssignment): Promise<CommandResult> {
    const { state } = await existing(this.streams, assignmentId);
    await this.whoDecides.refuseStrangers('AcceptOrder', context, state);
    const by = context.actor.partner;
    const on = context.effectiveOn;
    notAfterToday(on, context.today, stepName('AcceptOrder'));
    const facts = await this.factsOf.of(
      state,
      { decision: 'ORDER', commits: true, today: context.today },
      { type: 'ORDER', date: on, start: order.start ?? state.proposal.plannedStart, coachEmployer: by },
    );
    const principalToday = on < context.today ? await this.factsOf.principalOn(state, context.today) : null;
    const { revision, changed } = await this.streams.execute(
      assignment,
      streamOf(assignmentId),
      {
        type: 'AcceptOrder',
        by,
        ...(await this.words.sealed(state.of.clientId, order)),
        facts,
        principalToday,
        on,
      },
      context,
    );
    // What is answered is what the log says of this very attempt, whoever settled it.
    const { refusal, result } = await this.commands.execute(
      new FinishOrder(assignmentId, following(context, 'finish-order'), revision),
    );
    if (refusal) throw refusal;
    return { ...result, changed: changed || result.changed };
  }
}

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, type IsoDate, notAfterToday } from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import type { Grounds } from '../domain/assignment.events';
import { stepName } from '../domain/step-days';
import { CaseFactsOf } from './case-facts';
import { existing, streamOf } from './existing';
import { WhoDecides } from './who-decides';
import { OwnWords } from './own-words';

/** The coach of the principal, or one under its mandate, approves the proposal, or an IRO's plan and with it the proposal. @throws Rejected by R-033 among others */
export class ApproveAssignment extends Command<CommandResult> {
  constructor(
    readonly assignmentId: string,
    readonly approval:
      { of: 'PROPOSAL'; planSignedOn: IsoDate | null; grounds: Grounds } | { of: 'IRO_PLAN' },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ApproveAssignment)
export class ApproveAssignmentHandler implements ICommandHandler<ApproveAssignment> {
  constructor(
    private readonly streams: Streams,
    private readonly factsOf: CaseFactsOf,
    private readonly words: OwnWords,
    private readonly whoDecides: WhoDecides,
  ) {}

  async execute({ assignmentId, approval, context }: ApproveAssignment): Promise<CommandResult> {
    const { state } = await existing(this.streams, assignmentId);
    await this.whoDecides.refuseStrangers(
      approval.of === 'IRO_PLAN' ? 'ApprovePlan' : 'Approve',
      context,
      state,
    );
    const by = context.actor.partner;
    const on = context.effectiveOn;
    notAfterToday(on, context.today, stepName(approval.of === 'IRO_PLAN' ? 'ApprovePlan' : 'Approve'));
    const facts = await this.factsOf.of(
      state,
      { decision: 'APPROVE', commits: approval.of === 'IRO_PLAN', today: context.today },
      { type: 'APPROVE', date: on, start: state.proposal.plannedStart, coachEmployer: by },
    );
    const command =
      approval.of === 'IRO_PLAN'
        ? ({ type: 'ApprovePlan', by, facts, on } as const)
        : ({
            type: 'Approve',
            by,
            planSignedOn: approval.planSignedOn,
            grounds: approval.grounds,
            facts,
            on,
          } as const);
    return this.streams.execute(
      assignment,
      streamOf(assignmentId),
      await this.words.sealed(state.of.clientId, command),
      context,
    );
  }
}

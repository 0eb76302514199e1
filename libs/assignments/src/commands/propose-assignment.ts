import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { GroundNeeded } from '@ontschot/clients';
import { type CommandContext, type CommandResult, notAfterToday } from '@ontschot/kernel';
import type { Propose } from '../domain/assignment.commands';
import { assignment } from '../domain/assignment.decider';
import { proposalFactsOf } from '../domain/assignment.proposing';
import { orderNumberFrom } from '../domain/order-number';
import { stepName } from '../domain/step-days';
import { CaseFactsOf } from './case-facts';
import { streamOf } from './existing';
import { WhoDecides } from './who-decides';
import { OwnWords } from './own-words';

export type Proposed = Omit<Propose, 'type' | 'assignmentId' | 'coachEmployer' | 'facts' | 'on'> & {
  agreementId: string;
};

/**
 * A coach proposes an instrument of any partner, for an own client or one that its partner serves under a recorded ground.
 * @throws GroundNeeded; Rejected; NotFound
 */
export class ProposeAssignment extends Command<CommandResult> {
  constructor(
    readonly proposal: Proposed,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ProposeAssignment)
export class ProposeAssignmentHandler implements ICommandHandler<ProposeAssignment> {
  constructor(
    private readonly streams: Streams,
    private readonly factsOf: CaseFactsOf,
    private readonly words: OwnWords,
    private readonly whoDecides: WhoDecides,
  ) {}

  async execute({
    proposal: { agreementId, ...proposal },
    context,
  }: ProposeAssignment): Promise<CommandResult> {
    const asked = {
      ...(await this.words.sealed(proposal.clientId, proposal)),
      assignmentId: orderNumberFrom(context.commandId),
      coachEmployer: context.actor.partner,
      on: context.effectiveOn,
    };
    // Before anything of the client is looked at; the same for a client that there is not.
    if (!(await this.whoDecides.serves(asked.coachEmployer, proposal.clientId, context.today)))
      throw new GroundNeeded(proposal.clientId);
    notAfterToday(asked.on, context.today, stepName('Propose'));
    const facts = await this.factsOf.step(
      {
        assignmentId: asked.assignmentId,
        clientId: proposal.clientId,
        agreementId,
        instrumentId: proposal.instrumentId,
        supplierId: null,
        coachEmployer: asked.coachEmployer,
        decision: null,
        commits: false,
        day: asked.on,
      },
      (known) => proposalFactsOf({ ...asked, facts: known }),
    );
    return this.streams.execute(
      assignment,
      streamOf(asked.assignmentId),
      { type: 'Propose', ...asked, facts },
      context,
    );
  }
}

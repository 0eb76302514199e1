import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { ClientFacts } from '@ontschot/clients';
import { type CommandContext, type CommandResult, Forbidden, notAfterToday, within } from '@ontschot/kernel';
import type { Propose } from '../domain/assignment.commands';
import { assignment } from '../domain/assignment.decider';
import { proposalFactsOf } from '../domain/assignment.proposing';
import { orderNumberFrom } from '../domain/order-number';
import { stepName } from '../domain/step-days';
import { CaseFactsOf } from './case-facts';
import { streamOf } from './existing';

export type Proposed = Omit<Propose, 'type' | 'assignmentId' | 'coachEmployer' | 'facts' | 'on'> & {
  agreementId: string;
};

/** A coach proposes an instrument of any partner for a client of any partner. @throws Rejected; NotFound; Forbidden */
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
  ) {}

  async execute({
    proposal: { agreementId, ...proposal },
    context,
  }: ProposeAssignment): Promise<CommandResult> {
    const asked = {
      ...proposal,
      assignmentId: orderNumberFrom(context.commandId),
      coachEmployer: context.actor.partner,
      on: context.effectiveOn,
    };
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
    if (!mayServe(facts.client, asked.coachEmployer, asked.on))
      throw new Forbidden({
        nl: 'Uw organisatie bedient deze klant niet. Leg eerst vast op welke grond zij dat doet.',
        en: 'Your partner does not serve this client. Record first on what ground it does.',
      });
    return this.streams.execute(
      assignment,
      streamOf(asked.assignmentId),
      { type: 'Propose', ...asked, facts },
      context,
    );
  }
}

/** A coach proposes any instrument, for a client of the own partner or one that it serves under a recorded ground. */
const mayServe = ({ ownPartners, servedBy }: ClientFacts, partner: string, day: string): boolean =>
  ownPartners.includes(partner) ||
  servedBy.some((serving) => serving.partner === partner && within(day, serving.from, serving.until));

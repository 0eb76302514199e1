import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { FindAgreement } from '@ontschot/agreements';
import { Streams } from '@ontschot/event-store';
import {
  type AgreementId,
  type AssignmentId,
  type CommandContext,
  type CommandResult,
  Forbidden,
  NotFound,
  type PartnerCode,
  type PiggybackRequestId,
} from '@ontschot/kernel';
import { clientPiggyback } from '../domain/client-piggyback.decider';
import { piggyback } from '../domain/piggyback.decider';
import type { OfPiggyback } from '../domain/piggyback.events';
import { refuse } from '../domain/refusals';
import { AssignmentToCarry, clientPiggybackIdOf, piggybackIdOf } from '../facts';
import { streamForClient, streamOf } from '../streams';
import { carrierOf } from './carrier';

/** Whose clients would use the agreement: the partner's in general, or the client of one assignment. */
export type RequestScope = { kind: 'GENERAL' } | { kind: 'CLIENT'; assignmentId: AssignmentId };

/** A coach or contract expert asks that its partner's clients, or one of them, may use an agreement of another partner. */
export class RequestPiggyback extends Command<CommandResult> {
  constructor(
    readonly agreementId: AgreementId,
    readonly reason: string | null,
    readonly scope: RequestScope,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RequestPiggyback)
export class RequestPiggybackHandler implements ICommandHandler<RequestPiggyback> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  /** @throws NotFound when agreement or assignment does not exist; Forbidden when the assignment is of others; Rejected by R-031 */
  execute({ agreementId, reason, scope, context }: RequestPiggyback): Promise<CommandResult> {
    return scope.kind === 'GENERAL'
      ? this.general(agreementId, reason, context)
      : this.forClient(agreementId, reason, scope.assignmentId, context);
  }

  private async general(
    agreementId: AgreementId,
    reason: string | null,
    context: CommandContext,
  ): Promise<CommandResult> {
    const { partner } = context.actor;
    const piggybackId = piggybackIdOf(agreementId, partner);
    const asked = await this.asked(agreementId, piggybackId, partner, context);
    return this.streams.execute(
      piggyback,
      streamOf(piggybackId),
      { type: 'RequestPiggyback', ...asked, reason },
      context,
    );
  }

  private async forClient(
    agreementId: AgreementId,
    reason: string | null,
    assignmentId: AssignmentId,
    context: CommandContext,
  ): Promise<CommandResult> {
    const { actor, effectiveOn } = context;
    const assignment = await this.queries.execute(new AssignmentToCarry(assignmentId, effectiveOn));
    if (assignment === null) throw new NotFound('assignment', assignmentId);
    const { principal, coachEmployer } = assignment;
    if (actor.partner !== principal && actor.partner !== coachEmployer)
      throw new Forbidden({
        nl: `Dit vraagt wie voor deze klant betaalt of de klant helpt: ${principal}, ${coachEmployer}.`,
        en: `Who pays for this client or serves it asks: ${principal}, ${coachEmployer}.`,
      });
    if (assignment.agreementId !== agreementId) throw refuse('other-assignment', { assignmentId });
    if (assignment.ended) throw refuse('assignment-ended', { assignmentId });
    const asked = await this.asked(agreementId, clientPiggybackIdOf(assignmentId), principal, context);
    return this.streams.execute(
      clientPiggyback,
      streamForClient(assignmentId),
      { type: 'RequestForClient', ...asked, assignmentId, reason },
      context,
    );
  }

  private async asked(
    agreementId: AgreementId,
    piggybackId: PiggybackRequestId,
    partner: PartnerCode,
    { effectiveOn: on, today }: CommandContext,
  ) {
    const facts = await this.queries.execute(new FindAgreement(agreementId, on));
    const { reference, owner, supplierId } = facts;
    if (supplierId === null) throw refuse('partner-delivers-itself', { reference });
    const of: OfPiggyback = { piggybackId, agreementId, reference, owner, partner, supplierId };
    return { of, carrier: carrierOf(facts, partner, on), on, today };
  }
}

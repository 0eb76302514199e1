import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type Actor,
  type AgreementId,
  type AddendumId,
  type CommandContext,
  type CommandResult,
  type IsoDate,
  NotFound,
  onAnyRevision,
  type PartnerCode,
  type PiggybackRequestId,
  Rejected,
  UWV,
} from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import { clientPiggyback, type ForClient } from '../domain/client-piggyback.decider';
import type { CheckEligibility, ClientArea } from '../domain/piggyback.commands';
import { piggyback } from '../domain/piggyback.decider';
import type { AddendumScope, OfPiggyback, RecordedBy } from '../domain/piggyback.events';
import { refuse } from '../domain/refusals';
import { AssignmentToCarry, piggybackIdOf } from '../facts';
import { isForClient, streamForClient, streamOf } from '../streams';
import { piggybackAccess, refuseOthers } from './access';
import { findCarrier, findStanding } from './carrier';
import {
  type ClientStep,
  type GeneralStep,
  isGeneral,
  isOfClient,
  type PiggybackStep,
} from './piggyback-step';

/** One step on a request, on `context.effectiveOn`. @throws Rejected when a rule refuses or holds */
export class ActOnPiggyback extends Command<CommandResult> {
  constructor(
    readonly piggybackId: PiggybackRequestId,
    readonly step: PiggybackStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/**
 * Opens the agreement to the partner's clients because their addendum is signed; for the addenda context, not reachable over HTTP.
 * A repeat opens nothing. @throws Rejected by; NotPossible when the steps before it are missing
 */
export class OpenByAddendum extends Command<CommandResult> {
  constructor(
    readonly agreementId: AgreementId,
    readonly partner: PartnerCode,
    readonly addendum: {
      addendumId: AddendumId;
      signedOn: IsoDate;
      from: IsoDate;
      until: IsoDate | null;
      scope: AddendumScope;
    },
    readonly context: Omit<CommandContext, 'expectedRevision'>,
  ) {
    super();
  }
}

const recorder = ({ supplierId }: Actor): RecordedBy =>
  supplierId === undefined ? 'CONTRACT_EXPERT' : 'SUPPLIER';

@CommandHandler(ActOnPiggyback)
export class ActOnPiggybackHandler implements ICommandHandler<ActOnPiggyback> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ piggybackId, step, context }: ActOnPiggyback): Promise<CommandResult> {
    const done = isForClient(piggybackId)
      ? await this.forClient(piggybackId, step, context)
      : await this.general(piggybackId, step, context);
    const refused = done.events.find((event) => event.type === 'PiggybackRefused');
    // The refusal is recorded, and the caller hears the rules and the alternatives.
    if (refused) throw new Rejected(refused.data.verdict, done.position);
    return done;
  }

  private async general(piggybackId: PiggybackRequestId, step: PiggybackStep, context: CommandContext) {
    const { state } = await this.streams.load(piggyback, streamOf(piggybackId));
    if (state.status === 'NONE') throw new NotFound('piggyback request', piggybackId);
    if (!isGeneral(step)) throw refuse('wrong-step', { status: state.status });
    refuseOthers(piggybackAccess[step.type], context.actor, state.of);
    const command = await this.generalCommand(step, state.of, context);
    return this.streams.execute(piggyback, streamOf(piggybackId), command, context);
  }

  private async generalCommand(step: GeneralStep, of: OfPiggyback, context: CommandContext) {
    const { actor, effectiveOn: on, today } = context;
    switch (step.type) {
      case 'RecordConsent':
      case 'RecordDecline':
        return { ...step, recordedBy: recorder(actor), on, today };
      case 'AgreeSupplierManagement':
      case 'Retract':
        return { ...step, by: actor.partner, on, today };
      case 'Withdraw': {
        const by =
          actor.supplierId === undefined ? ('CONTRACTING_PRINCIPAL' as const) : ('SUPPLIER' as const);
        return { ...step, by, on, today };
      }
      case 'OpenByWording': {
        const { agreementId, partner, supplierId, owner } = of;
        const carrier = await findCarrier(this.queries, agreementId, partner, on);
        return {
          ...step,
          carrier,
          supplier: await findStanding(this.queries, supplierId, owner, on),
          on,
          today,
        };
      }
      case 'CheckEligibility':
        return this.check(of, await this.areaOf(of.partner), context);
    }
  }

  /** Where the clients of a partner live in general; UWV's live everywhere. */
  private async areaOf(partner: PartnerCode): Promise<ClientArea | null> {
    if (partner === UWV) return null;
    const { uwvRegion } = await this.queries.execute(new FindPartner(partner));
    return { residence: partner, region: uwvRegion };
  }

  private async check(
    { agreementId, partner, supplierId, owner }: OfPiggyback,
    area: ClientArea | null,
    { effectiveOn: on, today }: CommandContext,
  ): Promise<CheckEligibility> {
    const carrier = await findCarrier(this.queries, agreementId, partner, on);
    const supplier = await findStanding(this.queries, supplierId, owner, on);
    return { type: 'CheckEligibility', carrier, supplier, area, on, today };
  }

  private async forClient(assignmentId: string, step: PiggybackStep, context: CommandContext) {
    const { state } = await this.streams.load(clientPiggyback, streamForClient(assignmentId));
    if (state.status === 'NONE') throw new NotFound('piggyback request', assignmentId);
    const asked = this.asClientStep(step, state);
    refuseOthers(piggybackAccess[asked.type], context.actor, state.of);
    const command = await this.clientCommand(asked, state, context);
    return this.streams.execute(clientPiggyback, streamForClient(assignmentId), command, context);
  }

  private asClientStep(step: PiggybackStep, { status }: ForClient): ClientStep {
    if (!isOfClient(step)) throw refuse('wrong-step', { status });
    return step;
  }

  private async clientCommand(step: ClientStep, { of, assignmentId }: ForClient, context: CommandContext) {
    const { actor, effectiveOn: on, today } = context;
    switch (step.type) {
      case 'ConsentForClient':
      case 'RecordDecline':
        return { ...step, recordedBy: recorder(actor), on, today };
      case 'Retract':
        return { ...step, by: actor.partner, on, today };
      case 'Object':
        return { ...step, on, today };
      case 'CheckEligibility': {
        const found = await this.queries.execute(new AssignmentToCarry(assignmentId, on));
        if (found === null) throw new NotFound('assignment', assignmentId);
        return this.check(of, { residence: found.residence, region: found.region }, context);
      }
    }
  }
}

@CommandHandler(OpenByAddendum)
export class OpenByAddendumHandler implements ICommandHandler<OpenByAddendum> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ agreementId, partner, addendum, context }: OpenByAddendum): Promise<CommandResult> {
    const { effectiveOn: on, today } = context;
    const { signedOn: addendumSignedOn, ...signed } = addendum;
    const stream = streamOf(piggybackIdOf(agreementId, partner));
    const { state } = await this.streams.load(piggyback, stream);
    if (state.status === 'NONE') throw new NotFound('piggyback request', piggybackIdOf(agreementId, partner));
    const command = {
      type: 'OpenByAddendum' as const,
      carrier: await findCarrier(this.queries, agreementId, partner, on),
      supplier: await findStanding(this.queries, state.of.supplierId, state.of.owner, on),
      ...signed,
      addendumSignedOn,
      on,
      today,
    };
    return this.streams.execute(piggyback, stream, command, onAnyRevision(context));
  }
}

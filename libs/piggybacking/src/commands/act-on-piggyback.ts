import { ForbiddenException } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { type AgreementFacts, FindAgreement } from '@ontschot/agreements';
import { Streams } from '@ontschot/event-store';
import {
  type Actor,
  type CommandContext,
  type CommandResult,
  type IsoDate,
  NotFound,
  NotPossible,
  onAnyRevision,
  type PartnerCode,
  Rejected,
} from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import { FindSupplier } from '@ontschot/suppliers';
import type { Carrier, PiggybackCommand } from '../domain/piggyback.commands';
import { type Asked, piggyback } from '../domain/piggyback.decider';
import type { SupplierManagement } from '../domain/piggyback.events';
import { piggybackIdOf } from '../facts';

/** A coach or contract expert asks that its partner's clients may use an agreement of another partner. */
export class RequestPiggyback extends Command<CommandResult> {
  constructor(
    readonly agreementId: string,
    readonly reason: string | null,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** What the request of a step carries; the facts of agreement, supplier and partner are looked up. */
export type PiggybackStep =
  | { type: 'CheckEligibility' }
  | { type: 'RecordConsent' }
  | { type: 'RecordDecline'; reason: string }
  | { type: 'AgreeSupplierManagement'; management: Partial<SupplierManagement> }
  | { type: 'OpenByWording' }
  | { type: 'Withdraw'; reason: string };

/** One step on a request, on `context.effectiveOn`. @throws Rejected when a rule refuses or holds */
export class ActOnPiggyback extends Command<CommandResult> {
  constructor(
    readonly piggybackId: string,
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
    readonly agreementId: string,
    readonly partner: PartnerCode,
    readonly addendumSignedOn: IsoDate,
    readonly context: Omit<CommandContext, 'expectedRevision'>,
  ) {
    super();
  }
}

const streamOf = (piggybackId: string): string => `piggyback-${piggybackId}`;
const supplierless = (reference: string): NotPossible =>
  new NotPossible(
    'partner-delivers-itself',
    `${reference} has no supplier: its owner delivers itself. Enter that partner as supplier instead (R-070).`,
  );

/** What the rules of opening need of an agreement on the day. */
export const carrierOf = (facts: AgreementFacts, on: IsoDate): Carrier => ({
  form: facts.form,
  owner: facts.owner,
  active:
    facts.status === 'ACTIVE' &&
    facts.concludedOn <= on &&
    (facts.validUntil === null || on <= facts.validUntil),
  coversPartners: facts.coversPartners,
  tendered: facts.tendered,
  awarded: facts.awarded,
  concludedOn: facts.concludedOn,
  // A framework or joint contract may name others than the two kinds of partner; that wording covers the partner as well.
  wordingCovers:
    facts.wordingCoversPartnerClients ||
    (facts.wordingCoversOthers && (facts.form === 'FRAMEWORK_CONTRACT' || facts.form === 'JOINT_CONTRACT')),
  region: facts.region,
  territory: facts.territory.length > 0 ? facts.territory : [facts.owner, ...facts.coversPartners],
});

@CommandHandler(RequestPiggyback)
export class RequestPiggybackHandler implements ICommandHandler<RequestPiggyback> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ agreementId, reason, context }: RequestPiggyback): Promise<CommandResult> {
    const facts = await this.queries.execute(new FindAgreement(agreementId, context.effectiveOn));
    if (facts.supplierId === null) throw supplierless(facts.reference);
    const { partner } = context.actor;
    const piggybackId = piggybackIdOf(agreementId, partner);
    const of = {
      piggybackId,
      agreementId,
      reference: facts.reference,
      owner: facts.owner,
      partner,
      supplierId: facts.supplierId,
    };
    const on = context.effectiveOn;
    return this.streams.execute(
      piggyback,
      streamOf(piggybackId),
      { type: 'RequestPiggyback', of, carrier: carrierOf(facts, on), reason, on },
      context,
    );
  }
}

@CommandHandler(ActOnPiggyback)
export class ActOnPiggybackHandler implements ICommandHandler<ActOnPiggyback> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ piggybackId, step, context }: ActOnPiggyback): Promise<CommandResult> {
    const { state } = await this.streams.load(piggyback, streamOf(piggybackId));
    if (state.status === 'NONE') throw new NotFound('piggyback request', piggybackId);
    mayAct(step, state, context.actor);
    const done = await this.streams.execute(
      piggyback,
      streamOf(piggybackId),
      await this.withFacts(step, state, context),
      context,
    );
    const refused = done.events.find((event) => event.type === 'PiggybackRefused');
    // The refusal is recorded, and the caller hears the rules and the alternatives.
    if (refused) throw new Rejected(refused.data.verdict);
    return done;
  }

  private async withFacts(
    step: PiggybackStep,
    { of }: Asked,
    { actor, effectiveOn: on }: CommandContext,
  ): Promise<PiggybackCommand> {
    const recordedBy = actor.supplierId === undefined ? 'CONTRACT_EXPERT' : 'SUPPLIER';
    switch (step.type) {
      case 'RecordConsent':
        return { ...step, recordedBy, on };
      case 'RecordDecline':
        return { ...step, recordedBy, on };
      case 'AgreeSupplierManagement':
        return { ...step, by: actor.partner, on };
      case 'Withdraw':
        return { ...step, by: actor.supplierId === undefined ? 'CONTRACTING_PRINCIPAL' : 'SUPPLIER', on };
      case 'OpenByWording':
        return { ...step, carrier: await this.carrier(of.agreementId, on), on };
      case 'CheckEligibility': {
        const { qualityTestedBy, onRejectedIroList, uwvTest } = await this.queries.execute(
          new FindSupplier(of.supplierId, on),
        );
        const { uwvRegion } = await this.queries.execute(new FindPartner(of.partner));
        const supplier = {
          municipalQualityTest: qualityTestedBy.includes(of.owner),
          onRejectedIroList,
          uwvTest,
        };
        return {
          ...step,
          carrier: await this.carrier(of.agreementId, on),
          supplier,
          partnerRegion: uwvRegion,
          on,
        };
      }
    }
  }

  private async carrier(agreementId: string, on: IsoDate): Promise<Carrier> {
    return carrierOf(await this.queries.execute(new FindAgreement(agreementId, on)), on);
  }
}

@CommandHandler(OpenByAddendum)
export class OpenByAddendumHandler implements ICommandHandler<OpenByAddendum> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ agreementId, partner, addendumSignedOn, context }: OpenByAddendum): Promise<CommandResult> {
    const on = context.effectiveOn;
    const carrier = carrierOf(await this.queries.execute(new FindAgreement(agreementId, on)), on);
    const command = { type: 'OpenByAddendum' as const, carrier, addendumSignedOn, on };
    return this.streams.execute(
      piggyback,
      streamOf(piggybackIdOf(agreementId, partner)),
      command,
      onAnyRevision(context),
    );
  }
}

/** Who may take which step (rulebook 4.7, column Actor). */
const mayAct = (
  { type }: PiggybackStep,
  { of: { owner, partner, supplierId } }: Asked,
  actor: Actor,
): void => {
  const isSupplier = actor.supplierId !== undefined && actor.supplierId === supplierId;
  const acts = actor.supplierId === undefined ? actor.partner : null;
  const may: Record<PiggybackStep['type'], boolean> = {
    CheckEligibility: acts === partner,
    RecordConsent: isSupplier || acts === owner || acts === partner,
    RecordDecline: isSupplier || acts === owner || acts === partner,
    AgreeSupplierManagement: acts === owner || acts === partner,
    OpenByWording: acts === owner || acts === partner,
    Withdraw: isSupplier || acts === owner,
  };
  if (!may[type])
    throw new ForbiddenException(
      `This step is for others: the agreement is of ${owner}, the request of ${partner}.`,
    );
};

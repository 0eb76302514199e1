import { ForbiddenException } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { FindAgreement } from '@ontschot/agreements';
import { Streams } from '@ontschot/event-store';
import {
  type Actor,
  type CommandContext,
  type CommandResult,
  following,
  type IsoDate,
  NotFound,
  NotPossible,
  type PartnerCode,
} from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import { carrierOf, OpenByAddendum, OpeningOf } from '@ontschot/piggybacking';
import { FindSupplier } from '@ontschot/suppliers';
import type { CarrierFacts } from '../domain/addendum.commands';
import { addendum } from '../domain/addendum.decider';
import type { OfAddendum } from '../domain/addendum.events';

/** Draws up the addendum by which an agreement opens to a partner's clients. @throws Rejected by on a tendered contract */
export class DraftAddendum extends Command<CommandResult> {
  constructor(
    readonly agreementId: string,
    readonly partner: PartnerCode,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** One of the two signatures; the second opens the agreement. @throws Rejected by */
export class SignAddendum extends Command<CommandResult> {
  constructor(
    readonly addendumId: string,
    readonly as: 'PRINCIPAL' | 'SUPPLIER',
    readonly context: CommandContext,
  ) {
    super();
  }
}

const streamOf = (addendumId: string): string => `addendum-${addendumId}`;

/** The agreement on the day, and how far the partners came (OpeningOf). */
const carrierFacts = async (
  queries: QueryBus,
  agreementId: string,
  partner: PartnerCode,
  on: IsoDate,
): Promise<CarrierFacts> => {
  const { form, active, tendered, awarded, concludedOn, wordingCovers } = carrierOf(
    await queries.execute(new FindAgreement(agreementId, on)),
    on,
  );
  const { open, supplierConsent, supplierManagementAgreed } = await queries.execute(
    new OpeningOf(agreementId, partner),
  );
  return {
    form,
    active,
    tendered,
    awarded,
    concludedOn,
    wordingCovers,
    supplierConsent,
    supplierManagementAgreed,
    open,
  };
};

@CommandHandler(DraftAddendum)
export class DraftAddendumHandler implements ICommandHandler<DraftAddendum> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ agreementId, partner, context }: DraftAddendum): Promise<CommandResult> {
    const on = context.effectiveOn;
    const facts = await this.queries.execute(new FindAgreement(agreementId, on));
    const { contractingPrincipal, reference, supplierId } = facts;
    if (context.actor.partner !== contractingPrincipal && context.actor.partner !== partner)
      throw new ForbiddenException(`An addendum is drawn up by ${contractingPrincipal} or ${partner}.`);
    if (partner === contractingPrincipal || facts.coversPartners.includes(partner))
      throw new NotPossible('own-agreement', `${partner} is a party to ${reference} already.`);
    if (supplierId === null)
      throw new NotPossible(
        'partner-delivers-itself',
        `${reference} has no supplier: its owner delivers itself. Enter that partner as supplier instead (R-070).`,
      );
    const of = {
      addendumId: `${agreementId}-${partner}`,
      agreementId,
      reference,
      contractingPrincipal,
      partner,
      supplierId,
    };
    const names = {
      contractingPrincipal: (await this.queries.execute(new FindPartner(contractingPrincipal))).name,
      partner: (await this.queries.execute(new FindPartner(partner))).name,
      supplier: (await this.queries.execute(new FindSupplier(supplierId, on))).name,
      instruments: facts.instruments.map(({ name }) => name),
    };
    const carrier = await carrierFacts(this.queries, agreementId, partner, on);
    return this.streams.execute(
      addendum,
      streamOf(of.addendumId),
      { type: 'DraftAddendum', of, carrier, names, on },
      context,
    );
  }
}

@CommandHandler(SignAddendum)
export class SignAddendumHandler implements ICommandHandler<SignAddendum> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  async execute({ addendumId, as, context }: SignAddendum): Promise<CommandResult> {
    const { state } = await this.streams.load(addendum, streamOf(addendumId));
    if (state.status === 'NONE') throw new NotFound('addendum', addendumId);
    mayHold(as, state.of, context.actor);
    const { agreementId, partner } = state.of;
    const on = context.effectiveOn;
    const carrier = await carrierFacts(this.queries, agreementId, partner, on);
    const command =
      as === 'PRINCIPAL'
        ? { type: 'SignAsPrincipal' as const, carrier, on }
        : { type: 'SignAsSupplier' as const, carrier, on, recordedBy: recorder(context.actor) };
    const done = await this.streams.execute(addendum, streamOf(addendumId), command, context);
    const signed = done.events.find((event) => event.type === 'AddendumSigned');
    if (!signed) return done;
    // Opening is the piggyback's own step; the policy `open-agreement-on-addendum` finishes it where this process dies here.
    const opened = await this.commands.execute(
      new OpenByAddendum(agreementId, partner, signed.data.signedOn, {
        ...following(context, 'open'),
        effectiveOn: signed.data.signedOn,
        causationId: signed.id,
      }),
    );
    return { ...done, position: Math.max(done.position, opened.position) };
  }
}

const recorder = ({ supplierId }: Actor): 'SUPPLIER' | 'CONTRACT_EXPERT' =>
  supplierId === undefined ? 'CONTRACT_EXPERT' : 'SUPPLIER';

/** The principal's expert signs for the principal, and may record the supplier's signed paper; the supplier signs for itself. */
const mayHold = (
  as: 'PRINCIPAL' | 'SUPPLIER',
  { contractingPrincipal, supplierId }: OfAddendum,
  actor: Actor,
): void => {
  const isPrincipal = actor.supplierId === undefined && actor.partner === contractingPrincipal;
  if (!(isPrincipal || (as === 'SUPPLIER' && actor.supplierId === supplierId)))
    throw new ForbiddenException(
      as === 'PRINCIPAL'
        ? `Only ${contractingPrincipal} signs as contracting principal.`
        : `The supplier signs, or ${contractingPrincipal} records its signature.`,
    );
};

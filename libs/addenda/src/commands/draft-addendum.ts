import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { FindAgreement } from '@ontschot/agreements';
import { Streams } from '@ontschot/event-store';
import type { AgreementId, CommandContext, CommandResult, PartnerCode } from '@ontschot/kernel';
import { refuseOthers } from '@ontschot/piggybacking';
import { addendum } from '../domain/addendum.decider';
import type { Content, OfAddendum } from '../domain/addendum.events';
import { refuse } from '../domain/refusals';
import { addendumIdOf, streamOf } from '../streams';
import { addendumAccess } from './access';
import { carrierFacts, namesOf } from './carrier-facts';

/** Draws up the next addendum by which an agreement opens to a partner's clients. @throws Rejected by on a tendered contract */
export class DraftAddendum extends Command<CommandResult> {
  constructor(
    readonly agreementId: AgreementId,
    readonly partner: PartnerCode,
    readonly content: Content,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DraftAddendum)
export class DraftAddendumHandler implements ICommandHandler<DraftAddendum> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ agreementId, partner, content, context }: DraftAddendum): Promise<CommandResult> {
    const { effectiveOn: on, today, actor } = context;
    const facts = await this.queries.execute(new FindAgreement(agreementId, on));
    const { contractingPrincipal, reference, supplierId } = facts;
    if (supplierId === null) throw refuse('partner-delivers-itself', { reference });
    refuseOthers(addendumAccess.DraftAddendum, actor, { contractingPrincipal, partner, supplierId });
    if (partner === contractingPrincipal || facts.coversPartners.includes(partner))
      throw refuse('own-agreement', { partner, reference });

    const number = await this.numberFor(agreementId, partner);
    const addendumId = addendumIdOf(agreementId, partner, number);
    const of: OfAddendum = { addendumId, agreementId, reference, contractingPrincipal, partner, supplierId };
    const command = {
      type: 'DraftAddendum' as const,
      of,
      number,
      ...content,
      carrier: await carrierFacts(this.queries, of, on),
      names: await namesOf(this.queries, facts, of, content, on),
      on,
      today,
    };
    return this.streams.execute(addendum, streamOf(addendumId), command, context);
  }

  /** The draft that is still open, or the number after the last: earlier addenda stay as they are. */
  private async numberFor(agreementId: AgreementId, partner: PartnerCode): Promise<number> {
    for (let number = 1; ; number++) {
      const { state } = await this.streams.load(
        addendum,
        streamOf(addendumIdOf(agreementId, partner, number)),
      );
      if (state.status === 'NONE' || state.status === 'DRAFTED') return number;
    }
  }
}

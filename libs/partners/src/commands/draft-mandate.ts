import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { AllDifferent, IsIsoDay, IsPartnerCode, refuseStrangers } from '@ontschot/http';
import type { CommandContext, CommandResult, IsoDate, PartnerCode } from '@ontschot/kernel';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, ValidateIf } from 'class-validator';
import { mandates, sameDraft } from '../domain/mandate.decider';
import { MANDATE_DECISIONS, type MandateDecision } from '../domain/mandate.events';
import { FindPartnerHandler } from '../queries/find-partner';
import { FindPartner } from '../facts';
import { mandateStream } from '../streams';
import { mandateAccess } from './access';

export class DraftMandateDto {
  /** Partner whose clients are decided on. */
  @IsPartnerCode() grantor!: PartnerCode;
  /** Partner whose coaches decide. */
  @IsPartnerCode() grantee!: PartnerCode;
  /** What they may decide. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MANDATE_DECISIONS.length)
  @AllDifferent()
  @IsIn(MANDATE_DECISIONS, { each: true })
  decisions!: MandateDecision[];
  /** First day, yyyy-mm-dd; never before the day on which it is granted. */
  @IsIsoDay() from!: IsoDate;
  /** Last day, yyyy-mm-dd; null = until it is revoked. */
  @ValidateIf(({ until }: DraftMandateDto) => until !== null) @IsIsoDay() until: IsoDate | null = null;
}

export class DraftMandate extends Command<CommandResult> {
  constructor(
    readonly grantor: PartnerCode,
    readonly grantee: PartnerCode,
    readonly decisions: MandateDecision[],
    readonly from: IsoDate,
    readonly until: IsoDate | null,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DraftMandate)
export class DraftMandateHandler implements ICommandHandler<DraftMandate> {
  constructor(
    private readonly streams: Streams,
    private readonly partners: FindPartnerHandler,
  ) {}

  /** @throws Forbidden unless the actor serves one of the two; NotFound when one of them does not take part */
  async execute({ grantor, grantee, decisions, from, until, context }: DraftMandate): Promise<CommandResult> {
    const draftedBy = context.actor.partner;
    refuseStrangers(mandateAccess.DraftMandate, context.actor, { grantor, grantee });
    await this.partners.execute(new FindPartner(grantor));
    await this.partners.execute(new FindPartner(grantee));

    const stream = mandateStream(grantor, grantee);
    const { events, ...done } = await this.streams.execute(
      mandates,
      stream,
      { type: 'DraftMandate', grantor, grantee, decisions, from, until, draftedBy },
      context,
    );
    const [drafted] = events;
    if (drafted) return { ...done, id: drafted.data.mandateId };
    // Nothing new: the same draft waits already.
    const { state } = await this.streams.load(mandates, stream);
    return { ...done, id: sameDraft(state, { decisions, from, until })?.mandateId ?? done.id };
  }
}

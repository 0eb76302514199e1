import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay, refuseStrangers } from '@ontschot/http';
import type { CommandContext, CommandResult, IsoDate, PartnerCode } from '@ontschot/kernel';
import { Matches } from 'class-validator';
import { OIN, oins } from '../domain/oin.decider';
import { FindPartner } from '../facts';
import { FindPartnerHandler } from '../queries/find-partner';
import { OINS_STREAM } from '../streams';
import { partnerAccess } from './access';

export class RegisterOinDto {
  /** The partner's Organisatie-identificatienummer, 20 digits, of which the first six are zero. */
  @Matches(OIN, { message: 'oin must be an OIN: 20 digits, of which the first six are zero' }) oin!: string;
  /** First day on which it holds, yyyy-mm-dd. */
  @IsIsoDay() from!: IsoDate;
}

/** A partner's number in e-invoices and as supplier, from a day on; by its own contract expert only: by it others know where its bills go. */
export class RegisterOin extends Command<CommandResult> {
  constructor(
    readonly partner: PartnerCode,
    readonly oin: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterOin)
export class RegisterOinHandler implements ICommandHandler<RegisterOin> {
  constructor(
    private readonly streams: Streams,
    private readonly partners: FindPartnerHandler,
  ) {}

  /** @throws Forbidden for another partner's people; NotFound when the partner does not take part; NotPossible */
  async execute({ partner, oin, context }: RegisterOin): Promise<CommandResult> {
    refuseStrangers(partnerAccess.RegisterOin, context.actor, { code: partner });
    await this.partners.execute(new FindPartner(partner));
    const { events: _, ...done } = await this.streams.execute(
      oins,
      OINS_STREAM,
      { type: 'RegisterOin', partner, oin, from: context.effectiveOn },
      context,
    );
    return { ...done, id: partner };
  }
}

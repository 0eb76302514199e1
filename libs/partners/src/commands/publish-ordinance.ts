import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { AllDifferent, IsIsoDay, refuseStrangers } from '@ontschot/http';
import type { CommandContext, CommandResult, PartnerCode } from '@ontschot/kernel';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { partner } from '../domain/partner.decider';
import { type Ordinance, ORDINANCE_INSTRUMENTS, type OrdinanceInstrument } from '../domain/partner.events';
import { partnerStream } from '../streams';
import { partnerAccess } from './access';

export class PublishOrdinanceDto {
  /** The council's name for this version, e.g. `2026-1`. */
  @IsString() @Length(1, 40) version!: string;
  /** First day on which it holds, yyyy-mm-dd; until the day on which a later version begins. */
  @IsIsoDay() validFrom!: string;
  /** May the municipality buy individually for one client? */
  @IsBoolean() individualPurchase!: boolean;
  /** What the ordinance provides. */
  @IsArray()
  @ArrayMaxSize(ORDINANCE_INSTRUMENTS.length)
  @AllDifferent()
  @IsIn(ORDINANCE_INSTRUMENTS, { each: true })
  instruments!: OrdinanceInstrument[];
}

export class PublishOrdinance extends Command<CommandResult> {
  constructor(
    readonly partner: PartnerCode,
    readonly ordinance: Ordinance,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(PublishOrdinance)
export class PublishOrdinanceHandler implements ICommandHandler<PublishOrdinance> {
  constructor(private readonly streams: Streams) {}

  /** @throws Forbidden unless the actor serves this municipality */
  execute({ partner: code, ordinance, context }: PublishOrdinance): Promise<CommandResult> {
    refuseStrangers(partnerAccess.PublishOrdinance, context.actor, { code });
    return this.streams.execute(
      partner,
      partnerStream(code),
      { type: 'PublishOrdinance', partner: code, ordinance },
      context,
    );
  }
}

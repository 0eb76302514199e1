import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay, refuseStrangers } from '@ontschot/http';
import type { CommandContext, CommandResult, IsoDate } from '@ontschot/kernel';
import { IsIn } from 'class-validator';
import { UWV_REGIONS, type UwvRegion } from '@ontschot/rulebook';
import { regions } from '../domain/region.decider';
import { EXAMPLE_MAP } from '../reference/region-map';
import { REGIONS_STREAM } from '../streams';
import { partnerAccess } from './access';

export class AssignRegionDto {
  /** CBS code of the labour-market region, e.g. AM05. */
  @IsIn(Object.keys(EXAMPLE_MAP)) labourMarketRegion!: string;
  @IsIn(UWV_REGIONS) uwvRegion!: UwvRegion;
  /** First day on which it holds, yyyy-mm-dd. */
  @IsIsoDay() from!: IsoDate;
}

/** UWV records from which of its regions it serves a labour-market region, from a day on. */
export class AssignRegion extends Command<CommandResult> {
  constructor(
    readonly labourMarketRegion: string,
    readonly uwvRegion: UwvRegion,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AssignRegion)
export class AssignRegionHandler implements ICommandHandler<AssignRegion> {
  constructor(private readonly streams: Streams) {}

  /** @throws Forbidden for other people than UWV's; NotPossible */
  async execute({ labourMarketRegion, uwvRegion, context }: AssignRegion): Promise<CommandResult> {
    refuseStrangers(partnerAccess.AssignRegion, context.actor, { code: context.actor.partner });
    const { events: _, ...done } = await this.streams.execute(
      regions,
      REGIONS_STREAM,
      { type: 'AssignRegion', labourMarketRegion, uwvRegion, from: context.effectiveOn },
      context,
    );
    return { ...done, id: labourMarketRegion };
  }
}

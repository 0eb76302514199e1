import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { InvalidInput, IsIsoDay, IsPartnerCode } from '@ontschot/http';
import { type CommandContext, type CommandResult, NotFound, type PartnerCode, UWV } from '@ontschot/kernel';
import { IsIn, ValidateIf } from 'class-validator';
import { UWV_REGIONS, type UwvRegion } from '@ontschot/rulebook';
import { partner } from '../domain/partner.decider';
import { municipality } from '../reference/municipalities';
import { partnerStream } from '../streams';

export class RegisterPartnerDto {
  /** `UWV`, or the CBS code of a municipality of 2026 such as GM0222; its name and labour-market region are known here. */
  @IsPartnerCode() code!: string;
  /** UWV's region of assignment in which the municipality lies; null for UWV. */
  @ValidateIf(({ code, uwvRegion }: RegisterPartnerDto) => code !== UWV || uwvRegion !== null)
  @IsIn(UWV_REGIONS)
  uwvRegion: UwvRegion | null = null;
  /** Day from which the partner takes part, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class RegisterPartner extends Command<CommandResult> {
  constructor(
    readonly code: PartnerCode,
    readonly uwvRegion: UwvRegion | null,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterPartner)
export class RegisterPartnerHandler implements ICommandHandler<RegisterPartner> {
  constructor(private readonly streams: Streams) {}

  /** @throws NotFound when CBS knows no such municipality; InvalidInput when UWV is put into one of its own regions */
  execute({ code, uwvRegion, context }: RegisterPartner): Promise<CommandResult> {
    if (code === UWV && uwvRegion !== null)
      throw new InvalidInput([
        {
          field: 'uwvRegion',
          reason: { nl: 'UWV werkt in al zijn regio’s.', en: 'UWV serves all its regions.' },
          wayOut: { nl: 'Laat dit veld weg.', en: 'Leave this field out.' },
        },
      ]);
    const place = municipality(code);
    if (code !== UWV && !place) throw new NotFound('municipality', code);
    return this.streams.execute(
      partner,
      partnerStream(code),
      {
        type: 'RegisterPartner',
        code,
        name: place?.name ?? UWV,
        kind: place ? 'MUNICIPALITY' : 'UWV',
        labourMarketRegion: place?.labourMarketRegionCode ?? null,
        labourMarketRegionName: place?.labourMarketRegion ?? null,
        uwvRegion: place ? uwvRegion : null,
        on: context.effectiveOn,
      },
      context,
    );
  }
}

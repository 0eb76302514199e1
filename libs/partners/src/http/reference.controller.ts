import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  afterCursor,
  Create,
  EVERYONE,
  InContext,
  List,
  type Page,
  pageOf,
  Read,
  type RequestContext,
} from '@ontschot/http';
import { Clock, type CommandResult } from '@ontschot/kernel';
import { partnerAccess } from '../commands/access';
import { AssignRegion, AssignRegionDto } from '../commands/assign-region';
import { ListRegions } from '../facts';
import { municipalitiesLike } from '../reference/municipalities';
import { UWV_REGION_DIVISIONS } from '../reference/uwv-regions';
import {
  municipalityDto,
  MunicipalityDto,
  MunicipalityQuery,
  OnDayQuery,
  regionDto,
  RegionDto,
  UwvRegionDto,
} from './partners.dto';

/** Reference data: municipalities and labour-market regions (CBS, Gebieden in Nederland 2026, CC BY 4.0), and UWV's regions. */
@ApiTags('reference')
@ApiBearerAuth()
@Controller({ version: '1' })
export class ReferenceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @List(EVERYONE, MunicipalityDto, 'municipalities')
  municipalities(@Query() { search = '', cursor, limit }: MunicipalityQuery): Page<MunicipalityDto> {
    const found = municipalitiesLike(search);
    const [after] = afterCursor(cursor, 1) ?? [];
    const start = after === undefined ? 0 : found.findIndex(({ code }) => code === after) + 1;
    return pageOf(found.slice(start, start + limit + 1), limit, ({ code }) => [code], municipalityDto);
  }

  @Read('uwv-regions', EVERYONE, [UwvRegionDto])
  uwvRegions(): UwvRegionDto[] {
    return UWV_REGION_DIVISIONS.map((one) => ({ ...one }));
  }

  /** From which of its regions UWV serves each labour-market region on the day; an example where UWV recorded nothing. */
  @Read('regions', EVERYONE, [RegionDto])
  async regions(@Query() { on }: OnDayQuery): Promise<RegionDto[]> {
    return (await this.queries.execute(new ListRegions(on ?? this.clock.today()))).map(regionDto);
  }

  @Create(partnerAccess.AssignRegion.roles, '/v1/regions', { path: 'regions' })
  assign(
    @Body() { labourMarketRegion, uwvRegion, from }: AssignRegionDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new AssignRegion(labourMarketRegion, uwvRegion, context.on(from)));
  }
}

import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { IsoDate } from '@ontschot/kernel';
import { partner } from '../domain/partner.decider';
import { assignedRegion, regions } from '../domain/region.decider';
import { ListRegions, type MunicipalityFacts, MunicipalityOn, type RegionFacts } from '../facts';
import { municipality } from '../reference/municipalities';
import { LABOUR_MARKET_REGIONS } from '../reference/municipalities-2026';
import { EXAMPLE_MAP, EXAMPLE_MAP_FROM } from '../reference/region-map';
import { partnerStream, REGIONS_STREAM } from '../streams';

@QueryHandler(MunicipalityOn)
export class MunicipalityOnHandler implements IQueryHandler<MunicipalityOn> {
  constructor(private readonly streams: Streams) {}

  async execute({ code, day }: MunicipalityOn): Promise<MunicipalityFacts | null> {
    const place = municipality(code);
    if (!place) return null;
    const {
      name,
      labourMarketRegionCode: labourMarketRegion,
      labourMarketRegion: labourMarketRegionName,
    } = place;
    const { state } = await this.streams.load(partner, partnerStream(code));
    const takesPart = state.status !== 'unknown' && state.on <= day;
    // Of what an administrator gave at registration and what UWV recorded since, the later day holds.
    const own = takesPart && state.uwvRegion !== null ? { uwvRegion: state.uwvRegion, from: state.on } : null;
    const { state: recorded } = await this.streams.load(regions, REGIONS_STREAM);
    const assigned = assignedRegion(recorded, labourMarketRegion, day);
    const known = own && assigned ? (assigned.from > own.from ? assigned : own) : (own ?? assigned);
    return {
      code,
      name,
      labourMarketRegion,
      labourMarketRegionName,
      uwvRegion: known?.uwvRegion ?? EXAMPLE_MAP[labourMarketRegion] ?? null,
      exampleRegion: known === null,
      takesPart,
    };
  }
}

@QueryHandler(ListRegions)
export class ListRegionsHandler implements IQueryHandler<ListRegions> {
  constructor(private readonly streams: Streams) {}

  async execute({ day }: { day: IsoDate }): Promise<RegionFacts[]> {
    const { state } = await this.streams.load(regions, REGIONS_STREAM);
    return Object.entries(EXAMPLE_MAP).map(([labourMarketRegion, uwvRegion]) => {
      const assigned = assignedRegion(state, labourMarketRegion, day);
      return {
        labourMarketRegion,
        name: LABOUR_MARKET_REGIONS[labourMarketRegion] ?? labourMarketRegion,
        uwvRegion: assigned?.uwvRegion ?? uwvRegion,
        from: assigned?.from ?? EXAMPLE_MAP_FROM,
        example: assigned === null,
      };
    });
  }
}

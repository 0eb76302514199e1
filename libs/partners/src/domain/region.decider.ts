import type { Decider, IsoDate } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import { refuse } from './refusals';
import type { RegionAssigned, RegionEvent } from './region.events';

export type AssignRegion = { type: 'AssignRegion' } & RegionAssigned['data'];
/** Everything that UWV recorded, oldest first; the example map is not among it. */
export type Regions = readonly RegionAssigned['data'][];

/** What UWV recorded for the labour-market region and the day, or null where it never did. */
export const assignedRegion = (
  regions: Regions,
  labourMarketRegion: string,
  day: IsoDate,
): { uwvRegion: UwvRegion; from: IsoDate } | null =>
  regions
    .filter((one) => one.labourMarketRegion === labourMarketRegion && one.from <= day)
    .reduce<Regions[number] | null>((last, one) => (last && last.from > one.from ? last : one), null);

export const regions: Decider<Regions, AssignRegion, RegionEvent> = {
  initial: [],
  evolve: (state, { data }) => [...state, data],
  decide: ({ type: _, ...asked }, state) => {
    const sameDay = state.find(
      ({ labourMarketRegion, from }) =>
        labourMarketRegion === asked.labourMarketRegion && from === asked.from,
    );
    if (sameDay?.uwvRegion === asked.uwvRegion) return [];
    if (sameDay) throw refuse('region-of-that-day', sameDay);
    return [{ type: 'RegionAssigned', data: asked }];
  },
};

import type { DomainEvent, IsoDate } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';

/** From this day on UWV serves the municipalities of this labour-market region (CBS code, `AM09`) from this region of its own. Stream `regions-uwv`. */
export type RegionAssigned = DomainEvent<
  'RegionAssigned',
  { labourMarketRegion: string; uwvRegion: UwvRegion; from: IsoDate }
>;

export type RegionEvent = RegionAssigned;

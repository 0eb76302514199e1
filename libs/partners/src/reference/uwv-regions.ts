import type { IsoDate } from '@ontschot/kernel';
import { UWV_REGIONS, type UwvRegion } from '@ontschot/rulebook';

/** UWV's regions of assignment, as dated data: the division of 2008 (rulebook 2.4). A later division adds its own rows. */
export const UWV_REGION_DIVISIONS: readonly { region: UwvRegion; from: IsoDate; until: IsoDate | null }[] =
  UWV_REGIONS.map((region) => ({ region, from: '2008-01-01', until: null }));

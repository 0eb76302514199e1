import type { QueryBus } from '@nestjs/cqrs';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import { regionOf } from './region-of';

/** A place with UWV's region there. @throws NotFound when there is no such municipality */
export const placeOf = async (
  queries: QueryBus,
  to: PartnerCode,
  day: IsoDate,
): Promise<{ to: PartnerCode; region: UwvRegion | null }> => ({
  to,
  region: await regionOf(queries, to, day),
});

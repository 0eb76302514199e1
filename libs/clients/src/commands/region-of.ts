import type { QueryBus } from '@nestjs/cqrs';
import { type IsoDate, NotFound, type PartnerCode } from '@ontschot/kernel';
import { MunicipalityOn } from '@ontschot/partners';
import type { UwvRegion } from '@ontschot/rulebook';

/** UWV's region of a municipality on the day, whether it takes part or not. @throws NotFound when there is no such municipality */
export const regionOf = async (
  queries: QueryBus,
  code: PartnerCode,
  day: IsoDate,
): Promise<UwvRegion | null> => {
  const known = await queries.execute(new MunicipalityOn(code, day));
  if (!known) throw new NotFound('municipality', code);
  return known.uwvRegion;
};

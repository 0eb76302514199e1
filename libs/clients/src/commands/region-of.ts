import type { QueryBus } from '@nestjs/cqrs';
import { NotFound } from '@ontschot/kernel';
import { FindPartner, municipality, type UwvRegion } from '@ontschot/partners';

/** UWV's region of a municipality; null where the municipality does not take part, since then nobody recorded it. @throws NotFound when there is no such municipality */
export const regionOf = async (queries: QueryBus, code: string): Promise<UwvRegion | null> => {
  try {
    return (await queries.execute(new FindPartner(code))).uwvRegion;
  } catch (problem) {
    if (!(problem instanceof NotFound)) throw problem;
    if (!municipality(code)) throw new NotFound('municipality', code);
    return null;
  }
};

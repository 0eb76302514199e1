import type { QueryBus } from '@nestjs/cqrs';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { PartnerOin } from '@ontschot/partners';

/** The OIN that the partner itself registered, or null: then what the supplier was registered as decides. */
export const registeredOin = async (
  queries: QueryBus,
  partner: PartnerCode,
  on: IsoDate,
): Promise<string | null> => {
  const { oin, example } = await queries.execute(new PartnerOin(partner, on));
  return example ? null : oin;
};

import type { QueryBus } from '@nestjs/cqrs';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';

/** The OIN that the partner itself registered, or null: then what the supplier was registered as decides. */
export const registeredOin = (
  _queries: QueryBus,
  _partner: PartnerCode,
  _on: IsoDate,
): Promise<string | null> => Promise.resolve(null);

import type { QueryBus } from '@nestjs/cqrs';
import type { Streams } from '@ontschot/event-store';
import type { IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import { PartnerOin } from '@ontschot/partners';
import { partnerSupplier } from '../domain/partner-supplier';
import { refuse } from '../domain/refusals';
import { streamOfPartner } from '../streams';

/** A partner that registered its OIN is a supplier under that number. @throws NotPossible for another */
export const mustBeOwnNumber = async (
  queries: QueryBus,
  partner: PartnerCode,
  legalId: string,
  on: IsoDate,
): Promise<void> => {
  const { oin, example } = await queries.execute(new PartnerOin(partner, on));
  if (!example && oin !== legalId) throw refuse('not-own-number', { oin });
};

/** A partner is one supplier. @throws NotPossible when it is known under another */
export const mustHaveNoOther = async (
  streams: Streams,
  partner: PartnerCode,
  supplierId: SupplierId,
): Promise<void> => {
  const { state } = await streams.load(partnerSupplier, streamOfPartner(partner));
  if (state.supplierId !== null && state.supplierId !== supplierId)
    throw refuse('partner-has-supplier', { partner, supplierId: state.supplierId });
};

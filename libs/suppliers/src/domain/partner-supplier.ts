import type { Decider, DomainEvent, IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import { refuse } from './refusals';

/** Stream `partnersupplier-<partner>`: under which supplier a partner that delivers itself is known. */
export type PartnerSupplierNamed = DomainEvent<
  'PartnerSupplierNamed',
  { partner: PartnerCode; supplierId: SupplierId; on: IsoDate }
>;
/** It was another's by mistake. */
export type PartnerSupplierReleased = DomainEvent<
  'PartnerSupplierReleased',
  { partner: PartnerCode; supplierId: SupplierId; on: IsoDate }
>;
export type PartnerSupplierEvent = PartnerSupplierNamed | PartnerSupplierReleased;

export type NamePartnerSupplier = {
  type: 'Name' | 'Release';
  partner: PartnerCode;
  supplierId: SupplierId;
  on: IsoDate;
};

/** A partner is one supplier. */
export const partnerSupplier: Decider<
  { supplierId: SupplierId | null },
  NamePartnerSupplier,
  PartnerSupplierEvent
> = {
  initial: { supplierId: null },
  evolve: (_, { type, data }) => ({ supplierId: type === 'PartnerSupplierNamed' ? data.supplierId : null }),
  decide: ({ type, ...data }, state) => {
    if (type === 'Release')
      return state.supplierId === data.supplierId ? [{ type: 'PartnerSupplierReleased', data }] : [];
    if (state.supplierId === data.supplierId) return [];
    if (state.supplierId !== null)
      throw refuse('partner-has-supplier', { partner: data.partner, supplierId: state.supplierId });
    return [{ type: 'PartnerSupplierNamed', data }];
  },
};

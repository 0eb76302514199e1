import type { DomainEvent, IsoDate, PartnerCode } from '@ontschot/kernel';

/** From this day on e-invoices and orders know the partner by this number. Stream `oins-all` holds those of all partners: a number is one partner's only. */
export type OinRegistered = DomainEvent<
  'OinRegistered',
  { partner: PartnerCode; oin: string; from: IsoDate }
>;

export type OinEvent = OinRegistered;

import { type PartnerCode, UWV } from '@ontschot/kernel';
import type { Carrier, Instrument, Principal, Supplier } from './facts';

/*
 * What the rules ask about a bill (section I). `billTo` undefined = nobody told; null = none of the partners.
 */

/** To whom the bill is addressed. */
export type Addressee = { billTo?: PartnerCode | null };

/** From whom it comes, where that is a partner, and on which delivery it rests. */
export type PartnerBill = {
  /** Absent = the sender is no partner. */
  billFrom?: PartnerCode;
  /** The sender is entered as supplier at the addressee. */
  senderIsEntered: boolean;
  /** The sender delivered it itself, or the supplier is its unit in public law. */
  ownDelivery: boolean;
  /** The order is social activation of an occupationally disabled client, its principal decided by R-017. */
  socialActivation: boolean;
  /** R-017 on the order date: a contracted supplier of social activation bills UWV itself. */
  supplierBillsItself: boolean;
  /** Who placed the client; silent = the sender. */
  placedBy?: PartnerCode;
};

/** R-084 reads the exception from the order, not from the sender. */
export const isOwnDelivery = (facts: Pick<Carrier, 'form'> & Pick<Supplier, 'supplier'>): boolean =>
  facts.form === 'OWN_PROVISION' || facts.supplier?.legalForm === 'PUBLIC';
export const isSocialActivationOf = ({ kind, decidedBy }: Pick<Instrument, 'kind'> & Principal): boolean =>
  kind === 'SOCIAL_ACTIVATION' && decidedBy === 'R-017';

/**
 * UWV repays the municipality that placed the client: its own delivery at any date, a contracted supplier's only
 * for orders before the day from which suppliers bill UWV themselves.
 */
export const isRepaidByUwv = ({
  billFrom,
  billTo,
  ownDelivery,
  socialActivation,
  supplierBillsItself,
  placedBy,
}: Addressee & PartnerBill): boolean =>
  socialActivation &&
  billTo === UWV &&
  billFrom !== UWV &&
  (placedBy === undefined || placedBy === billFrom) &&
  (ownDelivery || !supplierBillsItself);

/** The months that a bill is about: `2009-02`, or `2009-02..2009-04`; undefined where its period names none. */
export type BilledMonths = { text: string; from: string; until: string };
export const billedMonthsOf = (period: string | undefined): BilledMonths | undefined => {
  const months = period?.match(/\d{4}-\d{2}/g);
  const [from, until] = [months?.[0], months?.at(-1)];
  return period === undefined || from === undefined || until === undefined
    ? undefined
    : { text: period, from, until };
};

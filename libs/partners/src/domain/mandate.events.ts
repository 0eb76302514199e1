import type { DomainEvent, IsoDate, MandateId, PartnerCode } from '@ontschot/kernel';

export const MANDATE_DECISIONS = ['PROPOSE', 'APPROVE', 'ORDER'] as const;
export type MandateDecision = (typeof MANDATE_DECISIONS)[number];

/** Stream `mandate-<grantor>-<grantee>` holds their successive mandates; `mandateId` is `<grantor>-<grantee>-<n>`. */
export type OfMandate = { mandateId: MandateId; grantor: PartnerCode; grantee: PartnerCode };

export type MandateDrafted = DomainEvent<
  'MandateDrafted',
  OfMandate & {
    decisions: MandateDecision[];
    from: IsoDate;
    /** Last day; null = until revoked. */ until: IsoDate | null;
    draftedBy: PartnerCode;
  }
>;
export type MandateGranted = DomainEvent<'MandateGranted', OfMandate & { on: IsoDate }>;
/** From this day on fewer decisions; what was decided before stands. */
export type MandateNarrowed = DomainEvent<
  'MandateNarrowed',
  OfMandate & { decisions: MandateDecision[]; from: IsoDate }
>;
/** `from`: first day without the mandate; what was decided before stands. */
export type MandateRevoked = DomainEvent<'MandateRevoked', OfMandate & { from: IsoDate }>;
/** `until` has passed. The mandate ended by that date, whether or not this was recorded. */
export type MandateExpired = DomainEvent<'MandateExpired', OfMandate & { until: IsoDate }>;

export type MandateEvent =
  MandateDrafted | MandateGranted | MandateNarrowed | MandateRevoked | MandateExpired;

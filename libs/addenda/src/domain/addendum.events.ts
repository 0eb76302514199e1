import type {
  AddendumId,
  AgreementId,
  DomainEvent,
  IsoDate,
  PartnerCode,
  SupplierId,
  Verdict,
} from '@ontschot/kernel';
import type { AddendumScope, Evidence, RecordedBy } from '@ontschot/piggybacking';

/** Every event of an addendum names it: stream `addendum-<agreementId>-<partner>-<number>`, one per addendum. */
export type OfAddendum = {
  addendumId: AddendumId;
  agreementId: AgreementId;
  /** The agreement's number, for people. */
  reference: string;
  /** The contracting principal: the one partner that signs. */
  contractingPrincipal: PartnerCode;
  /** Whose clients it opens the agreement to. */
  partner: PartnerCode;
  supplierId: SupplierId;
};

/** What the parties agree on: for whom, for what, and from when until when. */
export type Content = {
  scope: AddendumScope;
  /** First day; null = the day on which the last of both signs. */
  from: IsoDate | null;
  /** Last day; null = as long as the agreement. */
  until: IsoDate | null;
};

export type AddendumDrafted = DomainEvent<
  'AddendumDrafted',
  OfAddendum &
    Content & {
      /** Addenda of this agreement for this partner, this one counted. */
      number: number;
      /** Dutch, drawn up from the facts. */
      text: string;
      on: IsoDate;
      verdict: Verdict;
    }
>;
/** Another text before anyone has signed: its next version. */
export type AddendumAmended = DomainEvent<
  'AddendumAmended',
  OfAddendum & Content & { version: number; text: string; on: IsoDate; verdict: Verdict }
>;
export type AddendumDraftWithdrawn = DomainEvent<
  'AddendumDraftWithdrawn',
  OfAddendum & { by: PartnerCode; reason: string; on: IsoDate }
>;
export type AddendumSignedByPrincipal = DomainEvent<
  'AddendumSignedByPrincipal',
  OfAddendum & { on: IsoDate }
>;
export type AddendumSignedBySupplier = DomainEvent<
  'AddendumSignedBySupplier',
  OfAddendum & {
    on: IsoDate;
    recordedBy: RecordedBy;
    /** The signed paper, where the principal's expert records the signature. */ evidence: Evidence | null;
  }
>;
/** Both have signed: in force from…until while the agreement runs. */
export type AddendumSigned = DomainEvent<
  'AddendumSigned',
  OfAddendum & {
    signedOn: IsoDate;
    from: IsoDate;
    until: IsoDate | null;
    scope: AddendumScope;
    verdict: Verdict;
  }
>;
/** Its first day has come. It holds from that day, whether or not this was recorded. */
export type AddendumInForce = DomainEvent<'AddendumInForce', OfAddendum & { from: IsoDate }>;
/** Its last day is known: withdrawn, its term over, or the agreement's. Running orders finish. */
export type AddendumEnded = DomainEvent<
  'AddendumEnded',
  OfAddendum & { lastDay: IsoDate; cause: 'WITHDRAWN' | 'TERM' | 'AGREEMENT_ENDED' }
>;

export type AddendumEvent =
  | AddendumDrafted
  | AddendumAmended
  | AddendumDraftWithdrawn
  | AddendumSignedByPrincipal
  | AddendumSignedBySupplier
  | AddendumSigned
  | AddendumInForce
  | AddendumEnded;

import type { DomainEvent, IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';

/** Every event of an addendum names it: stream `addendum-<agreementId>-<partner>`, one per agreement and partner. */
export type OfAddendum = {
  addendumId: string;
  agreementId: string;
  /** The agreement's number, for people. */
  reference: string;
  /** The contracting principal: the one partner that signs. */
  contractingPrincipal: PartnerCode;
  /** Whose clients it opens the agreement to. */
  partner: PartnerCode;
  supplierId: string;
};

export type AddendumDrafted = DomainEvent<
  'AddendumDrafted',
  OfAddendum & { /** Dutch, drawn up from the facts. */ text: string; on: IsoDate; verdict: Verdict }
>;
export type AddendumSignedByPrincipal = DomainEvent<
  'AddendumSignedByPrincipal',
  OfAddendum & { on: IsoDate }
>;
export type AddendumSignedBySupplier = DomainEvent<
  'AddendumSignedBySupplier',
  OfAddendum & {
    on: IsoDate;
    /** The supplier's own account, or the expert that has the signed paper. */ recordedBy:
      'SUPPLIER' | 'CONTRACT_EXPERT';
  }
>;
/** Both have signed: it holds from the later of the two days. */
export type AddendumSigned = DomainEvent<
  'AddendumSigned',
  OfAddendum & { signedOn: IsoDate; verdict: Verdict }
>;

export type AddendumEvent =
  AddendumDrafted | AddendumSignedByPrincipal | AddendumSignedBySupplier | AddendumSigned;

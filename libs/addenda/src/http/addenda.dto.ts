import type { AddendumOverview } from '../read-models/addendum-overview/addendum-overview.row';

/** The supplement by which an agreement opens to a partner's clients. */
export class AddendumDto {
  id!: string;
  agreementId!: string;
  reference!: string;
  contractingPrincipal!: string;
  partner!: string;
  supplierId!: string;
  status!: string;
  /** Dutch, as the parties sign it. */
  text!: string;
  draftedOn!: string;
  signedByPrincipalOn!: string | null;
  signedBySupplierOn!: string | null;
  /** From this day on the agreement is open to the partner's clients. */
  signedOn!: string | null;
  revision!: number;
}

export class AddendumPageDto {
  items!: AddendumDto[];
  /** Give it as ?cursor= for the next page; null on the last. */
  next!: string | null;
}

export const toDto = (row: AddendumOverview): AddendumDto => ({ ...row });

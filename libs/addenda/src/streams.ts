import type { AddendumId, AgreementId, PartnerCode } from '@ontschot/kernel';

/** An agreement has any number of addenda for a partner, one after the other. */
export const addendumIdOf = (agreementId: AgreementId, partner: PartnerCode, number: number): AddendumId =>
  `${agreementId}-${partner}-${number}`;
export const streamOf = (addendumId: AddendumId): string => `addendum-${addendumId}`;

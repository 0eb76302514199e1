import { Query } from '@nestjs/cqrs';
import type { IsoDate, PartnerCode } from '@ontschot/kernel';

/** Stream id of a partner's wish to use an agreement: `<agreementId>-<partner>`. */
export const piggybackIdOf = (agreementId: string, partner: PartnerCode): string =>
  `${agreementId}-${partner}`;

/** May this partner's clients use that agreement, and by what? */
export type OpeningFacts = {
  agreementId: string;
  partner: PartnerCode;
  open: boolean;
  by: 'ADDENDUM' | 'WORDING' | null;
  addendumSignedOn: IsoDate | null;
  supplierConsent: boolean;
  supplierManagementAgreed: boolean;
};

/** Of a partner that never asked: closed, nothing agreed. */
export class OpeningOf extends Query<OpeningFacts> {
  constructor(
    readonly agreementId: string,
    readonly partner: PartnerCode,
  ) {
    super();
  }
}

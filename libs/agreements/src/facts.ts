import { Query } from '@nestjs/cqrs';
import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/partners';
import type { ContractForm, Instrument } from './domain/agreement.types';

export type {
  ContractForm,
  Instalment,
  Instrument,
  InstrumentKind,
  PaymentMoment,
} from './domain/agreement.types';

export type AgreementFacts = {
  agreementId: string;
  reference: string;
  form: ContractForm;
  owner: PartnerCode;
  /** The one partner that signs and answers to the supplier. */
  contractingPrincipal: PartnerCode;
  /** Null for own provision and facilities that the owner gives itself. */
  supplierId: string | null;
  /** Null = not known. */
  tendered: boolean | null;
  awarded: boolean;
  wordingCoversPartnerClients: boolean;
  wordingCoversOthers: boolean;
  region: UwvRegion | null;
  territory: PartnerCode[];
  coversPartners: PartnerCode[];
  concludedOn: IsoDate;
  validUntil: IsoDate | null;
  /** ACTIVE, or ended: no new orders, running ones finish. */
  status: 'ACTIVE' | 'RUN_OFF' | 'ENDED';
  endedOn: IsoDate | null;
  dissolved: boolean;
  /** IRO: day of the framework agreement that followed the audit; null = none yet. Null for every other form. */
  frameworkAgreementOn: IsoDate | null;
  /** Free space: sum of its commitments, cents; else 0. */
  valueCommitted: Cents;
  minimumCandidatesFirstHalfYear: number | null;
  candidatesFirstHalfYear: number | null;
  instruments: Instrument[];
};

/** @throws NotFound when the agreement does not exist or was never concluded. */
export class FindAgreement extends Query<AgreementFacts> {
  constructor(readonly agreementId: string) {
    super();
  }
}

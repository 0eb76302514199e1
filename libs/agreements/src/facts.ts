import { Query } from '@nestjs/cqrs';
import type { AgreementId, AssignmentId, Cents, IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type { ContractForm, Instrument } from './domain/agreement.types';

export type { ContractForm, Instalment, Instrument, PaymentMoment } from './domain/agreement.types';

export type AgreementFacts = {
  agreementId: AgreementId;
  reference: string;
  form: ContractForm;
  owner: PartnerCode;
  /** The one partner that signs and answers to the supplier. */
  contractingPrincipal: PartnerCode;
  /** Null for own provision and facilities that the owner gives itself. */
  supplierId: SupplierId | null;
  /** Null = not known. */
  tendered: boolean | null;
  awarded: boolean;
  wordingCoversPartnerClients: boolean;
  wordingCoversOthers: boolean;
  /** The partners that the tender's wording names; null or absent: the two booleans say it. */
  wordingCovers?: readonly PartnerCode[] | null;
  region: UwvRegion | null;
  /** Of the day: a partner that joined brings its own area. */
  territory: PartnerCode[];
  /** On the day: who joined later or left before is not among them. */
  coversPartners: PartnerCode[];
  concludedOn: IsoDate;
  /** First day on which something can be ordered. */
  beginsOn: IsoDate;
  /** Last day, as agreed on the day. */
  validUntil: IsoDate | null;
  /** NOT_YET: its first day is still to come. ACTIVE, or ended: no new orders, running ones finish. */
  status: 'NOT_YET' | 'ACTIVE' | 'RUN_OFF' | 'ENDED';
  /** First day without new orders, once that day has come. */
  endedOn: IsoDate | null;
  dissolved: boolean;
  /** IRO: day of the framework agreement that followed the audit; null = none yet. Null for every other form. */
  frameworkAgreementOn: IsoDate | null;
  /** Free space: sum of its commitments, cents; else 0. */
  valueCommitted: Cents;
  /** days in which the owner may object to one client, once it was told; null or absent: told suffices. */
  ownerObjectionDays?: number | null;
  minimumCandidatesFirstHalfYear: number | null;
  candidatesFirstHalfYear: number | null;
  /** With the prices of the day. */
  instruments: Instrument[];
};

/**
 * The agreement as it stands on the day, whenever that is asked and in whatever order things were recorded: its prices, the
 * partners that it covers, its area, its last day, and whether it takes orders. For an order that was made: the day of the order.
 * @throws NotFound when the agreement does not exist or was never concluded
 */
export class FindAgreement extends Query<AgreementFacts> {
  constructor(
    readonly agreementId: AgreementId,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/** An order under an agreement, without its client: what a change of the agreement touches. */
export type OrderUnder = {
  assignmentId: AssignmentId;
  orderedOn: IsoDate;
  principal: PartnerCode;
  /** Net of VAT. */
  amount: Cents;
  /** Is anything of it still to be delivered or proven? */
  running: boolean;
};

/** Every order under the agreement. Asked here and answered by assignments, which knows agreements and not the other way round. */
export class OrdersUnder extends Query<OrderUnder[]> {
  constructor(readonly agreementId: AgreementId) {
    super();
  }
}

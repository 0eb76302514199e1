import type { Cents, PartnerCode } from '@ontschot/kernel';

/** From which amount, VAT included, two accounts of the partner approve an invoice today. Cents. */
export class ApprovalLimitAnswer {
  partner!: PartnerCode;
  amount!: Cents;
}

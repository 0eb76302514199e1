import { ForbiddenException } from '@nestjs/common';
import { type Actor, UWV } from '@ontschot/kernel';
import type { SupplierStep } from './supplier-step';

type Check = (actor: Actor) => boolean;

const anyPartner: Check = () => true;
const uwv: Check = ({ partner }) => partner === UWV;

/** Who may take which step (rulebook 4.1); the role is the endpoint's. A municipality's own test and entry carry its code. */
const CHECKS: Record<SupplierStep['type'], Check> = {
  RecordPaymentAccounts: anyPartner,
  RecordPartnerQualityTest: anyPartner,
  AcceptPartnerRecognition: uwv,
  RequestTest: uwv,
  RecordTestOutcome: uwv,
  ListAsRejected: uwv,
  ListAfterAudit: uwv,
  Delist: uwv,
  EnterPartnerAsSupplier: anyPartner,
  EndPartnerEntry: anyPartner,
  RecordMark: anyPartner,
  ExpireMarks: anyPartner,
  RecordKind: anyPartner,
  CorrectName: anyPartner,
  CorrectVatId: anyPartner,
  CorrectLegalId: anyPartner,
  CorrectKind: anyPartner,
  StrikeQualityTest: anyPartner,
  StrikeMark: anyPartner,
  StrikePartnerEntry: anyPartner,
};

/** @throws ForbiddenException when the step is UWV's and the actor is not */
export const refuseStrangers = (type: SupplierStep['type'], actor: Actor): void => {
  if (!CHECKS[type](actor)) throw new ForbiddenException('Only a contract expert of UWV takes this step.');
};

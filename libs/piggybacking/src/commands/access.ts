import { ForbiddenException } from '@nestjs/common';
import type { Actor } from '@ontschot/kernel';
import type { OfPiggyback } from '../domain/piggyback.events';
import type { PiggybackStep } from './piggyback-step';

type Check = (actor: Actor, of: OfPiggyback) => boolean;

const isSupplier: Check = ({ supplierId }, of) => supplierId !== undefined && supplierId === of.supplierId;
const asks: Check = ({ supplierId, partner }, of) => supplierId === undefined && partner === of.partner;
const owns: Check = ({ supplierId, partner }, of) => supplierId === undefined && partner === of.owner;
const either =
  (...checks: Check[]): Check =>
  (actor, of) =>
    checks.some((check) => check(actor, of));

/** Who may take which step (rulebook 4.7 and 9.3.5). The supplier speaks for itself, or the owner's expert holds its document: never who asks. */
const CHECKS: Record<PiggybackStep['type'], Check> = {
  CheckEligibility: asks,
  RecordConsent: either(isSupplier, owns),
  ConsentForClient: either(isSupplier, owns),
  RecordDecline: either(isSupplier, owns),
  AgreeSupplierManagement: either(owns, asks),
  OpenByWording: either(owns, asks),
  Retract: either(asks, owns),
  Withdraw: either(isSupplier, owns),
  Object: owns,
};

/** @throws ForbiddenException when this account has no part in this step of this request */
export const refuseStrangers = (type: PiggybackStep['type'], actor: Actor, of: OfPiggyback): void => {
  if (!CHECKS[type](actor, of))
    throw new ForbiddenException(
      `This step is for others: the agreement is of ${of.owner}, the request of ${of.partner}.`,
    );
};

import { ForbiddenException } from '@nestjs/common';
import type { Actor } from '@ontschot/kernel';
import type { OfAddendum } from '../domain/addendum.events';

export type AddendumStep = 'DRAFT' | 'AMEND' | 'WITHDRAW_DRAFT' | 'SIGN_AS_PRINCIPAL' | 'SIGN_AS_SUPPLIER';
type Parties = Pick<OfAddendum, 'contractingPrincipal' | 'partner' | 'supplierId'>;
type Check = (actor: Actor, of: Parties) => boolean;

const isSupplier: Check = ({ supplierId }, of) => supplierId !== undefined && supplierId === of.supplierId;
const isPrincipal: Check = ({ supplierId, partner }, of) =>
  supplierId === undefined && partner === of.contractingPrincipal;
const isPartner: Check = ({ supplierId, partner }, of) => supplierId === undefined && partner === of.partner;
const either =
  (...checks: Check[]): Check =>
  (actor, of) =>
    checks.some((check) => check(actor, of));

/** Who may take which step (rulebook 9.3.5): the two partners draw it up; each party signs for itself. */
const CHECKS: Record<AddendumStep, Check> = {
  DRAFT: either(isPrincipal, isPartner),
  AMEND: either(isPrincipal, isPartner),
  WITHDRAW_DRAFT: either(isPrincipal, isPartner),
  SIGN_AS_PRINCIPAL: isPrincipal,
  SIGN_AS_SUPPLIER: either(isSupplier, isPrincipal),
};

/** @throws ForbiddenException when this account has no part in this step of this addendum */
export const refuseStrangers = (step: AddendumStep, actor: Actor, of: Parties): void => {
  if (!CHECKS[step](actor, of))
    throw new ForbiddenException(
      step === 'SIGN_AS_PRINCIPAL'
        ? `Only ${of.contractingPrincipal} signs as contracting principal.`
        : step === 'SIGN_AS_SUPPLIER'
          ? `The supplier signs, or ${of.contractingPrincipal} records its signature.`
          : `An addendum is drawn up by ${of.contractingPrincipal} or ${of.partner}.`,
    );
};

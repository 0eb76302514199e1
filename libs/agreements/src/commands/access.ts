import { ForbiddenException } from '@nestjs/common';
import type { Actor, Role } from '@ontschot/kernel';
import type { StepOnAgreement } from '../domain/agreement.commands';
import type { Existing } from '../domain/agreement.state';

type Check = (actor: Actor, state: Existing) => boolean;
export type Access = {
  /** Roles that may take the step. */
  roles: readonly Role[];
  /** Of these, the ones who have a part in this agreement. */
  check: Check;
};

const isStaffOf = (partner: string, { partner: at, supplierId }: Actor): boolean =>
  at === partner && supplierId === undefined;

const ofOwner: Check = (actor, state) => isStaffOf(state.of.owner, actor);
/** Any partner of a joint purchase; the owner of anything else. */
const ofAnyPartner: Check = (actor, state) =>
  state.stage === 'joint'
    ? state.partners.some((partner) => isStaffOf(partner, actor))
    : ofOwner(actor, state);
/** While no contracting principal is named, the partners are equals. */
const ofPartnersUntilNamed: Check = (actor, state) =>
  state.stage === 'joint' && state.principal === null ? ofAnyPartner(actor, state) : ofOwner(actor, state);
/** A partner acts for itself, and the decider asks whether it takes part. */
const forItself: Check = ({ supplierId }) => supplierId === undefined;

const EXPERT = ['contract-expert'] as const;
const PURCHASERS = ['purchaser', 'contract-expert'] as const;
const byOwner = { roles: EXPERT, check: ofOwner };

/** Steps that people take; bookings and schedules are the system's own. */
export type StepOfPeople = Exclude<
  StepOnAgreement['type'],
  'ScheduleApplication' | 'CommitValue' | 'ReleaseValue' | 'FinishOrder'
>;

/** Who may take which step (rulebook 4.2 to 4.6). One table: the routes ask the roles of it, the commands and records the rest. */
export const ACCESS: Readonly<Record<StepOfPeople, Access>> = {
  OpenAssessment: byOwner,
  RecordRequirement: byOwner,
  AdmitSupplier: byOwner,
  DeclineApplication: byOwner,
  AssessAddedValue: byOwner,
  CheckHalfYear: byOwner,
  EndFreeSpace: byOwner,
  CompleteRunOff: byOwner,
  EvaluateFreeSpace: byOwner,
  HoldAudit: byOwner,
  SignAgreement: { roles: PURCHASERS, check: ofPartnersUntilNamed },
  ExtendAgreement: byOwner,
  AdjustTariffs: byOwner,
  DissolveAgreement: byOwner,
  ExpireAgreement: byOwner,
  AskNeighbour: { roles: PURCHASERS, check: ofAnyPartner },
  NameContractingPrincipal: { roles: ['manager'], check: ofPartnersUntilNamed },
  AgreeJointTerms: { roles: PURCHASERS, check: ofAnyPartner },
  CancelJointPurchase: { roles: [...PURCHASERS, 'manager'], check: ofAnyPartner },
  LeaveJointPurchase: { roles: ['manager'], check: forItself },
  JoinAfterAward: { roles: ['manager', 'contract-expert'], check: forItself },
  CorrectTariff: byOwner,
  CorrectProcurement: byOwner,
  CorrectTerritory: byOwner,
  CorrectEndDate: byOwner,
};

/** @throws ForbiddenException when this account has no part in this step of this agreement */
export const refuseStrangers = (type: StepOfPeople, actor: Actor, state: Existing): void => {
  if (ACCESS[type].check(actor, state)) return;
  const parties =
    state.stage === 'joint' && state.principal === null ? state.partners.join(', ') : state.of.owner;
  throw new ForbiddenException(
    `This is for ${parties} to do; you act for ${actor.supplierId === undefined ? actor.partner : 'a supplier'}.`,
  );
};

/** @throws ForbiddenException unless the account is of this partner's own people */
export const mustBe = (partner: string, actor: Actor): void => {
  if (!isStaffOf(partner, actor))
    throw new ForbiddenException(
      `This is for ${partner} to do; you act for ${actor.supplierId === undefined ? actor.partner : 'a supplier'}.`,
    );
};

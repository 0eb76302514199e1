import type { Cents, PartnerCode } from '@ontschot/kernel';
import type {
  Area,
  Benefits,
  Carrier,
  Choice,
  ClientRegion,
  Deciding,
  FrameworkDays,
  FreeSpace,
  Grounds,
  Instrument,
  IroCourse,
  JointDecision,
  Lead,
  Money,
  MunicipalOffer,
  Opening,
  Ordinance,
  Residence,
  Service,
  Situation,
  Supplier,
  Tender,
  Wording,
} from '../facts/facts';
import type { Placing } from '../rules/a-responsibility/r017-social-activation-is-uwv-cost';
import type { WouldCharge } from '../rules/a-responsibility/r016-before-first-ww-day';
import type { Day } from '../rule';

/**
 * What a step on a client's assignment is asked with, before anybody is named principal. `day` is the day that fixes the
 * principal: that of the order, or of the step while there is none.
 */
export type StepFacts = Day &
  Benefits &
  Residence &
  ClientRegion &
  Situation &
  JointDecision &
  MunicipalOffer &
  Lead &
  Carrier &
  Tender &
  Wording &
  Area &
  FrameworkDays &
  Instrument &
  Service &
  FreeSpace &
  Omit<Money, 'available'> &
  Grounds &
  IroCourse &
  Supplier &
  Opening &
  Deciding &
  Choice &
  Ordinance &
  Placing &
  WouldCharge & {
    /** The partner whom the proposer wants to charge. */
    chargeTo?: PartnerCode;
    /** What a partner's fund has left in the year of `day`; undefined = it suffices. */
    availableOf: (partner: PartnerCode) => Cents | undefined;
    /** False where `day` only stands for an order day that nobody gave. */
    orderDayKnown: boolean;
    /** The principal that a standing order fixed, with the rule that decided it then. */
    fixed?: { principal: PartnerCode; decidedBy: string };
  };

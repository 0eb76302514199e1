import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type {
  Area,
  Assortment,
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
import { type Entrance, type ForOneClient, oneClientOn, type OpeningMoment, wayInOf } from '../facts/opening';
import { type TenderStanding, tenderStatusOf } from '../facts/tender';
import type { Exhaustion, ThroughExhaustion } from '../rules/a-responsibility/exhaustion';
import type { Contracting } from '../rules/a-responsibility/r003-two-kinds-of-principal';
import type { Claimed } from '../rules/a-responsibility/r014-residents-only';
import type { WouldCharge } from '../rules/a-responsibility/r016-before-first-ww-day';
import type { Placing } from '../rules/a-responsibility/r017-social-activation-is-uwv-cost';
import type { Amendment } from '../rules/j-uwv-instruments/r095-new-uwv-instruments';
import type { Nomination } from '../rules/d-access-agreements/r048-coach-nominates-with-client';
import type { Considered } from '../rules/c-choice-and-mandate/r030-if-what-then-how';
import type { PlanSignature } from '../rules/n-client-services/r132-plan-is-signed';
import type { CallersWords } from '../rules/q-delivery-and-facts/r171-recorded-facts-are-looked-up';
import type { Unanswered } from '../rules/not-yet';
import type { Day } from '../rule';
import type { Resolved } from './principal-of';

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
  Assortment &
  Ordinance &
  Placing &
  WouldCharge &
  Nomination &
  Partial<Considered> &
  Partial<PlanSignature> &
  CallersWords &
  Partial<Amendment> &
  Partial<Unanswered> & {
    /** The partner whom the proposer wants to charge. */
    chargeTo?: PartnerCode;
    /** What a partner's fund has left in the year of `day`; undefined = it suffices. */
    availableOf: (partner: PartnerCode) => Cents | undefined;
    /** What was allocated to it for that year; silent = what it has left. */
    allocatedOf?: (partner: PartnerCode) => Cents | undefined;
    /** False where `day` only stands for an order day that nobody gave. */
    orderDayKnown: boolean;
    /** The day from which the client is on record; silent: since before. */
    clientRegisteredOn?: IsoDate;
    /** The principal that a standing order fixed, with the rule that decided it then. */
    fixed?: { principal: PartnerCode; decidedBy: string };
  };

/** The same once a principal is named, with what follows from it. */
export type KnownFacts = StepFacts & {
  principal: PartnerCode;
  decidedBy: string;
  charged: PartnerCode;
  available?: Cents;
  allocated?: Cents;
  orderDay: StepFacts['day'];
  unanswered: readonly string[];
} & Contracting &
  Claimed &
  TenderStanding &
  Entrance &
  ForOneClient &
  Exhaustion & { handOver: 'ORDER'; reorderUnder?: PartnerCode };

/** What no contract carries: the owner gives it, or buys it for one client, itself. */
const OF_THE_OWNER_ITSELF: ReadonlySet<string> = new Set([
  'OWN_PROVISION',
  'FACILITY',
  'INDIVIDUAL_PURCHASE',
]);

/** Who signed the contract; null where a joint contract names nobody yet. */
export const contractingPrincipalOf = ({
  contractingPrincipal,
  form,
  owner,
}: Pick<Carrier, 'contractingPrincipal' | 'form' | 'owner'>): PartnerCode | null =>
  contractingPrincipal ?? (form === 'JOINT_CONTRACT' ? null : owner);

/** Derives, once per question, what several rules read. */
export const knowing = (
  facts: StepFacts,
  { principal, decidedBy }: Pick<Resolved, 'principal' | 'decidedBy'>,
  openingMoment: OpeningMoment,
  exhaustion: ThroughExhaustion = { is: 'untouched' },
): KnownFacts => {
  const { day, form, owner } = facts;
  const charged = facts.chargeTo ?? principal;
  // One object, filled step by step: each copy of all facts costs as much as several rules.
  const known: KnownFacts = {
    ...facts,
    openedFor: principal,
    openingMoment,
    principal,
    decidedBy,
    charged,
    available: facts.availableOf(principal),
    allocated: facts.allocatedOf?.(principal),
    contracting: contractingPrincipalOf(facts),
    claimedFrom: OF_THE_OWNER_ITSELF.has(form) ? [charged, owner] : [charged],
    tenderStatus: tenderStatusOf(facts, day),
    wayIn: 'OWN',
    oneClient: 'NONE',
    exhaustion,
    handOver: 'ORDER',
    orderDay: day,
    unanswered: facts.unanswered ?? [],
  };
  known.wayIn = wayInOf(known);
  known.oneClient = oneClientOn(known, day);
  return known;
};

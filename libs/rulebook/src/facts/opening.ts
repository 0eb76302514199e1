import { type IsoDate, type PartnerCode, UWV, within } from '@ontschot/kernel';
import type { ContractForm } from '../vocabulary';
import { isOwnOf, residenceOn } from './derived';
import type { Carrier, Opening, Residence, Supplier, Wording } from './facts';
import { isTendered, type TenderStanding } from './tender';

/*
 * May the clients of another partner use a contract, and by which way? Computed once per question by the policy; the rules of
 * section G read the answer.
 */

/** At which step it is asked. */
export type OpeningMoment =
  /** A proposal, an approval or an order of one client. */
  | 'ORDER'
  /** A partner joins a joint contract later. */
  | 'JOIN'
  /** The opening takes effect: whatever it rests on must be there. */
  | 'TAKE_EFFECT'
  | 'ELIGIBILITY'
  | 'OPEN'
  | 'OPEN_BY_WORDING'
  | 'DRAFT_ADDENDUM'
  | 'SIGN_ADDENDUM'
  /** A contract is recorded, or its specification published: no partner asks yet. */
  | 'RECORD';

/**
 * OWN: the partner's own contract; JOINED: its own by a joint contract; ITSELF: no contract carries it; WORDING: the contract
 * names the partner's clients; ADDENDUM: not tendered, so an addendum opens it; CLOSED: tendered and awarded, silent; UWV_ONLY: an IRO
 * of UWV, which serves UWV's clients only, whatever its tender was.
 */
export type WayIn =
  | 'OWN'
  | 'JOINED'
  | 'ITSELF'
  | 'WORDING'
  | 'ADDENDUM'
  | 'CLOSED'
  | 'UWV_ONLY'
  | 'BEFORE_AWARD'
  | 'UNKNOWN'
  | 'AWARD_UNKNOWN';

/** For whose clients, at which step, by which way. */
export type Entrance = { openedFor: PartnerCode; openingMoment: OpeningMoment; wayIn: WayIn };

const OF_THE_OWNER_ITSELF: ReadonlySet<ContractForm> = new Set([
  'OWN_PROVISION',
  'FACILITY',
  'INDIVIDUAL_PURCHASE',
]);

/**
 * The wording of a joint or framework contract may also name partners that did not join it. The access framework does not
 * foresee clients of municipalities, whatever an agreement says.
 */
export const wordingCovers = ({
  form,
  wordingCoversPartnerClients,
  wordingCoversOthers,
}: Wording): boolean => {
  if (form === 'ACCESS_AGREEMENT') return false;
  return (
    wordingCoversPartnerClients ||
    ((form === 'JOINT_CONTRACT' || form === 'FRAMEWORK_CONTRACT') && wordingCoversOthers)
  );
};

/** By which way can these clients use the contract at all? */
export const wayInOf = (
  facts: Pick<Carrier, 'owner' | 'coversPartners'> & Wording & TenderStanding & Omit<Entrance, 'wayIn'>,
): WayIn => {
  const { owner, form, openedFor, openingMoment, tenderStatus } = facts;
  if (openingMoment !== 'RECORD') {
    if (owner === openedFor) return 'OWN';
    if (isOwnOf(facts, openedFor)) return 'JOINED';
  }
  if (OF_THE_OWNER_ITSELF.has(form)) return 'ITSELF';
  if (form === 'IRO' && owner === UWV && openedFor !== UWV) return 'UWV_ONLY';
  const tendered = isTendered(tenderStatus);
  // An addendum is needless only where the wording of an awarded tender covers; elsewhere it still adds what the wording leaves open.
  if (wordingCovers(facts) && (openingMoment !== 'SIGN_ADDENDUM' || tendered)) return 'WORDING';
  if (tendered) return 'CLOSED';
  switch (tenderStatus) {
    case 'BEFORE_AWARD':
    case 'UNKNOWN':
    case 'AWARD_UNKNOWN':
      return tenderStatus;
    default:
      return 'ADDENDUM';
  }
};

/**
 * How the partner's addendum stands on the day; NONE: none for this partner, or not signed yet; OTHER_SERVICE, OTHER_AREA: in
 * force, and not for this instrument or this client.
 */
type AddendumStanding = 'NONE' | 'NOT_YET' | 'IN_FORCE' | 'OTHER_SERVICE' | 'OTHER_AREA' | 'ENDED';

/** What the addendum is asked for; who names no client asks for nobody's residence. */
export type AddendumAsked = Pick<Opening, 'addendum' | 'agreementUntil' | 'service'> &
  Pick<Entrance, 'openedFor'> &
  Partial<Residence>;

/** in force from…until, both included, while the agreement runs, for the services and the area that it states. */
export const addendumOn = (facts: AddendumAsked, day: IsoDate): AddendumStanding => {
  const { addendum, agreementUntil, openedFor, service, residence, previousResidence, movedOn } = facts;
  if (addendum?.partner !== openedFor || addendum.signedOn === undefined || addendum.signedOn > day)
    return 'NONE';
  if (addendum.from !== undefined && day < addendum.from) return 'NOT_YET';
  if (!within(day, null, addendum.until) || !within(day, null, agreementUntil)) return 'ENDED';
  const { services, area } = addendum;
  if (services != null && service !== undefined && !services.includes(service)) return 'OTHER_SERVICE';
  if (area != null && residence !== undefined) {
    const lives = residenceOn({ residence, previousResidence, movedOn }, day);
    if (!area.includes(lives)) return 'OTHER_AREA';
  }
  return 'IN_FORCE';
};

/** R-066 in general: for all clients of the partner, given on or before the day, with billing to the principal. */
export const consentsInGeneral = (
  { supplierConsent, consent }: Pick<Opening, 'supplierConsent' | 'consent'>,
  day: IsoDate,
): boolean =>
  supplierConsent ||
  (consent != null &&
    consent.scope !== 'CLIENT' &&
    consent.givenOn !== undefined &&
    consent.givenOn <= day &&
    consent.billsPrincipal !== false);

/**
 * How consent for one client stands towards the order that is asked about. NONE: none given, or not needed because the
 * contract is open in general.
 */
type OneClient =
  | 'NONE'
  | 'OTHER_ORDER'
  | 'ORDER_UNKNOWN'
  | 'SCOPE_UNKNOWN'
  | 'DAY_UNKNOWN'
  | 'NO_BILLING'
  | 'NOT_TOLD'
  | 'MAY_OBJECT'
  | 'OBJECTED'
  | 'OPEN';

/** The fact that policies compute with `oneClientOn`. */
export type ForOneClient = { oneClient: OneClient };

/** Is there a consent for this very order, whatever it still lacks? It then stands for the addendum and for R-075. */
export const concernsThisOrder = (oneClient: OneClient): boolean =>
  oneClient !== 'NONE' && oneClient !== 'OTHER_ORDER';

const isManagementAgreed = (
  { supplierManagementAgreed: agreed, supplierManagementAgreedOn: on }: Opening,
  day: IsoDate,
): boolean => agreed && (on === undefined || on <= day);

const isOpenInGeneral = (facts: Opening & Entrance, day: IsoDate): boolean =>
  consentsInGeneral(facts, day) &&
  (facts.wayIn === 'ITSELF' ||
    (isManagementAgreed(facts, day) && (facts.wayIn === 'WORDING' || addendumOn(facts, day) === 'IN_FORCE')));

export const oneClientOn = (facts: Opening & Entrance, day: IsoDate): OneClient => {
  const { consent, assignment, openingMoment } = facts;
  if (consent?.scope !== 'CLIENT' || openingMoment !== 'ORDER' || isOpenInGeneral(facts, day)) return 'NONE';
  if (consent.assignment === undefined) return 'SCOPE_UNKNOWN';
  if (assignment === undefined) return 'ORDER_UNKNOWN';
  if (consent.assignment !== assignment) return 'OTHER_ORDER';
  if (consent.givenOn === undefined) return 'DAY_UNKNOWN';
  if (consent.givenOn > day) return 'NONE';
  if (consent.ownerObjected && (consent.objectedOn === undefined || consent.objectedOn <= day))
    return 'OBJECTED';
  if (consent.billsPrincipal === false) return 'NO_BILLING';
  if (consent.ownerToldOn == null || consent.ownerToldOn > day) return 'NOT_TOLD';
  return consent.ownerMayObjectUntil != null && day <= consent.ownerMayObjectUntil ? 'MAY_OBJECT' : 'OPEN';
};

/** Nothing to open: the clients may use it already (an addendum or the wording stands, or it is an own contract). */
export const isOpenAlready = (facts: Entrance & Pick<Opening, 'addendum'>, day: IsoDate): boolean => {
  const { wayIn, openingMoment } = facts;
  if (wayIn === 'OWN' || wayIn === 'JOINED') return true;
  if (openingMoment !== 'SIGN_ADDENDUM') return false;
  return wayIn === 'WORDING' || (wayIn === 'ADDENDUM' && addendumOn(facts, day) === 'IN_FORCE');
};

/** Are the supplier's consent and the record of R-075 asked? Not where the contract is shut or open already. */
export const agreementsAreAsked = (facts: Entrance & Pick<Opening, 'addendum'>, day: IsoDate): boolean => {
  const { wayIn, openingMoment } = facts;
  if (isOpenAlready(facts, day)) return false;
  if (wayIn === 'WORDING' || wayIn === 'ADDENDUM') return true;
  return openingMoment !== 'ORDER' && (wayIn === 'UNKNOWN' || wayIn === 'AWARD_UNKNOWN');
};

/** how UWV stands towards the supplier. */
type Recognition = 'LISTED' | 'FAILED' | 'MUNICIPAL_TEST' | 'ACCESS_AGREEMENT' | 'PASSED' | 'UNTESTED';

/** Silent = recognised. A test of UWV's own counts from its day. */
export const recognitionOn = ({ supplier }: Pick<Supplier, 'supplier'>, day: IsoDate): Recognition => {
  if (supplier?.onRejectedIroList) return 'LISTED';
  const test = supplier?.uwvIroFrameworkTest;
  const outcome = test && (test.on === undefined || test.on <= day) ? test.outcome : undefined;
  if (outcome === 'FAILED') return 'FAILED';
  const recognised =
    supplier?.municipalQualityTest ?? (supplier === undefined || supplier.uwvIroFrameworkTest === undefined);
  if (recognised) return 'MUNICIPAL_TEST';
  if (supplier?.currentAccessAgreement) return 'ACCESS_AGREEMENT';
  return outcome === 'PASSED' ? 'PASSED' : 'UNTESTED';
};

/**
 * Does UWV look at the supplier? Only for its own clients on a partner's contract or purchase. Where the
 * contract stays shut anyhow, only a refusal is worth saying.
 */
export const recognitionIsAsked = (
  facts: Entrance & Pick<Opening, 'addendum'> & Pick<Supplier, 'supplier'> & Pick<Carrier, 'form'>,
  day: IsoDate,
): boolean => {
  const { openedFor, openingMoment, wayIn, form } = facts;
  if (openedFor !== UWV || isOpenAlready(facts, day)) return false;
  if (wayIn === 'ITSELF') return form === 'INDIVIDUAL_PURCHASE';
  if (openingMoment === 'ORDER') return true;
  if (wayIn === 'BEFORE_AWARD') return false;
  if (wayIn !== 'CLOSED') return true;
  const recognition = recognitionOn(facts, day);
  return recognition === 'LISTED' || recognition === 'FAILED';
};

import type { PartnerCode } from '@ontschot/kernel';
import type { Area, Carrier, ClientRegion, Opening, Supplier, Tender, Wording } from '../facts/facts';
import {
  agreementsAreAsked,
  type Entrance,
  type ForOneClient,
  isOpenAlready,
  oneClientOn,
  type OpeningMoment,
  recognitionIsAsked,
  wayInOf,
} from '../facts/opening';
import { type TenderStanding, tenderStatusOf } from '../facts/tender';
import { asking, given, policy, when } from '../policy';
import type { Day } from '../rule';
import { uwvMoneyForUwvClients } from '../rules/a-responsibility';
import { rejectedCompanies } from '../rules/e-iro';
import {
  accessAgreementNeedsAddendum,
  addendumIsInForce,
  agreeSupplierManagementFirst,
  noAddendumOnTenderedContract,
  otherwiseUwvTests,
  putTheClauseIn,
  recognisedByPartner,
  supplierMustAgree,
  tenderWordingCovers,
  withinContractArea,
} from '../rules/g-piggybacking';
import { suwiTenderRules } from '../rules/l-procurement-procedure';
import { noMaterialChangeAfterAward } from '../rules/m-contract-content';
import { verdictFrom } from '../verdict';
import { contractingPrincipalOf } from './step-facts';
import type { Question } from './question';

/** May this partner's clients use the contract? Asked of the contract, for no client in particular. */
export type OpeningFacts = Day &
  Carrier &
  Tender &
  Wording &
  Area &
  Opening &
  Supplier & {
    /** The partner whose clients are meant. */
    partner: PartnerCode;
    /** UWV region of that partner, where it is a municipality. */
    partnerRegion?: ClientRegion['clientRegion'];
    /** Where the one client lives for whom it is asked; silent: the partner's clients in general, who live there. */
    residence?: PartnerCode;
  };

type KnownOpening = OpeningFacts &
  Entrance &
  TenderStanding &
  ForOneClient &
  ClientRegion & { principal: PartnerCode; residence: PartnerCode };

/** By which way does it open at all? */
const way = policy<KnownOpening>(null, [
  asking(
    ({ day, openedFor, wayIn }: KnownOpening) => ({ day, openedFor, wayIn, opens: true as const }),
    uwvMoneyForUwvClients,
  ),
  suwiTenderRules,
  noAddendumOnTenderedContract,
  tenderWordingCovers,
  putTheClauseIn,
  accessAgreementNeedsAddendum,
]);

/** What supplier and experts agreed. */
const agreedUpon = when<KnownOpening>(
  (facts) => agreementsAreAsked(facts, facts.day),
  [supplierMustAgree, agreeSupplierManagementFirst],
);
/** How UWV stands towards the supplier. */
const recognition = when<KnownOpening>(
  (facts) => recognitionIsAsked(facts, facts.day),
  [rejectedCompanies, recognisedByPartner, otherwiseUwvTests],
);

/** What opening asks once the way in is known. */
const opening = policy<KnownOpening>(null, [way, agreedUpon, recognition]);
const openingInEffect = policy<KnownOpening>(null, [way, addendumIsInForce, agreedUpon, recognition]);

/** Whether a contract can be opened at all is asked before supplier and experts have agreed anything. */
const eligibility = policy<KnownOpening>(null, [
  way,
  // UWV has clients everywhere: for UWV's clients in general the area is asked per order.
  when<KnownOpening>(({ residence }) => residence !== 'UWV', [withinContractArea]),
  recognition,
]);

const changesAwardedContract = given(
  ({ day, wayIn }: KnownOpening) =>
    wayIn === 'CLOSED'
      ? { day, awardedContract: true, materialChange: true, byReviewClause: false }
      : undefined,
  [noMaterialChangeAfterAward],
);
const addendum = policy<KnownOpening>(null, [opening, changesAwardedContract]);

const known = (facts: OpeningFacts, openingMoment: OpeningMoment): KnownOpening => {
  const { day, partner, partnerRegion } = facts;
  const tenderStatus = tenderStatusOf(facts, day);
  const entrance = { openedFor: partner, openingMoment };
  const wayIn = wayInOf({ ...facts, ...entrance, tenderStatus });
  const base = { ...facts, ...entrance, wayIn };
  return {
    ...base,
    tenderStatus,
    oneClient: oneClientOn(base, day),
    principal: partner,
    residence: facts.residence ?? partner,
    clientRegion: partnerRegion,
  };
};

const question = (
  step: string,
  title: Question<OpeningFacts>['title'],
  moment: OpeningMoment,
  asked: typeof opening,
): Question<OpeningFacts> => ({
  step,
  title,
  asks: asked.asks,
  ask: (facts) => {
    const all = known(facts, moment);
    return verdictFrom(asked.ask(all), {
      principal: facts.partner,
      contractingPrincipal: contractingPrincipalOf(facts),
      parties: { owner: facts.owner, partner: facts.partner },
      noAction: isOpenAlready(all, facts.day),
    });
  },
});

/** What-if: may the contract be opened for this partner's clients? */
export const openContract = question(
  'OPEN_FOR_PARTNER',
  { nl: 'een contract openstellen', en: 'open a contract for a partner' },
  'OPEN',
  opening,
);
/** 4.7 Check: can it be opened at all, by which way, and does the supplier qualify? */
export const checkEligibility = question(
  'CHECK_ELIGIBILITY',
  { nl: 'meeliften beoordelen', en: 'check a piggyback request' },
  'ELIGIBILITY',
  eligibility,
);
/** 4.7 Open by wording: only the contract's own text. */
export const openByWording = question(
  'OPEN_BY_WORDING',
  { nl: 'openstellen op grond van de tekst', en: 'open by wording' },
  'OPEN_BY_WORDING',
  opening,
);
/** 4.7 The opening takes effect: everything that it rests on must be there on the day. */
export const takeEffect = question(
  'TAKE_EFFECT',
  { nl: 'de openstelling gaat in', en: 'the opening takes effect' },
  'TAKE_EFFECT',
  openingInEffect,
);
/** 4.7 Draft an addendum: not on an awarded tender, not before award, not without knowing which. */
export const draftAddendum = question(
  'DRAFT_ADDENDUM',
  { nl: 'een addendum opstellen', en: 'draft an addendum' },
  'DRAFT_ADDENDUM',
  policy<KnownOpening>(null, [way, changesAwardedContract]),
);
/** 4.7 Sign an addendum; what-if asks the same. */
export const signAddendum = question(
  'SIGN_ADDENDUM',
  { nl: 'een addendum tekenen', en: 'sign an addendum' },
  'SIGN_ADDENDUM',
  addendum,
);
/** 4.6 Join after award: by the wording, or else as any other partner. */
export const joinAfterAward = question(
  'JOIN',
  { nl: 'later aansluiten bij een gezamenlijk contract', en: 'join a joint contract later' },
  'JOIN',
  opening,
);

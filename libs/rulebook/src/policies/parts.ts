import type { Money } from '../facts/facts';
import { agreementsAreAsked, recognitionIsAsked } from '../facts/opening';
import { asking, given, policy, type Policy, when } from '../policy';
import type { Day } from '../rule';
import {
  handOverAfterModule,
  leadIsRecorded,
  orderedButNotStarted,
  residentsOnly,
  twoKindsOfPrincipal,
  uwvMoneyForUwvClients,
  whoIsPrincipal,
} from '../rules/a-responsibility';
import { alwaysBuyOnTheMarket, suwiTenderRules } from '../rules/l-procurement-procedure';
import {
  budgetsNeverMix,
  type Commitment,
  commitWithinBudget,
  facilitiesAreMunicipal,
  municipalMakeOrBuy,
  noRefusalForMoneyAlone,
  uwvBuysFromPrivateParties,
  wDeelServesWork,
} from '../rules/b-budgets';
import {
  decideOnlyUnderMandate,
  lookInPrincipalsAssortment,
  mandateMovesNoMoney,
  ownInstrumentFirst,
} from '../rules/c-choice-and-mandate';
import { frameworkPeriod, fullTrajectoryIsIro, oneAgreementPerRegion } from '../rules/d-access-agreements';
import { clientChoosesCompany, iroLastsAtMostTwoYears, isIro, rejectedCompanies } from '../rules/e-iro';
import { freeSpacePurposeAndForm, runningTrajectoriesFinish } from '../rules/f-free-space';
import {
  accessAgreementNeedsAddendum,
  addendumIsInForce,
  agreeSupplierManagementFirst,
  consentForOneClient,
  individualPurchaseNeedsOrdinance,
  noAddendumOnTenderedContract,
  otherwiseUwvTests,
  partnerIsEnteredAsSupplier,
  putTheClauseIn,
  recognisedByPartner,
  supplierMustAgree,
  tenderWordingCovers,
  withinContractArea,
} from '../rules/g-piggybacking';
import { exactlyOneContractingPrincipal } from '../rules/h-joint-purchase';
import {
  certainJobLiftsTheLimit,
  demandDriven,
  necessaryTrainingOnly,
  newUwvInstruments,
  notForSelfReliantEarlyReporters,
  selfEmploymentLastsSixMonths,
  steppingStoneLeadsToWork,
  trainingLastsThreeMonths,
  trajectoriesUpToOneYear,
  trialPlacementLastsThreeMonths,
} from '../rules/j-uwv-instruments';
import { freeChoiceOfInstruments } from '../rules/k-municipal-instruments';
import { NOT_YET } from '../rules/not-yet';
import { recordedFactsAreLookedUp } from '../rules/q-delivery-and-facts';
import { supplierKind } from '../rules/v-parties';
import type { KnownFacts } from './step-facts';

/** A. Who is principal, who is charged, and may that partner's money serve this client? */
export const responsibility = policy<KnownFacts>(null, [
  whoIsPrincipal,
  twoKindsOfPrincipal,
  leadIsRecorded,
  uwvMoneyForUwvClients,
  residentsOnly,
  budgetsNeverMix,
  orderedButNotStarted,
  handOverAfterModule,
]);

/** C. Why this partner's instrument, and what does the principal have itself? */
export const choice = policy<KnownFacts>(null, [ownInstrumentFirst, lookInPrincipalsAssortment]);

/** C. Who decides? */
export const deciding = policy<KnownFacts>(null, [decideOnlyUnderMandate, mandateMovesNoMoney]);

/** J. UWV's own limits bind what UWV pays, whoever's contract carries it. */
export const uwvInstrumentLimits = policy<KnownFacts>(null, [
  steppingStoneLeadsToWork,
  notForSelfReliantEarlyReporters,
  necessaryTrainingOnly,
  trainingLastsThreeMonths,
  certainJobLiftsTheLimit,
  trialPlacementLastsThreeMonths,
  selfEmploymentLastsSixMonths,
  trajectoriesUpToOneYear,
]);

/** B, D to F, the area of G, H, J, K: may this instrument serve this principal's client at all? */
export const instrumentFits = policy<KnownFacts>(null, [
  uwvBuysFromPrivateParties,
  supplierKind,
  municipalMakeOrBuy,
  alwaysBuyOnTheMarket,
  facilitiesAreMunicipal,
  wDeelServesWork,
  oneAgreementPerRegion,
  frameworkPeriod,
  fullTrajectoryIsIro,
  clientChoosesCompany,
  when<KnownFacts>(isIro, [rejectedCompanies]),
  iroLastsAtMostTwoYears,
  freeSpacePurposeAndForm,
  runningTrajectoriesFinish,
  withinContractArea,
  individualPurchaseNeedsOrdinance,
  when<KnownFacts>(({ form }) => form === 'JOINT_CONTRACT', [exactlyOneContractingPrincipal]),
  uwvInstrumentLimits,
  demandDriven,
  newUwvInstruments,
  freeChoiceOfInstruments,
]);

/** G. Is a partner's instrument open to this principal's clients? */
const openToPrincipal = policy<KnownFacts>(null, [
  suwiTenderRules,
  putTheClauseIn,
  noAddendumOnTenderedContract,
  tenderWordingCovers,
  accessAgreementNeedsAddendum,
  addendumIsInForce,
  when<KnownFacts>(
    (facts) =>
      agreementsAreAsked(facts, facts.day) ||
      (facts.wayIn === 'ITSELF' && facts.form === 'INDIVIDUAL_PURCHASE' && facts.owner !== facts.principal),
    [supplierMustAgree, agreeSupplierManagementFirst],
  ),
  consentForOneClient,
  partnerIsEnteredAsSupplier,
  when<KnownFacts>(
    (facts) => recognitionIsAsked(facts, facts.day),
    [rejectedCompanies, recognisedByPartner, otherwiseUwvTests],
  ),
]);

/** Is the client on record, and the agreement in force and open to the principal's clients, on the day? */
export const orderable = policy<KnownFacts>(null, [
  given(
    ({ day, clientRegisteredOn: registeredOn }: KnownFacts) =>
      registeredOn === undefined ? undefined : { day, registeredOn },
    [recordedFactsAreLookedUp],
  ),
  openToPrincipal,
]);

/**
 * Rulebook 4.9: whether something can be ordered on the contract is checked at the order. A proposal or an approval goes ahead
 * with a warning of what the order still needs; what it can never have, and a fact that is not known, count at once.
 */
export const orderableLater: Policy<KnownFacts> = {
  ...orderable,
  ask: (facts) =>
    orderable
      .ask(facts)
      .map((finding) =>
        finding.effect === 'HOLD' && finding.missing === undefined
          ? { ...finding, effect: 'WARN' as const }
          : finding,
      ),
};

/** B. One commitment: within what is available, and a municipality that is short names an alternative. */
export const commitment = policy<Day & Commitment & Pick<Money, 'alternativeOffered'>>(null, [
  commitWithinBudget,
  asking((facts) => ({ ...facts, claim: 'ORDERED' as const }), noRefusalForMoneyAlone),
]);

/** B. Is there money? A fund of which nothing is known suffices. */
export const money = given(
  ({ day, principal, available, allocated, price: amount, alternativeOffered }: KnownFacts) =>
    available === undefined
      ? undefined
      : { day, principal, amount, available, allocated, alternativeOffered },
  [commitment],
);

/** What the caller said against the record is shown, not followed; what no rule answers yet is held. */
export const honesty = policy<KnownFacts>(null, [
  recordedFactsAreLookedUp,
  when<KnownFacts>(({ unanswered }) => unanswered.length > 0, NOT_YET),
]);

// The questions that contexts ask, in the order of a purchase. Rules themselves are asked by nobody outside: see `policies/`.
export {
  decideTransfer,
  determineResponsible,
  handOver,
  hasConcurrentBenefits,
  recordOffer,
} from './policies/client';
export { principalOf, type ResolutionFacts } from './policies/principal-of';
export {
  admit,
  applyForAccess,
  declineApplication,
  exemptFromProof,
  publishCalendar,
  publishOverview,
  recordProof,
} from './policies/access-agreement';
export {
  adjustTariff,
  afterEnd,
  assessAddedValue,
  auditIroCompany,
  closeRunOff,
  commitOnFreeSpace,
  countsAsAwarded,
  enterIroCompany,
  extendAgreement,
  halfYearTest,
  nameContractingPrincipal,
  recordContract,
  settleJointTerms,
  signAgreement,
  signInstrument,
} from './policies/contract';
export { acceptRecognition, agreeManagement, recordConsent, requestPiggyback } from './policies/piggyback';
export {
  checkEligibility,
  draftAddendum,
  joinAfterAward,
  openByWording,
  openContract,
  type OpeningFacts,
  signAddendum,
  takeEffect,
} from './policies/open-contract';
export { approve, order, propose } from './policies/assignment-steps';
export type { StepFacts } from './policies/step-facts';
export { start } from './policies/start';
export { checkHandover } from './policies/check-handover';
export {
  bookCost,
  chooseCompany,
  commitBudget,
  confirmSustainable,
  deliverPart,
  dropOut,
  matchInvoice,
  recordPlacement,
  reportNoShow,
  settleOwnProvision,
} from './policies/course';
export { routeStandingBill, type StandingBill } from './policies/route-invoice';
export { refuseUnlessAllowed } from './verdict';

// What-if, and the rules as data.
export { decide } from './decide/decide';
export { type CaseVerdict, caseVerdictOf } from './decide/case-verdict';
export { decideCases, type Decided, readCase } from './decide/decide-cases';
export { decisionCaseSchema } from './decide/decision-case';
export { type RuleEntry, ruleCatalogue } from './catalogue';

// The words of the domain, and the days and lists that contexts keep in their own records.
export {
  BENEFIT_TYPES,
  type BenefitType,
  CONTRACT_FORMS,
  type ContractForm,
  INSTRUMENT_KINDS,
  type InstrumentKind,
  isUwvBenefit,
  UWV_REGIONS,
  type UwvRegion,
} from './vocabulary';
export {
  type DatedPromise,
  firstRoundOf,
  frameworkOn,
  GENERAL_REQUIREMENTS,
  lackingIn,
  MINIMUM_CONTENT,
  type MinimumClause,
  type Requirement,
  type RequirementOutcome,
  SERVICE_REQUIREMENTS,
} from './rules/d-access-agreements';
export { auditScopeOn } from './rules/e-iro';
export { halfYearOf } from './rules/f-free-space';
export type { Mismatch } from './rules/i-invoices';
export { RESULT_DEFINITION, sustainableFrom } from './rules/m-contract-content';

export * from './catalogue';
export * from './decide/case-verdict';
export * from './decide/decide';
export * from './decide/decide-cases';
export * from './decide/decision-case';
export * from './policies/access-agreement';
export * from './policies/assignment-steps';
export * from './policies/check-handover';
export * from './policies/client';
export * from './policies/contract';
export * from './policies/course';
export * from './policies/open-contract';
export * from './policies/piggyback';
export { principalOf, type ResolutionFacts } from './policies/principal-of';
export * from './policies/question';
export * from './policies/reject-claim';
export * from './policies/route-invoice';
export * from './policies/start';
export * from './policies/step-facts';
// Of the rules themselves: the words and days that contexts keep in their own records.
export {
  type DatedPromise,
  firstRoundOf,
  frameworkOn,
  GENERAL_REQUIREMENTS,
  MINIMUM_CONTENT,
  type MinimumClause,
  type OtherAgreements,
  type Requirement,
  type RequirementOutcome,
  SERVICE_REQUIREMENTS,
} from './rules/d-access-agreements';
export { auditScopeOn } from './rules/e-iro';
export { halfYearOf } from './rules/f-free-space';
export * from './verdict';
export * from './vocabulary';
export { type Mismatch } from './rules/i-invoices';
export { RESULT_DEFINITION, sustainableFrom } from './rules/m-contract-content';

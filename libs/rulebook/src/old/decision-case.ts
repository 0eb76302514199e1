export * from '../decide/decision-case';
export * from '../vocabulary';
export type { BenefitPeriod } from '../facts/facts';

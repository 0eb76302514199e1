import type { ClientTerms, Evidence, SupplierManagement } from '../domain/piggyback.events';

/** What the request of a step carries; the facts of agreement, supplier and partner are looked up. */
export type PiggybackStep =
  | { type: 'CheckEligibility' }
  | { type: 'RecordConsent'; evidence: Evidence | null }
  | {
      type: 'ConsentForClient';
      evidence: Evidence | null;
      billsPrincipal: boolean;
      terms: Partial<ClientTerms>;
    }
  | { type: 'RecordDecline'; reason: string; evidence: Evidence | null }
  | { type: 'AgreeSupplierManagement'; management: Partial<SupplierManagement> }
  | { type: 'OpenByWording' }
  | { type: 'Retract'; reason: string }
  | { type: 'Withdraw'; reason: string }
  | { type: 'Object'; reason: string };
type StepOf<Type extends PiggybackStep['type']> = Extract<PiggybackStep, { type: Type }>;

/** Steps of a request for a partner's clients in general, and those of a request for one client. */
const GENERAL = [
  'CheckEligibility',
  'RecordConsent',
  'RecordDecline',
  'AgreeSupplierManagement',
  'OpenByWording',
  'Retract',
  'Withdraw',
] as const satisfies PiggybackStep['type'][];
const FOR_CLIENT = [
  'CheckEligibility',
  'ConsentForClient',
  'RecordDecline',
  'Retract',
  'Object',
] as const satisfies PiggybackStep['type'][];
export type GeneralStep = StepOf<(typeof GENERAL)[number]>;
export type ClientStep = StepOf<(typeof FOR_CLIENT)[number]>;
export const isGeneral = (step: PiggybackStep): step is GeneralStep =>
  (GENERAL as readonly string[]).includes(step.type);
export const isOfClient = (step: PiggybackStep): step is ClientStep =>
  (FOR_CLIENT as readonly string[]).includes(step.type);

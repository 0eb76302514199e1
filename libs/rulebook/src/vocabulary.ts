/** The words of the domain, once. Contexts and decision cases use these same lists. */

/** UWV's regions of 2008 (rulebook 2.4). */
export const UWV_REGIONS = ['NOORD', 'OOST', 'NOORDWEST', 'MIDDENWEST', 'ZUIDWEST', 'ZUIDOOST'] as const;
export type UwvRegion = (typeof UWV_REGIONS)[number];

export const BENEFIT_TYPES = [
  'WW',
  'ZW',
  'WIA',
  'WAO',
  'WAJONG',
  'WWB',
  'IOAW',
  'IOAZ',
  'ANW',
  'ASSISTANCE',
] as const;
export type BenefitType = (typeof BENEFIT_TYPES)[number];

const UWV_BENEFITS: ReadonlySet<BenefitType> = new Set(['WW', 'ZW', 'WIA', 'WAO', 'WAJONG']);
/** UWV pays it (table 2.2); the others are the municipality's, Anw among them. */
export const isUwvBenefit = (type: BenefitType): boolean => UWV_BENEFITS.has(type);

export const CONTRACT_FORMS = [
  'ACCESS_AGREEMENT',
  'IRO',
  'FREE_SPACE',
  'UWV_TENDERED_TRAJECTORY',
  'MUNICIPAL_CONTRACT',
  'FRAMEWORK_CONTRACT',
  'JOINT_CONTRACT',
  'INDIVIDUAL_PURCHASE',
  'OWN_PROVISION',
  'FACILITY',
  'SUBSIDY',
  'OPEN_HOUSE',
] as const;
export type ContractForm = (typeof CONTRACT_FORMS)[number];

export const INSTRUMENT_KINDS = [
  'MODULE',
  'TRAJECTORY',
  'PRE_TRAJECTORY',
  'IRO',
  'STEPPING_STONE',
  'TRAINING',
  'TRIAL_PLACEMENT',
  'SELF_EMPLOYMENT',
  'WORK_FIRST',
  'SOCIAL_ACTIVATION',
  'FACILITY',
  'INTEGRATION_AND_WORK',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

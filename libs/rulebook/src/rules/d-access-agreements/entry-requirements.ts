import type { IsoDate } from '@ontschot/kernel';
import type { Text } from '../../rule';

/** the same in all three UWV frameworks. */
export const GENERAL_REQUIREMENTS = [
  'notBankrupt',
  'noSuspensionOfPayments',
  'privacyRules',
  'complaintsRules',
  'meansToPreFinance',
  'integrity',
  'quality',
] as const;
/** per service cluster. */
export const SERVICE_REQUIREMENTS = [
  'earlierExperience',
  'competentStaff',
  'placementOpportunities',
  'minimumContent',
] as const;
export type Requirement = (typeof GENERAL_REQUIREMENTS)[number] | (typeof SERVICE_REQUIREMENTS)[number];
/** EXEMPT = need not be proven, by a mark or a current agreement. */
export type RequirementOutcome = 'PROVEN' | 'EXEMPT' | 'FAILED';

/** What the assessment recorded so far; a requirement that is absent has not been looked at. */
export type RequirementOutcomes = {
  requirements: Readonly<Partial<Record<Requirement, RequirementOutcome>>>;
};

/** The ground on which a requirement is said to need no proof. */
type ExemptionGround = 'QUALITY_MARK' | 'CURRENT_AGREEMENT';

/** Which requirement is asked about, and on what ground it would need no proof; without a ground nobody claims it. */
export type Exemption = { requirement: Requirement; ground?: ExemptionGround };

/** A requirement that UWV assessed for an agreement, by the record. */
export type Assessed = { requirement: Requirement; on: IsoDate };

const NAMES: Readonly<Record<Requirement, Text>> = {
  notBankrupt: { nl: 'niet failliet', en: 'not bankrupt' },
  noSuspensionOfPayments: { nl: 'geen surseance van betaling', en: 'no suspension of payments' },
  privacyRules: { nl: 'privacyregels', en: 'privacy rules' },
  complaintsRules: { nl: 'klachtenregeling', en: 'complaints rules' },
  meansToPreFinance: { nl: 'geld om voor te financieren', en: 'means to pre finance' },
  integrity: { nl: 'integriteit', en: 'integrity' },
  quality: { nl: 'kwaliteit', en: 'quality' },
  earlierExperience: { nl: 'eerdere ervaring met de dienst', en: 'earlier experience' },
  competentStaff: { nl: 'deskundig personeel', en: 'competent staff' },
  placementOpportunities: { nl: 'mogelijkheden voor plaatsing', en: 'placement opportunities' },
  minimumContent: { nl: 'minimale inhoud van de dienst', en: 'minimum content' },
};

/** `privacyrules, quality` in words: `privacyregels, kwaliteit`. */
export const requirementsInWords = (requirements: readonly Requirement[]): Text => ({
  nl: requirements.map((one) => NAMES[one].nl).join(', '),
  en: requirements.map((one) => NAMES[one].en).join(', '),
});

/** Those that are neither proven nor exempt, in the order of `all`. */
export const unmetOf = ({ requirements }: RequirementOutcomes, all: readonly Requirement[]): Requirement[] =>
  all.filter((one) => requirements[one] === undefined || requirements[one] === 'FAILED');

const GENERAL: ReadonlySet<string> = new Set(GENERAL_REQUIREMENTS);
export const isGeneral = (requirement: Requirement): boolean => GENERAL.has(requirement);

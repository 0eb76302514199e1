import { type IsoDate, type PartnerCode } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { partnerName, partnerNameEn } from './facts';
import { type Finding, lacks, type Rule, says, since } from './rule';
import { inDutchWords, inEnglishWords } from '../words';

export const R077: Rule = {
  number: 'R-077',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §3, §5',
  versions: since('2008-09-15'),
  title: { nl: 'Precies één contractuele opdrachtgever', en: 'Exactly one contracting principal' },
};

/** one party only signs and is finally responsible towards the supplier. */
export const exactlyOneContractingPrincipal = (
  signatories: readonly PartnerCode[],
  day: IsoDate,
): Finding[] => {
  const [one] = signatories;
  if (one === undefined) return [lacks(R077, day, 'instrument.contractingPrincipal')];
  return signatories.length === 1
    ? [
        says(
          R077,
          'ALLOW',
          day,
          `${partnerName(one)} is de enige contractuele opdrachtgever.`,
          `${partnerNameEn(one)} is the only contracting principal.`,
        ),
      ]
    : [
        says(
          R077,
          'REFUSE',
          day,
          `Er zijn ${signatories.length} opdrachtgevers genoemd; één partij tekent.`,
          `${signatories.length} contracting principals are named; one party signs.`,
          { alternatives: ['name one contracting principal'] },
        ),
      ];
};

/** R-077 on a joint contract in a case. */
export const jointContractHasOnePrincipal = ({ instrument }: DecisionCase, day: IsoDate): Finding[] =>
  instrument.contractForm === 'JOINT_CONTRACT'
    ? exactlyOneContractingPrincipal(
        instrument.contractingPrincipal === undefined ? [] : [instrument.contractingPrincipal],
        day,
      )
    : [];

export const R078: Rule = {
  number: 'R-078',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §3, §5',
  versions: since('2008-09-15'),
  title: { nl: 'Samen voorbereiden', en: 'Joint preparation' },
};

/** every partner filed its inventory of needs before contracting. */
export const jointPreparation = (
  partners: readonly PartnerCode[],
  inventories: readonly PartnerCode[],
  day: IsoDate,
): Finding[] => {
  const missing = partners.filter((one) => !inventories.includes(one));
  return missing.length === 0
    ? [
        says(
          R078,
          'ALLOW',
          day,
          'Alle partners hebben hun behoefte opgeschreven.',
          'All partners filed their needs.',
        ),
      ]
    : [
        says(
          R078,
          'HOLD',
          day,
          `De inventarisatie ontbreekt van: ${missing.join(', ')}.`,
          `The inventory is missing of: ${missing.join(', ')}.`,
          { liftedBy: missing.map((one) => `inventory of ${one}`) },
        ),
      ];
};

export const R079: Rule = {
  number: 'R-079',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §3',
  versions: since('2008-09-15'),
  title: { nl: 'Spreek eerst de begrippen af', en: 'Settle definitions first' },
};
export const R081: Rule = {
  number: 'R-081',
  consequence: 'HOLD',
  strength: 'G',
  source: 'HI §3',
  versions: since('2008-09-15'),
  title: { nl: 'Gelijke voorwaarden', en: 'Uniform conditions' },
};

/** What R-079 wants recorded before contracting. */
export const DEFINITIONS = ['definitions', 'resultPerPartner', 'invoicing', 'accountability'] as const;
/** What R-081 wants decided. */
export const UNIFORM_CONDITIONS = [
  'pastPerformance',
  'payment',
  'reportingAndMonitoring',
  'qualityMark',
  'lessBurden',
] as const;

const heldUntil = (
  rule: Rule,
  required: readonly string[],
  recorded: readonly string[],
  day: IsoDate,
  text: string,
  textEn: string,
): Finding[] => {
  const missing = required.filter((one) => !recorded.includes(one));
  return missing.length === 0
    ? []
    : [
        says(
          rule,
          'HOLD',
          day,
          `${text}: ${inDutchWords(missing)}.`,
          `${textEn}: ${inEnglishWords(missing)}.`,
          { liftedBy: missing.map((one) => `record ${one}`) },
        ),
      ];
};

/** definitions, result per partner, invoicing and accountability are recorded before contracting. */
export const settleDefinitionsFirst = (recorded: readonly string[], day: IsoDate): Finding[] =>
  heldUntil(R079, DEFINITIONS, recorded, day, 'Dit is nog niet afgesproken', 'This is not agreed yet');

/** the five questions about uniform conditions are answered. */
export const uniformConditions = (answered: readonly string[], day: IsoDate): Finding[] =>
  heldUntil(
    R081,
    UNIFORM_CONDITIONS,
    answered,
    day,
    'Deze vragen zijn nog niet beantwoord',
    'These questions are not answered yet',
  );

export const R080: Rule = {
  number: 'R-080',
  consequence: 'WARN',
  strength: 'G',
  source: 'HI §3',
  versions: since('2008-09-15'),
  title: { nl: 'Eén intergemeentelijk contract', en: 'One inter-municipal contract' },
};

/** warns on parallel contracts for the same service. */
export const oneInterMunicipalContract = (parallel: readonly string[], day: IsoDate): Finding[] =>
  parallel.length === 0
    ? []
    : [
        says(
          R080,
          'WARN',
          day,
          `Voor deze dienst zijn er al contracten: ${parallel.join(', ')}. Eén gezamenlijk contract heeft de voorkeur.`,
          `There are contracts for this service already: ${parallel.join(', ')}. One joint contract is preferred.`,
        ),
      ];

export const R082: Rule = {
  number: 'R-082',
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §3',
  versions: since('2008-09-15'),
  title: { nl: 'Resultaten per eigen klanten', en: 'Results per own clients' },
};

/** each partner discloses the results for its own clients. */
export const resultsPerOwnClients = (partner: PartnerCode, due: IsoDate): Finding =>
  says(
    R082,
    'OBLIGE',
    due,
    `${partnerName(partner)} laat de resultaten voor de eigen klanten zien.`,
    `${partnerNameEn(partner)} shows the results for its own clients.`,
    { duty: { duty: 'report results for own clients', due } },
  );

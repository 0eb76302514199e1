import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { lastsLongerThan, uwvBenefitsOn } from './facts';
import { type Finding, inFrameworks, lacks, type Rule, says, versionOn } from './rule';

export const R088: Rule = {
  number: 'R-088',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({}),
  title: { nl: 'Opstapje', en: 'Stepping stone' },
};

/** a stepping stone leads to work or a concrete vacancy, within the catalogue's limits of cost and duration. */
export const steppingStoneLeadsToWork = ({ instrument }: DecisionCase, day: IsoDate): Finding[] => {
  if (instrument.kind !== 'STEPPING_STONE') return [];
  if (instrument.withinCostAndDurationLimits === false)
    return [
      says(
        R088,
        'REFUSE',
        day,
        'Het opstapje past niet binnen de grenzen voor kosten en duur.',
        'The stepping stone exceeds the limits of cost and duration.',
        { alternatives: ['training with substantiation'] },
      ),
    ];
  if (instrument.concreteVacancyOrWork === undefined)
    return [lacks(R088, day, 'instrument.concreteVacancyOrWork')];
  return instrument.concreteVacancyOrWork
    ? [
        says(
          R088,
          'ALLOW',
          day,
          'Het opstapje leidt naar werk of een concrete vacature.',
          'The stepping stone leads to work or a concrete vacancy.',
        ),
      ]
    : [
        says(
          R088,
          'REFUSE',
          day,
          'Er is geen werk of concrete vacature.',
          'There is no work or concrete vacancy.',
          { alternatives: ['other instrument', 'name a concrete vacancy'] },
        ),
      ];
};

export const R089: Rule = {
  number: 'R-089',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({}),
  title: { nl: 'Niet voor zelfredzame vroegmelders', en: 'Not for self-reliant early reporters' },
};

/** no stepping stone for directly placeable, self-reliant early reporters, unless needed to stay in work. */
export const notForSelfReliantEarlyReporters = (
  { client, instrument }: DecisionCase,
  day: IsoDate,
): Finding[] => {
  if (
    instrument.kind !== 'STEPPING_STONE' ||
    !client.earlyReporter ||
    client.selfReliant === false ||
    client.directlyPlaceable === false
  )
    return [];
  if (instrument.necessaryToStayInWork)
    return [
      says(
        R089,
        'ALLOW',
        day,
        'Het opstapje is nodig om aan het werk te blijven.',
        'The stepping stone is needed to stay in work.',
      ),
    ];
  if (client.selfReliant === undefined) return [lacks(R089, day, 'client.selfReliant')];
  if (client.directlyPlaceable === undefined) return [lacks(R089, day, 'client.directlyPlaceable')];
  return [
    says(
      R089,
      'REFUSE',
      day,
      'Een zelfredzame vroegmelder die direct kan werken krijgt geen opstapje, tenzij dat nodig is om aan het werk te blijven.',
      'A self-reliant, directly placeable early reporter gets no stepping stone, unless it is needed to stay in work.',
      { alternatives: ['own job search'] },
    ),
  ];
};

export const R090: Rule = {
  number: 'R-090',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({}),
  title: { nl: 'Alleen noodzakelijke scholing', en: 'Necessary training only' },
};

/** UWV pays training only if the training protocol finds it necessary. */
export const necessaryTrainingOnly = ({ instrument }: DecisionCase, day: IsoDate): Finding[] => {
  if (instrument.kind !== 'TRAINING') return [];
  if (instrument.protocolOutcome === undefined) return [lacks(R090, day, 'instrument.protocolOutcome')];
  return instrument.protocolOutcome === 'NECESSARY'
    ? [
        says(
          R090,
          'ALLOW',
          day,
          'Volgens het scholingsprotocol is de scholing nodig.',
          'The training protocol finds the training necessary.',
        ),
      ]
    : [
        says(
          R090,
          'REFUSE',
          day,
          'Volgens het scholingsprotocol is de scholing niet nodig.',
          'The training protocol finds the training not necessary.',
          { alternatives: ['other instrument'] },
        ),
      ];
};

export const R091: Rule<{ months: number }> = {
  number: 'R-091',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({ months: 3 }),
  title: { nl: 'Drie maanden, los van een traject', en: 'Three months, standalone' },
};
export const R092: Rule<{ certainty: number }> = {
  number: 'R-092',
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({ certainty: 100 }),
  title: { nl: 'Zekere baan heft de grens op', en: 'Certain job lifts the limit' },
};

/** training lasts at most 3 months unless substantiated; work-and-learn with 100% job certainty may run longer. */
export const trainingLastsThreeMonths = (decisionCase: DecisionCase, day: IsoDate): Finding[] => {
  const { instrument } = decisionCase;
  if (instrument.kind !== 'TRAINING') return [];
  const { months } = versionOn(R091, day).parameters;
  const longer = lastsLongerThan(decisionCase, months);
  if (longer === undefined) return [lacks(R091, day, 'instrument.months')];
  if (!longer)
    return [
      says(
        R091,
        'ALLOW',
        day,
        `De scholing duurt niet langer dan ${months} maanden.`,
        `The training lasts no longer than ${months} months.`,
      ),
    ];
  if (
    instrument.workAndLearn &&
    (instrument.jobCertaintyPercent ?? 0) >= versionOn(R092, day).parameters.certainty
  )
    return [
      says(
        R092,
        'ALLOW',
        day,
        'Werken en leren met een zekere baan: de scholing mag langer duren.',
        'Work-and-learn with a certain job: the training may run longer.',
      ),
    ];
  return instrument.substantiation
    ? [says(R091, 'ALLOW', day, 'De langere duur is onderbouwd.', 'The longer duration is substantiated.')]
    : [
        says(
          R091,
          'HOLD',
          day,
          `De scholing duurt langer dan ${months} maanden: onderbouw waarom (instrument.substantiation).`,
          `The training lasts longer than ${months} months: substantiate why (instrument.substantiation).`,
          { liftedBy: ["coach's substantiation (instrument.substantiation)"] },
        ),
      ];
};

export const R093: Rule<{ months: number }> = {
  number: 'R-093',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §2, §4',
  versions: inFrameworks({ months: 3 }),
  title: { nl: 'Proefplaatsing', en: 'Trial placement' },
};
export const R094: Rule<{ months: number }> = {
  number: 'R-094',
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({ months: 6 }),
  title: { nl: 'Starten als zelfstandige', en: 'Start as self-employed' },
};

const atMost = (
  rule: Rule<{ months: number }>,
  decisionCase: DecisionCase,
  day: IsoDate,
  what: string,
  whatEn: string,
): Finding[] => {
  const { months } = versionOn(rule, day).parameters;
  const longer = lastsLongerThan(decisionCase, months);
  if (longer === undefined) return [lacks(rule, day, 'instrument.months')];
  return longer
    ? [
        says(
          rule,
          'REFUSE',
          day,
          `${what} duurt hoogstens ${months} maanden.`,
          `${whatEn} lasts at most ${months} months.`,
          { alternatives: [`at most ${months} months`] },
        ),
      ]
    : [
        says(
          rule,
          'ALLOW',
          day,
          `${what} duurt niet langer dan ${months} maanden.`,
          `${whatEn} lasts no longer than ${months} months.`,
        ),
      ];
};

/** speak of WW; a client with only another UWV benefit has no limit in the sources. */
const mayBeUnderWw = (decisionCase: DecisionCase, day: IsoDate): boolean => {
  const benefits = uwvBenefitsOn(decisionCase, day);
  return benefits.length === 0 || benefits.some(({ type }) => type === 'WW');
};

/** a trial placement under WW lasts at most 3 months; municipal ones have no limit in the sources. */
export const trialPlacementLastsThreeMonths = (decisionCase: DecisionCase, day: IsoDate): Finding[] =>
  decisionCase.instrument.kind === 'TRIAL_PLACEMENT' && mayBeUnderWw(decisionCase, day)
    ? atMost(R093, decisionCase, day, 'Een proefplaatsing', 'A trial placement')
    : [];

/** starting as self-employed with WW lasts at most 6 months. */
export const selfEmploymentLastsSixMonths = (decisionCase: DecisionCase, day: IsoDate): Finding[] =>
  decisionCase.instrument.kind === 'SELF_EMPLOYMENT' && mayBeUnderWw(decisionCase, day)
    ? atMost(R094, decisionCase, day, 'Starten als zelfstandige met WW', 'Starting as self-employed with WW')
    : [];

export const R096: Rule<{ months: number }> = {
  number: 'R-096',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({ months: 12 }),
  title: { nl: 'Trajecten tot een jaar', en: 'Trajectories ≤ one year' },
};

/** UWV in principle buys no trajectory longer than 12 months; Wajong is exempt, others need a motivation. */
export const trajectoriesUpToOneYear = (decisionCase: DecisionCase, day: IsoDate): Finding[] => {
  const { instrument } = decisionCase;
  if (
    instrument.contractForm === 'IRO' ||
    (instrument.kind !== 'TRAJECTORY' &&
      instrument.kind !== 'PRE_TRAJECTORY' &&
      instrument.kind !== 'INTEGRATION_AND_WORK')
  )
    return [];
  const { months } = versionOn(R096, day).parameters;
  const longer = lastsLongerThan(decisionCase, months);
  if (longer === undefined) return [lacks(R096, day, 'instrument.months')];
  if (!longer)
    return [
      says(
        R096,
        'ALLOW',
        day,
        `Het traject duurt niet langer dan ${months} maanden.`,
        `The trajectory lasts no longer than ${months} months.`,
      ),
    ];
  if (uwvBenefitsOn(decisionCase, day).some(({ type }) => type === 'WAJONG'))
    return [
      says(
        R096,
        'ALLOW',
        day,
        `Voor Wajong mag een traject langer dan ${months} maanden duren.`,
        `For Wajong a trajectory may last longer than ${months} months.`,
      ),
    ];
  return instrument.motivation
    ? [
        says(
          R096,
          'ALLOW',
          day,
          `De contractdeskundige heeft gemotiveerd waarom het traject langer dan ${months} maanden duurt.`,
          `The contract expert motivated why the trajectory lasts longer than ${months} months.`,
        ),
      ]
    : [
        says(
          R096,
          'HOLD',
          day,
          `Het traject duurt langer dan ${months} maanden: de contractdeskundige moet dat motiveren (instrument.motivation).`,
          `The trajectory lasts longer than ${months} months: the contract expert must motivate it (instrument.motivation).`,
          { liftedBy: ["contract expert's motivation (instrument.motivation)"] },
        ),
      ];
};

/** Section J as one: UWV's own instrument limits; they bind what UWV pays, whoever's contract carries it. */
export const uwvInstrumentLimits = (
  decisionCase: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] =>
  principal !== UWV
    ? []
    : [
        ...steppingStoneLeadsToWork(decisionCase, day),
        ...notForSelfReliantEarlyReporters(decisionCase, day),
        ...necessaryTrainingOnly(decisionCase, day),
        ...trainingLastsThreeMonths(decisionCase, day),
        ...trialPlacementLastsThreeMonths(decisionCase, day),
        ...selfEmploymentLastsSixMonths(decisionCase, day),
        ...trajectoriesUpToOneYear(decisionCase, day),
      ];

export const R087: Rule = {
  number: 'R-087',
  consequence: 'WARN',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({}),
  title: { nl: 'Vraaggericht', en: 'Demand-driven' },
};

/** warns where no link between the client's skills and labour demand is recorded. */
export const demandDriven = (linkToLabourDemand: string | null, day: IsoDate): Finding[] =>
  linkToLabourDemand
    ? []
    : [
        says(
          R087,
          'WARN',
          day,
          'Leg vast hoe deze inzet aansluit op de vraag van werkgevers.',
          "Record how this use meets employers' demand.",
        ),
      ];

export const R095: Rule = {
  number: 'R-095',
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI Bijl. 1 §1',
  versions: inFrameworks({}),
  title: { nl: 'Nieuwe instrumenten van UWV', en: 'New UWV instruments' },
};

/** UWV orders wage subsidies and participation places from the day on which the amendment is in force; null = not known, so not yet. */
export const newUwvInstruments = (inForceOn: IsoDate | null, day: IsoDate): Finding =>
  inForceOn !== null && day >= inForceOn
    ? says(
        R095,
        'ALLOW',
        day,
        `De wetswijziging geldt sinds ${inForceOn}.`,
        `The amendment is in force since ${inForceOn}.`,
      )
    : says(
        R095,
        'REFUSE',
        day,
        'De wetswijziging die UWV dit instrument geeft, geldt nog niet.',
        'The amendment that gives UWV this instrument is not in force yet.',
        { alternatives: ['municipal instrument'] },
      );

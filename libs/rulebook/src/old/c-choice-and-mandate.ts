import { type IsoDate, type PartnerCode } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { isOwnInstrument, partnerName, partnerNameEn } from './facts';
import { type Finding, type Rule, says, since } from './rule';

export const R029: Rule = {
  number: 'R-029',
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI §2, §4 werkinstructie',
  versions: since('2008-09-15'),
  title: { nl: 'Elke coach, elk instrument', en: 'Any coach, any instrument' },
};

/** every coach may propose every partner's service that is professionally necessary. */
export const anyCoachAnyInstrument = (day: IsoDate): Finding =>
  says(
    R029,
    'ALLOW',
    day,
    'Elke werkcoach mag elk instrument van elke partner voorstellen.',
    "Every coach may propose every partner's instruments.",
  );

export const R030: Rule = {
  number: 'R-030',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-09-15'),
  title: { nl: 'Of, wat, dan hoe', en: 'If, what, then how' },
};

/** that purchase is needed and which instrument works best are recorded before the contract route. */
export const ifWhatThenHow = (recorded: { need: boolean; choice: boolean }, day: IsoDate): Finding[] => {
  const missing = [...(recorded.need ? [] : ['need']), ...(recorded.choice ? [] : ['choice'])];
  return missing.length === 0
    ? []
    : [
        says(
          R030,
          'HOLD',
          day,
          'Leg eerst vast dat inkoop nodig is en welk instrument het beste werkt.',
          'First record that purchase is needed and which instrument works best.',
          { liftedBy: missing.map((one) => `record the ${one}`) },
        ),
      ];
};

export const R031: Rule = {
  number: 'R-031',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §2, §4',
  versions: since('2008-09-15'),
  title: { nl: 'Eerst een eigen instrument', en: 'Own instrument first' },
};
export const R032: Rule = {
  number: 'R-032',
  consequence: 'WARN',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-09-15'),
  title: { nl: 'Kijk in het aanbod van de opdrachtgever', en: "Look in the principal's assortment" },
};

/** a partner's instrument needs a recorded reason, or no adequate one of the principal's own. */
export const ownInstrumentFirst = (
  decisionCase: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] => {
  const { action } = decisionCase;
  if (isOwnInstrument(decisionCase, principal)) return [];
  if (action.ownAlternative === 'NONE_ADEQUATE')
    return [
      says(
        R031,
        'ALLOW',
        day,
        `${partnerName(principal)} heeft zelf geen passend instrument.`,
        `${partnerNameEn(principal)} has no adequate instrument of its own.`,
      ),
    ];
  if (action.reason)
    return [
      says(
        R031,
        'ALLOW',
        day,
        'De reden voor een instrument van de partner is vastgelegd.',
        "The reason for a partner's instrument is recorded.",
      ),
    ];
  return [
    says(
      R031,
      'HOLD',
      day,
      `Dit instrument is van ${partnerName(decisionCase.instrument.owner)}. Leg vast waarom een eigen instrument van ${partnerName(principal)} niet volstaat (action.ownAlternative of action.reason).`,
      `This instrument is ${partnerNameEn(decisionCase.instrument.owner)}'s. Record why an own instrument of ${partnerNameEn(principal)} does not suffice (action.ownAlternative or action.reason).`,
      { liftedBy: ['record the reason (action.reason)'] },
    ),
  ];
};

/** warns when the principal offers an equal instrument itself. */
export const lookInPrincipalsAssortment = (
  decisionCase: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] =>
  !isOwnInstrument(decisionCase, principal) && decisionCase.action.ownAlternative === 'EQUAL_AVAILABLE'
    ? [
        says(
          R032,
          'WARN',
          day,
          `${partnerName(principal)} heeft zelf een gelijkwaardig instrument.`,
          `${partnerNameEn(principal)} offers an equal instrument itself.`,
        ),
      ]
    : [];

export const R033: Rule = {
  number: 'R-033',
  consequence: 'HOLD',
  strength: 'L',
  source: 'HI §2 Mandaat, Bijl. 1 §1',
  versions: since('2008-09-15'),
  title: { nl: 'Beslissen alleen met mandaat', en: 'Decide only under mandate' },
};
export const R035: Rule = {
  number: 'R-035',
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'HI §2, Bijl. 1 §1',
  versions: since('2008-09-15'),
  title: { nl: 'Mandaat verplaatst geen geld', en: 'Mandate moves no money' },
};

/** a coach of another partner decides only under a mandate of the principal that is valid on the day; R-035: it moves no money. */
export const decideOnlyUnderMandate = (
  { action, circumstances }: DecisionCase,
  principal: PartnerCode,
): Finding[] => {
  const { date, coachEmployer = principal } = action;
  if (coachEmployer === principal) return [];
  const { grantor, grantee, validOn } = circumstances?.mandate ?? {};
  const partners = [
    `${partnerName(principal)} aan ${partnerName(coachEmployer)}`,
    `${partnerNameEn(principal)} to ${partnerNameEn(coachEmployer)}`,
  ] as const;
  if (grantor !== principal || grantee !== coachEmployer || validOn !== date)
    return [
      says(
        R033,
        'HOLD',
        date,
        `Er is op ${date} geen geldig mandaat van ${partners[0]}.`,
        `There is no valid mandate of ${partners[1]} on ${date}.`,
        { liftedBy: [`mandate of ${principal} for ${coachEmployer}, valid on ${date}`] },
      ),
    ];
  return [
    says(
      R033,
      'ALLOW',
      date,
      `Op ${date} geldt een mandaat van ${partners[0]}.`,
      `On ${date} a mandate of ${partners[1]} is valid.`,
    ),
    mandateMovesNoMoney(principal, date),
  ];
};

/** deciding under mandate does not change who pays. */
export const mandateMovesNoMoney = (principal: PartnerCode, day: IsoDate): Finding =>
  says(
    R035,
    'COMPUTE',
    day,
    `Wie onder mandaat beslist, verandert niet wie betaalt: ${partnerName(principal)}.`,
    `Who decides under mandate does not change who pays: ${partnerNameEn(principal)}.`,
  );

export const R034: Rule = {
  number: 'R-034',
  consequence: 'HOLD',
  strength: 'G',
  source: 'NC §1',
  versions: since('2017-11-01'),
  title: { nl: 'Omgekeerde toets', en: 'Reverse test' },
};

/** The four answers of the reverse test, in its order: from the desired effect to the law. */
export const REVERSE_TEST = [
  'desiredEffect',
  'basicValuesOfTheLaw',
  'ethicallyDefensible',
  'legalConditions',
] as const;

/** where a municipality uses the reverse test, all four answers are recorded. */
export const reverseTest = (answered: readonly string[], day: IsoDate): Finding[] => {
  const missing = REVERSE_TEST.filter((one) => !answered.includes(one));
  return missing.length === 0
    ? []
    : [
        says(
          R034,
          'HOLD',
          day,
          'Bij de omgekeerde toets horen vier antwoorden: gewenst effect, grondwaarden van de wet, ethiek, voorwaarden van de wet.',
          'The reverse test needs four answers: desired effect, basic values of the law, ethics, legal conditions.',
          { liftedBy: missing.map((one) => `answer ${one}`) },
        ),
      ];
};

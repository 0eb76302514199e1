import { type IsoDate, type PartnerCode, plusMonths } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { lastsLongerThan } from './facts';
import { type Finding, inFrameworks, lacks, type Rule, says, versionOn } from './rule';

const isIro = ({ instrument }: DecisionCase): boolean =>
  instrument.contractForm === 'IRO' || instrument.kind === 'IRO';

export const R051: Rule = {
  number: 'R-051',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Mantelovereenkomst',
  versions: inFrameworks({}),
  title: { nl: 'De klant kiest het bedrijf', en: 'Client chooses company' },
};

/** the client finds the company. Silent case: the choice is recorded. */
export const clientChoosesCompany = (decisionCase: DecisionCase, day: IsoDate): Finding[] => {
  if (!isIro(decisionCase) || decisionCase.instrument.clientChoseCompany === undefined) return [];
  return decisionCase.instrument.clientChoseCompany
    ? [
        says(
          R051,
          'ALLOW',
          day,
          'De klant heeft het IRO-bedrijf zelf gekozen.',
          'The client chose the IRO company.',
        ),
      ]
    : [
        says(
          R051,
          'HOLD',
          day,
          'Bij een IRO kiest de klant het bedrijf. Leg de keuze van de klant vast.',
          "For an IRO the client chooses the company. Record the client's choice.",
          { liftedBy: ["record the client's choice of company"] },
        ),
      ];
};

export const R052: Rule = {
  number: 'R-052',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Diagnose, plan, goedkeuring, start', en: 'Diagnosis, plan, approval, start' },
};

/** an IRO starts only after the coach approved the plan. */
export const planApprovedBeforeStart = (decisionCase: DecisionCase, day: IsoDate): Finding[] => {
  if (!isIro(decisionCase)) return [];
  const { action, instrument } = decisionCase;
  const start =
    action.type === 'START'
      ? (action.start ?? action.date)
      : (action.start ?? instrument.start ?? action.date);
  if (instrument.planApprovedOn === undefined)
    return action.type === 'START'
      ? [
          says(
            R052,
            'HOLD',
            day,
            'Het plan is nog niet goedgekeurd (instrument.planApprovedOn).',
            'The plan is not approved yet (instrument.planApprovedOn).',
            { liftedBy: ["coach's approval of the plan (instrument.planApprovedOn)"] },
          ),
        ]
      : [];
  return instrument.planApprovedOn <= start
    ? [
        says(
          R052,
          'ALLOW',
          day,
          `Het plan is goedgekeurd op ${instrument.planApprovedOn}.`,
          `The plan was approved on ${instrument.planApprovedOn}.`,
        ),
      ]
    : [
        says(
          R052,
          'HOLD',
          day,
          `Het plan is pas goedgekeurd op ${instrument.planApprovedOn}; starten kan niet eerder.`,
          `The plan is approved only on ${instrument.planApprovedOn}; it cannot start earlier.`,
          { liftedBy: [`start on or after ${instrument.planApprovedOn}`] },
        ),
      ];
};

export const R053: Rule<{ auditWithinMonths: number }> = {
  number: 'R-053',
  consequence: 'OBLIGE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ auditWithinMonths: 6 }),
  title: { nl: 'Nu starten, later toetsen', en: 'Start now, audit later' },
};

/** an IRO may start before a framework agreement exists; the audit follows. Its term is a setting, not in the sources. */
export const startNowAuditLater = (decisionCase: DecisionCase, day: IsoDate): Finding[] => {
  const { frameworkAgreement } = decisionCase.instrument;
  if (
    !isIro(decisionCase) ||
    frameworkAgreement === undefined ||
    (frameworkAgreement !== null && frameworkAgreement <= day)
  )
    return [];
  const due = plusMonths(day, versionOn(R053, day).parameters.auditWithinMonths);
  return [
    says(
      R053,
      'OBLIGE',
      day,
      'Er is nog geen mantelovereenkomst. De IRO mag starten; UWV toetst het bedrijf later.',
      'There is no framework agreement yet. The IRO may start; UWV audits the company later.',
      { duty: { duty: 'audit the IRO company at its head office', due } },
    ),
  ];
};

export const R054: Rule = {
  number: 'R-054',
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Toets alleen wat open staat', en: 'Audit only what is open' },
};

/** the audit's scope = the IRO requirements minus those that UWV assessed before. */
export const auditOnlyWhatIsOpen = (
  requirements: readonly string[],
  assessedBefore: readonly string[],
): string[] => requirements.filter((one) => !assessedBefore.includes(one));

export const R055: Rule = {
  number: 'R-055',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §4',
  versions: inFrameworks({}),
  title: { nl: 'Afgekeurde bedrijven', en: 'Rejected companies' },
};

/** a company on the rejected list gets no new IRO and is not accepted through a partner's recognition. */
export const rejectedCompanies = (onRejectedIroList: boolean, day: IsoDate): Finding[] =>
  onRejectedIroList
    ? [
        says(
          R055,
          'REFUSE',
          day,
          'Deze leverancier staat op de lijst van afgekeurde IRO-bedrijven.',
          'This supplier is on the list of rejected IRO companies.',
          { alternatives: ['another supplier'] },
        ),
      ]
    : [];

/** R-055 for an IRO in a case. */
export const rejectedCompanyGetsNoIro = (decisionCase: DecisionCase, day: IsoDate): Finding[] =>
  isIro(decisionCase)
    ? rejectedCompanies(decisionCase.instrument.supplier?.onRejectedIroList === true, day)
    : [];

export const R056: Rule<{ months: number }> = {
  number: 'R-056',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({ months: 24 }),
  title: { nl: 'IRO: hoogstens twee jaar', en: 'At most two years' },
};

/** an IRO lasts at most 24 months; special groups are not exempt. */
export const iroLastsAtMostTwoYears = (
  decisionCase: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] => {
  if (!isIro(decisionCase)) return [];
  const { months } = versionOn(R056, day).parameters;
  const longer = lastsLongerThan(decisionCase, months);
  if (longer === undefined) return [lacks(R056, day, 'instrument.months')];
  return longer
    ? [
        says(
          R056,
          'REFUSE',
          day,
          `Een IRO duurt hoogstens ${months} maanden.`,
          `An IRO lasts at most ${months} months.`,
          { alternatives: [`IRO of at most ${months} months`] },
        ),
      ]
    : [
        says(
          R056,
          'ALLOW',
          day,
          `De IRO duurt niet langer dan ${months} maanden.`,
          `The IRO lasts no longer than ${months} months.`,
        ),
      ];
};

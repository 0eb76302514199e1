import { type Cents, inDutch, type IsoDate, lastDayOfTerm, plusMonths } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { centsOf, orderDayOf } from './facts';
import { type Finding, inFrameworks, lacks, type Rule, says, versionOn } from './rule';

const isFreeSpace = ({ instrument }: DecisionCase): boolean => instrument.contractForm === 'FREE_SPACE';

export const R057: Rule = {
  number: 'R-057',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Vrije Ruimte',
  versions: inFrameworks({}),
  title: { nl: 'Vrije ruimte: doel en vorm', en: 'Purpose and form' },
};

/** free space is regional and buys only trajectories and pre-trajectories. */
export const freeSpacePurposeAndForm = (decisionCase: DecisionCase, day: IsoDate): Finding[] => {
  if (!isFreeSpace(decisionCase)) return [];
  const { instrument, client } = decisionCase;
  if (instrument.kind !== 'TRAJECTORY' && instrument.kind !== 'PRE_TRAJECTORY')
    return [
      says(
        R057,
        'REFUSE',
        day,
        'Vrije ruimte is alleen voor trajecten en voorschakeltrajecten.',
        'Free space is for trajectories and pre-trajectories only.',
        { alternatives: ['access agreement'] },
      ),
    ];
  return instrument.region !== undefined && client.region !== undefined && instrument.region !== client.region
    ? [
        says(
          R057,
          'REFUSE',
          day,
          `Vrije ruimte is regionaal: ${instrument.region}, en de klant woont in ${client.region}.`,
          `Free space is regional: ${instrument.region}, and the client lives in ${client.region}.`,
          { alternatives: [`free space of region ${client.region}`] },
        ),
      ]
    : [];
};

export const R058: Rule = {
  number: 'R-058',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Toon de meerwaarde aan', en: 'Prove added value' },
};

/** a motivated assessment of the added value precedes the signature. */
export const addedValueIsProven = (assessment: string | null, day: IsoDate): Finding[] =>
  assessment
    ? []
    : [
        says(
          R058,
          'HOLD',
          day,
          'Leg eerst vast wat dit toevoegt aan wat al is ingekocht.',
          'First record what this adds to what is already contracted.',
          { liftedBy: ['motivated assessment of the added value'] },
        ),
      ];

export const R059: Rule<{ cap: Cents }> = {
  number: 'R-059',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ cap: 20_000_000 }),
  title: { nl: 'Hoogstens € 200.000', en: 'At most €200,000' },
};

/** the value of a free-space agreement, summed over its commitments, stays within the cap; cents, net of VAT. */
export const freeSpaceWithinCap = (committed: Cents, amount: Cents, day: IsoDate): Finding => {
  const { cap } = versionOn(R059, day).parameters;
  const sum = inDutch(committed + amount);
  return committed + amount <= cap
    ? says(
        R059,
        'ALLOW',
        day,
        `Met deze opdracht is ${sum} vastgelegd, niet meer dan ${inDutch(cap)}.`,
        `With this order ${sum} is committed, no more than ${inDutch(cap)}.`,
      )
    : says(
        R059,
        'REFUSE',
        day,
        `Met deze opdracht komt de overeenkomst op ${sum}, meer dan ${inDutch(cap)}.`,
        `With this order the agreement comes to ${sum}, more than ${inDutch(cap)}.`,
        { alternatives: ['another agreement', 'IRO'] },
      );
};

/** R-059 on the amounts of a case. */
export const freeSpaceOrderWithinCap = (decisionCase: DecisionCase, day: IsoDate): Finding[] => {
  if (!isFreeSpace(decisionCase)) return [];
  const { valueCommitted } = decisionCase.instrument;
  const price = decisionCase.instrument.price ?? decisionCase.action.amount;
  if (price === undefined) return [lacks(R059, day, 'instrument.price')];
  if (valueCommitted === undefined) return [lacks(R059, day, 'instrument.valueCommitted')];
  return [freeSpaceWithinCap(centsOf(valueCommitted), centsOf(price), day)];
};

export const R060: Rule<{ months: number }> = {
  number: 'R-060',
  consequence: 'OBLIGE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ months: 6 }),
  title: { nl: 'Kandidaten in het eerste halfjaar', en: 'Half-year candidate test' },
};

/** The last day of the first half-year of an agreement. */
export const halfYearOf = (concludedOn: IsoDate): IsoDate =>
  lastDayOfTerm(concludedOn, versionOn(R060, concludedOn).parameters.months);

/** too few candidates in the first 6 months: UWV dissolves the agreement. */
export const halfYearCandidateTest = (facts: {
  concludedOn: IsoDate;
  minimum: number;
  candidates: number;
  day: IsoDate;
}): Finding[] => {
  const { concludedOn, minimum, candidates, day } = facts;
  if (day <= halfYearOf(concludedOn)) return [];
  return candidates >= minimum
    ? [
        says(
          R060,
          'ALLOW',
          day,
          `In het eerste halfjaar kwamen ${candidates} kandidaten, minstens ${minimum} was afgesproken.`,
          `${candidates} candidates came in the first half-year; at least ${minimum} was agreed.`,
        ),
      ]
    : [
        says(
          R060,
          'REFUSE',
          day,
          `In het eerste halfjaar kwamen ${candidates} kandidaten, terwijl minstens ${minimum} was afgesproken: UWV ontbindt de overeenkomst. Er komen geen nieuwe klanten bij.`,
          `${candidates} candidates came in the first half-year where at least ${minimum} was agreed: UWV dissolves the agreement. No new clients.`,
          {
            duty: { duty: 'dissolve the free-space agreement', due: null },
            alternatives: ['another agreement', 'IRO'],
          },
        ),
      ];
};

/** R-060 on the numbers of a case. */
export const halfYearTestOf = (decisionCase: DecisionCase, day: IsoDate): Finding[] => {
  const {
    concludedOn,
    minimumCandidatesFirstHalfYear: minimum,
    candidatesFirstHalfYear: candidates,
  } = decisionCase.instrument;
  if (!isFreeSpace(decisionCase) || minimum === undefined) return [];
  if (concludedOn === undefined) return [lacks(R060, day, 'instrument.concludedOn')];
  if (day <= halfYearOf(concludedOn)) return [];
  return candidates === undefined
    ? [lacks(R060, day, 'instrument.candidatesFirstHalfYear')]
    : halfYearCandidateTest({ concludedOn, minimum, candidates, day });
};

export const R061: Rule = {
  number: 'R-061',
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Lopende trajecten gaan door', en: 'Running trajectories finish' },
};

/** after dissolution no new nominations; running trajectories are finished and paid as agreed. */
export const runningTrajectoriesFinish = (decisionCase: DecisionCase): Finding[] => {
  const { history = [], action } = decisionCase;
  const dissolved = history.find(({ type }) => type === 'AGREEMENT_DISSOLVED')?.date;
  if (dissolved === undefined || dissolved > action.date) return [];
  const ordered = orderDayOf(decisionCase);
  return ordered < dissolved
    ? [
        says(
          R061,
          'ALLOW',
          action.date,
          `De overeenkomst is ontbonden op ${dissolved}; deze opdracht van ${ordered} loopt af en wordt betaald zoals afgesproken.`,
          `The agreement was dissolved on ${dissolved}; this order of ${ordered} finishes and is paid as agreed.`,
        ),
      ]
    : [
        says(
          R061,
          'REFUSE',
          action.date,
          `De overeenkomst is ontbonden op ${dissolved}: nieuwe klanten zijn niet meer mogelijk.`,
          `The agreement was dissolved on ${dissolved}: no new clients.`,
          { alternatives: ['another agreement', 'IRO'] },
        ),
      ];
};

export const R062: Rule<{ months: number }> = {
  number: 'R-062',
  consequence: 'OBLIGE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ months: 3 }),
  title: { nl: 'Evaluatie na afloop', en: 'Evaluation after end' },
};

/** every ended free-space agreement is evaluated; the term is a setting. */
export const evaluationAfterEnd = (endedOn: IsoDate): Finding =>
  says(R062, 'OBLIGE', endedOn, 'Evalueer de beëindigde overeenkomst.', 'Evaluate the ended agreement.', {
    duty: {
      duty: 'evaluate the free-space agreement',
      due: plusMonths(endedOn, versionOn(R062, endedOn).parameters.months),
    },
  });

import { type IsoDate, lastDayOfTerm } from '@ontschot/kernel';
import type { Carrier, FrameworkDays, FreeSpace } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

type Counts = { candidates: number; minimum: number };

/** Too few candidates in the first six months of a free-space agreement: UWV dissolves it. The candidates are counted from orders. */
export const halfYearCandidateTest = rule({
  number: 'R-060',
  title: { nl: 'Kandidaten in het eerste halfjaar', en: 'Half-year candidate test' },
  consequence: 'OBLIGE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ months: 6 }),
  says: {
    enough: {
      effect: 'ALLOW',
      nl: ({ candidates, minimum }: Counts) =>
        `In het eerste halfjaar kwamen ${candidates} kandidaten, minstens ${minimum} was afgesproken.`,
      en: ({ candidates, minimum }: Counts) =>
        `${candidates} candidates came in the first half-year; at least ${minimum} was agreed.`,
    },
    tooFew: {
      effect: 'REFUSE',
      nl: ({ candidates, minimum }: Counts) =>
        `In het eerste halfjaar kwamen ${candidates} kandidaten, terwijl minstens ${minimum} was afgesproken: UWV ontbindt de overeenkomst. Er komen geen nieuwe klanten bij.`,
      en: ({ candidates, minimum }: Counts) =>
        `${candidates} candidates came in the first half-year where at least ${minimum} was agreed: UWV dissolves the agreement. No new clients.`,
      duty: {
        nl: 'ontbind de overeenkomst voor vrije ruimte',
        en: 'dissolve the free-space agreement',
        due: null,
      },
      alternatives: [
        { nl: 'een andere overeenkomst', en: 'another agreement' },
        { nl: 'een IRO', en: 'IRO' },
      ],
    },
  },
  ask: (facts: Day & Pick<Carrier, 'form'> & Pick<FrameworkDays, 'concludedOn'> & FreeSpace, say) => {
    const { day, form, concludedOn } = facts;
    const { minimumCandidatesFirstHalfYear: minimum, candidatesFirstHalfYear: candidates } = facts;
    if (form !== 'FREE_SPACE' || minimum === undefined) return [];
    if (concludedOn === undefined) return [say.lacks('instrument.concludedOn')];
    if (day <= halfYearOf(concludedOn)) return [];
    if (candidates === undefined) return [say.lacks('instrument.candidatesFirstHalfYear')];
    return [
      candidates >= minimum ? say.enough({ candidates, minimum }) : say.tooFew({ candidates, minimum }),
    ];
  },
});

/** The last day of an agreement's first half-year, by the version under which it was concluded. */
export const halfYearOf = (concludedOn: IsoDate): IsoDate =>
  lastDayOfTerm(concludedOn, halfYearCandidateTest.on(concludedOn).months);

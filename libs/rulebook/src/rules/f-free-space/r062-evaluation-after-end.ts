import { type IsoDate, plusMonths } from '@ontschot/kernel';
import { type Day, inFrameworks, rule } from '../../rule';

/** The day on which the free-space agreement ended, whatever the ending. */
export type Ended = { endedOn: IsoDate };

/** Every ended free-space agreement is evaluated; the term is a setting. */
export const evaluationAfterEnd = rule({
  number: 'R-062',
  title: { nl: 'Evaluatie na afloop', en: 'Evaluation after end' },
  consequence: 'OBLIGE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ months: 3 }),
  says: {
    evaluate: {
      effect: 'OBLIGE',
      nl: 'Evalueer de beëindigde overeenkomst.',
      en: 'Evaluate the ended agreement.',
      duty: ({ due }: { due: IsoDate }) => ({
        nl: 'evalueer de overeenkomst voor vrije ruimte',
        en: 'evaluate the free-space agreement',
        due,
      }),
    },
  },
  ask: ({ endedOn }: Day & Ended, say, { months }) => [say.evaluate({ due: plusMonths(endedOn, months) })],
});

import type { IsoDate } from '@ontschot/kernel';
import { type Day, rule, since } from '../../rule';

/** The day on which coach and supplier should have found a solution: the term of the contract, one working day where it is silent. */
export type NoShow = { solutionDueOn: IsoDate };

/** On a missed appointment or drop-out coach and supplier seek a solution together. Asked when the supplier reports it. */
export const noShowIsSolvedTogether = rule({
  number: 'R-139',
  title: { nl: 'Niet verschenen of uitgevallen', en: 'No-show and drop-out' },
  consequence: 'OBLIGE',
  strength: 'M',
  source: 'MC §7',
  versions: since('2008-01-01'),
  says: {
    solve: {
      effect: 'OBLIGE',
      nl: 'De klant is niet verschenen. Zoek samen met de leverancier een oplossing.',
      en: 'The client did not show up. Seek a solution together with the supplier.',
      duty: ({ solutionDueOn }: NoShow) => ({
        nl: 'zoek samen met de leverancier een oplossing',
        en: 'seek a solution with the supplier',
        due: solutionDueOn,
      }),
    },
  },
  ask: (facts: Day & NoShow, say) => [say.solve(facts)],
});

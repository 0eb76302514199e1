import type { IsoDate } from '@ontschot/kernel';
import { workingDaysAfter } from '../../facts/working-days';
import { type Day, rule } from '../../rule';

/** What was reported on `day`, and the term to find a solution, in working days, where the contract states one. */
export type NoShow = { reported: 'NO_SHOW' | 'DROP_OUT'; termWorkingDays?: number; foundWork?: boolean };
type Due = { due: IsoDate };

const duty = ({ due }: Due) => ({
  nl: 'zoek samen met de leverancier een oplossing',
  en: 'seek a solution with the supplier',
  due,
});

/**
 * On a missed appointment or drop-out coach and supplier seek a solution together. The sources give no term: one working day is
 * the rulebook's proposal. Who stops because of work needs none.
 */
export const noShowIsSolvedTogether = rule({
  number: 'R-139',
  title: { nl: 'Niet verschenen of uitgevallen', en: 'No-show and drop-out' },
  consequence: 'OBLIGE',
  strength: 'M',
  source: 'MC §7',
  versions: [{ from: '2008-01-01', until: null, parameters: { workingDays: 1 } }],
  says: {
    solve: {
      effect: 'OBLIGE',
      nl: 'De klant is niet verschenen. Zoek samen met de leverancier een oplossing.',
      en: 'The client did not show up. Seek a solution together with the supplier.',
      duty,
    },
    droppedOut: {
      effect: 'OBLIGE',
      nl: 'De klant is gestopt. Zoek samen met de leverancier wat nu past.',
      en: 'The client dropped out. Seek together with the supplier what fits now.',
      duty,
    },
    works: {
      effect: 'ALLOW',
      nl: 'De klant stopt om te gaan werken: er is geen andere oplossing nodig.',
      en: 'The client stops in order to work: no other solution is needed.',
    },
  },
  ask: ({ day, reported, termWorkingDays, foundWork }: Day & NoShow, say, { workingDays }) => {
    if (reported === 'DROP_OUT' && foundWork) return [say.works()];
    const due = workingDaysAfter(day, termWorkingDays ?? workingDays);
    return [reported === 'NO_SHOW' ? say.solve({ due }) : say.droppedOut({ due })];
  },
});

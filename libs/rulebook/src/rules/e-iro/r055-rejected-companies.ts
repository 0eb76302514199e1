import type { Supplier } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/**
 * A company on the rejected list gets no new IRO, and UWV does not take it through a partner's recognition. Policies ask it
 * there: of an IRO, and of a partner's contract that UWV would use.
 */
export const rejectedCompanies = rule({
  number: 'R-055',
  title: { nl: 'Afgekeurde bedrijven', en: 'Rejected companies' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §4',
  versions: inFrameworks({}),
  says: {
    listed: {
      effect: 'REFUSE',
      nl: 'Deze leverancier staat op de lijst van afgekeurde IRO-bedrijven.',
      en: 'This supplier is on the list of rejected IRO companies.',
      alternatives: [{ nl: 'een andere leverancier', en: 'another supplier' }],
    },
  },
  ask: ({ supplier }: Day & Pick<Supplier, 'supplier'>, say) =>
    supplier?.onRejectedIroList === true ? [say.listed()] : [],
});

import { UWV } from '@ontschot/kernel';
import type { Grounds, Principal } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** What UWV buys links the client's skills to labour demand; warns where no link is recorded. */
export const demandDriven = rule({
  number: 'R-087',
  title: { nl: 'Vraaggericht', en: 'Demand-driven' },
  consequence: 'WARN',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({}),
  says: {
    noLink: {
      effect: 'WARN',
      nl: 'Leg vast hoe deze inzet aansluit op de vraag van werkgevers.',
      en: "Record how this use meets employers' demand.",
    },
  },
  ask: (facts: Day & Pick<Principal, 'principal'> & Pick<Grounds, 'linkToLabourDemand'>, say) =>
    facts.principal !== UWV || facts.linkToLabourDemand === undefined || facts.linkToLabourDemand
      ? []
      : [say.noLink()],
});

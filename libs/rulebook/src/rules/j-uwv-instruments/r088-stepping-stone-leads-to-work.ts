import { UWV } from '@ontschot/kernel';
import type { Grounds, Instrument, Principal } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** A stepping stone leads to work or a concrete vacancy, within the catalogue's limits of cost and duration. */
export const steppingStoneLeadsToWork = rule({
  number: 'R-088',
  title: { nl: 'Opstapje', en: 'Stepping stone' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({}),
  says: {
    leadsToWork: {
      effect: 'ALLOW',
      nl: 'Het opstapje leidt naar werk of een concrete vacature.',
      en: 'The stepping stone leads to work or a concrete vacancy.',
    },
    noVacancy: {
      effect: 'REFUSE',
      nl: 'Er is geen werk of concrete vacature.',
      en: 'There is no work or concrete vacancy.',
      alternatives: [
        { nl: 'een ander instrument', en: 'other instrument' },
        { nl: 'een concrete vacature noemen', en: 'name a concrete vacancy' },
      ],
    },
    beyondLimits: {
      effect: 'REFUSE',
      nl: 'Het opstapje past niet binnen de grenzen voor kosten en duur.',
      en: 'The stepping stone exceeds the limits of cost and duration.',
      alternatives: [{ nl: 'scholing met een onderbouwing', en: 'training with substantiation' }],
    },
  },
  ask: (
    facts: Day &
      Pick<Principal, 'principal'> &
      Pick<Instrument, 'kind'> &
      Pick<Grounds, 'concreteVacancyOrWork' | 'withinCostAndDurationLimits'>,
    say,
  ) => {
    if (facts.kind !== 'STEPPING_STONE' || facts.principal !== UWV) return [];
    if (facts.withinCostAndDurationLimits === false) return [say.beyondLimits()];
    if (facts.concreteVacancyOrWork === undefined) return [say.lacks('instrument.concreteVacancyOrWork')];
    return [facts.concreteVacancyOrWork ? say.leadsToWork() : say.noVacancy()];
  },
});

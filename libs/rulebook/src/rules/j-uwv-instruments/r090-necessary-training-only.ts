import { UWV } from '@ontschot/kernel';
import type { Grounds, Instrument, Principal } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** UWV pays training only if the training protocol finds it necessary. */
export const necessaryTrainingOnly = rule({
  number: 'R-090',
  title: { nl: 'Alleen noodzakelijke scholing', en: 'Necessary training only' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({}),
  says: {
    necessary: {
      effect: 'ALLOW',
      nl: 'Volgens het scholingsprotocol is de scholing nodig.',
      en: 'The training protocol finds the training necessary.',
    },
    notNecessary: {
      effect: 'REFUSE',
      nl: 'Volgens het scholingsprotocol is de scholing niet nodig.',
      en: 'The training protocol finds the training not necessary.',
      alternatives: [{ nl: 'een ander instrument', en: 'other instrument' }],
    },
  },
  ask: (
    facts: Day & Pick<Principal, 'principal'> & Pick<Instrument, 'kind'> & Pick<Grounds, 'protocolOutcome'>,
    say,
  ) => {
    if (facts.kind !== 'TRAINING' || facts.principal !== UWV) return [];
    if (facts.protocolOutcome === undefined) return [say.lacks('instrument.protocolOutcome')];
    return [facts.protocolOutcome === 'NECESSARY' ? say.necessary() : say.notNecessary()];
  },
});

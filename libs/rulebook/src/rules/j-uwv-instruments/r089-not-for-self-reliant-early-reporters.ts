import { UWV } from '@ontschot/kernel';
import type { Grounds, Instrument, Principal, Situation } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** No stepping stone for directly placeable, self-reliant early reporters, unless needed to stay in work. */
export const notForSelfReliantEarlyReporters = rule({
  number: 'R-089',
  title: { nl: 'Niet voor zelfredzame vroegmelders', en: 'Not for self-reliant early reporters' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks({}),
  says: {
    neededToStay: {
      effect: 'ALLOW',
      nl: 'Het opstapje is nodig om aan het werk te blijven.',
      en: 'The stepping stone is needed to stay in work.',
    },
    selfReliant: {
      effect: 'REFUSE',
      nl: 'Een zelfredzame vroegmelder die direct kan werken krijgt geen opstapje, tenzij dat nodig is om aan het werk te blijven.',
      en: 'A self-reliant, directly placeable early reporter gets no stepping stone, unless it is needed to stay in work.',
      alternatives: [{ nl: 'zelf werk zoeken', en: 'own job search' }],
    },
  },
  ask: (
    facts: Day &
      Pick<Principal, 'principal'> &
      Pick<Instrument, 'kind'> &
      Pick<Situation, 'earlyReporter' | 'selfReliant' | 'directlyPlaceable'> &
      Pick<Grounds, 'necessaryToStayInWork'>,
    say,
  ) => {
    const { kind, principal, earlyReporter, selfReliant, directlyPlaceable } = facts;
    if (kind !== 'STEPPING_STONE' || principal !== UWV || !earlyReporter) return [];
    if (selfReliant === false || directlyPlaceable === false) return [];
    if (facts.necessaryToStayInWork) return [say.neededToStay()];
    if (selfReliant === undefined) return [say.lacks('client.selfReliant')];
    return [directlyPlaceable === undefined ? say.lacks('client.directlyPlaceable') : say.selfReliant()];
  },
});

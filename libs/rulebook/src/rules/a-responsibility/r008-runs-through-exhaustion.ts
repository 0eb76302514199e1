import type { IsoDate } from '@ontschot/kernel';
import { type Day, rule } from '../../rule';
import type { Exhaustion } from './exhaustion';

type Words = { start: IsoDate; exhausted: IsoDate };

/** A service that UWV started on or before the last WW day runs on, and UWV pays all of it. */
export const runsThroughExhaustion = rule({
  number: 'R-008',
  title: { nl: 'Doorlopen na het einde van de WW', en: 'Running through exhaustion' },
  consequence: 'COMPUTE',
  strength: 'L',
  source: 'HI §4 Doorlopers; §1 Aanleiding',
  versions: [{ from: '2004-01-01', until: null, parameters: {} }],
  says: {
    runsOn: {
      effect: 'COMPUTE',
      nl: ({ start, exhausted }: Words) =>
        `De dienst startte op ${start}, toen de WW nog liep (tot en met ${exhausted}). UWV laat hem aflopen en betaalt alles.`,
      en: ({ start, exhausted }: Words) =>
        `The service started on ${start}, while WW still ran (until ${exhausted}). UWV lets it finish and pays all of it.`,
    },
  },
  ask: ({ exhaustion }: Day & Exhaustion, say) => {
    if (exhaustion.is === 'start-unknown') return [say.lacks('instrument.start')];
    return exhaustion.is === 'runs-through' ? [say.runsOn(exhaustion)] : [];
  },
});

import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { dayAfter, exhaustedOn, partnerName, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Principal, Service } from '../../facts/facts';
import { type Day, rule } from '../../rule';
import type { Exhaustion } from './exhaustion';

type NotStarted = { exhausted: IsoDate };
type Ahead = { start: IsoDate; exhausted: IsoDate };

/** `reorderUnder`: the partner that would be principal now, where that is another than at the order. */
type Reorder = { reorderUnder?: PartnerCode };

const notStarted = {
  nl: ({ exhausted }: NotStarted) =>
    `Op de laatste WW-dag (${exhausted}) was de dienst nog niet gestart. Bepaal de opdrachtgever opnieuw, geef het geld van UWV vrij en bestel opnieuw.`,
  en: ({ exhausted }: NotStarted) =>
    `On the last WW day (${exhausted}) the service had not started. Determine the principal again, release UWV's money and order again.`,
};

/** A service that had not started on the last WW day is ordered again under the principal of then; an order that will not have started warns. */
export const orderedButNotStarted = rule({
  number: 'R-009',
  title: { nl: 'Besteld maar niet gestart', en: 'Ordered but not started' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'Lezing van HI §4 Doorlopers (A-07)',
  versions: [{ from: '2004-01-01', until: null, parameters: {} }],
  says: {
    notStarted: { effect: 'COMPUTE', ...notStarted },
    orderAgain: {
      effect: 'REFUSE',
      ...notStarted,
      alternatives: ({ reorderUnder }: { reorderUnder: PartnerCode }) => [
        { nl: `bestel opnieuw bij ${partnerName(reorderUnder)}`, en: `order again under ${reorderUnder}` },
      ],
    },
    willNotHaveStarted: {
      effect: 'WARN',
      nl: ({ start, exhausted }: Ahead) =>
        `De dienst start op ${start}, na de laatste WW-dag (${exhausted}). Dan wordt de opdrachtgever opnieuw bepaald.`,
      en: ({ start, exhausted }: Ahead) =>
        `The service starts on ${start}, after the last WW day (${exhausted}). The principal is then determined again.`,
    },
  },
  ask: (facts: Day & Exhaustion & Reorder & Benefits & Service & Principal, say) => {
    const { day, exhaustion, reorderUnder, principal, start } = facts;
    if (exhaustion.is === 'not-started')
      return [
        reorderUnder === undefined
          ? say.notStarted(exhaustion)
          : say.orderAgain({ exhausted: exhaustion.exhausted, reorderUnder }),
      ];
    // Ahead of the day: only an order that UWV places can still be warned of it.
    if (exhaustion.is !== 'untouched' || principal !== UWV || start === undefined) return [];
    const exhausted = exhaustedOn(facts, day);
    if (exhausted === null || exhausted < day || start <= exhausted) return [];
    if (uwvBenefitsOn(facts, dayAfter(exhausted)).length > 0) return [];
    return [say.willNotHaveStarted({ start, exhausted })];
  },
});

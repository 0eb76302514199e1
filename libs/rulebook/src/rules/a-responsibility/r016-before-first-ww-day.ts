import { type IsoDate, plusMonths, type PartnerCode, UWV } from '@ontschot/kernel';
import { uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Service, Situation } from '../../facts/facts';
import { type Day, rule } from '../../rule';

type Words = { first: IsoDate; earliest: IsoDate; months: number; start: IsoDate };

/** Whom the proposer would charge where the principal is not named yet: what he says, or UWV for its own instrument. */
export type WouldCharge = { wouldCharge?: PartnerCode };

const tooEarly = {
  nl: ({ start, earliest, months, first }: Words) =>
    `Starten op ${start} is te vroeg: UWV kan vanaf ${earliest} helpen (${months} maanden voor ${first}).`,
  en: ({ start, earliest, months, first }: Words) =>
    `A start on ${start} is too early: UWV can act from ${earliest} (${months} months before ${first}).`,
  alternatives: ({ earliest }: Words) => [
    { nl: `start op of na ${earliest}`, en: `start on or after ${earliest}` },
  ],
};

/** UWV may act from 4 calendar months before the expected first WW day, that day included (5.7). */
export const beforeFirstWwDay = rule({
  number: 'R-016',
  title: { nl: 'Voor de eerste WW-dag', en: 'Before the first WW day' },
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI Bijl. 1 §2',
  versions: [{ from: '2008-09-15', until: null, parameters: { months: 4 } }],
  says: {
    mayAct: {
      effect: 'ALLOW',
      nl: ({ first, months, earliest, start }: Words) =>
        `De eerste WW-dag is naar verwachting ${first}. UWV mag helpen vanaf ${months} maanden daarvoor (${earliest}); de start is op ${start}.`,
      en: ({ first, months, earliest, start }: Words) =>
        `The first WW day is expected on ${first}. UWV may act from ${months} months before it (${earliest}); the start is on ${start}.`,
      decides: () => UWV,
    },
    tooEarlyForUwv: { effect: 'REFUSE', ...tooEarly },
    tooEarly: { effect: 'COMPUTE', ...tooEarly },
  },
  ask: (facts: Day & Benefits & Situation & Service & WouldCharge, say, { months }) => {
    const { day, expectedFirstWwDay: first, start = day, wouldCharge } = facts;
    // From the expected day on, the benefit itself must show.
    if (first === undefined || day >= first || uwvBenefitsOn(facts, day).length > 0) return [];
    const words = { first, months, start, earliest: plusMonths(first, -months) };
    if (start >= words.earliest) return [say.mayAct(words)];
    return [wouldCharge === UWV ? say.tooEarlyForUwv(words) : say.tooEarly(words)];
  },
});

import { type Cents, fundOf, inDutch, type PartnerCode, UWV } from '@ontschot/kernel';
import type { Money } from '../../facts/facts';
import { offeredInWords } from '../../facts/offered';
import { type Day, rule } from '../../rule';

type Shortage = { cost: string; left: string; fund: string };
const SHORT = {
  nl: 'Het budget van de partner die betaalt is te klein.',
  en: "The paying partner's budget is short.",
};
const short = {
  discreet: SHORT,
  nl: ({ cost, left, fund }: Shortage) => `${cost} is meer dan het beschikbare budget van ${left} (${fund}).`,
  en: ({ cost, left, fund }: Shortage) => `${cost} is more than the available budget of ${left} (${fund}).`,
};

/** One commitment: what the principal would pay, what its fund has left in the year; cents, net of VAT. */
export type Commitment = {
  principal: PartnerCode;
  amount?: Cents;
  available: Cents;
  /** What was allocated for the year; silent: what is left now. */ allocated?: Cents;
};
export const isShort = ({ amount, available }: Commitment): boolean =>
  amount !== undefined && amount > available;

/** An order fits in the principal's available budget of the year; for a municipality short money holds until R-024 is met. */
export const commitWithinBudget = rule({
  number: 'R-025',
  title: { nl: 'Bestellen binnen het budget', en: 'Commit within budget' },
  consequence: 'REFUSE',
  strength: 'D',
  source: 'HI §2, §3',
  versions: [{ from: '2004-01-01', until: null, parameters: { tightBelowPercent: 10 } }],
  says: {
    fits: {
      effect: 'ALLOW',
      nl: ({ cost, left }: Shortage) => `${cost} past in het beschikbare budget van ${left}.`,
      en: ({ cost, left }: Shortage) => `${cost} fits in the available budget of ${left}.`,
      discreet: ({ tight }: { tight: boolean }) =>
        tight
          ? { nl: 'Het budget is genoeg, maar krap.', en: 'The budget suffices, but it is tight.' }
          : { nl: 'Er is genoeg budget.', en: 'The budget suffices.' },
    },
    uwvShort: {
      effect: 'REFUSE',
      ...short,
      alternatives: [
        { nl: 'budget toekennen', en: 'allocate budget' },
        { nl: 'een goedkoper instrument', en: 'cheaper instrument' },
      ],
    },
    alternativeOffered: {
      effect: 'REFUSE',
      ...short,
      alternatives: ({ offered }: { offered: string }) => [offeredInWords(offered)],
    },
    municipalityShort: {
      effect: 'HOLD',
      supply: { command: 'allocations', field: 'amount', role: 'finance', by: 'PRINCIPAL' },
      ...short,
      liftedBy: [{ nl: 'budget toekennen', en: 'allocate budget' }],
    },
  },
  ask: (facts: Day & Commitment & Pick<Money, 'alternativeOffered'>, say, { tightBelowPercent }) => {
    const { principal, amount, available, allocated = available, alternativeOffered } = facts;
    if (amount === undefined) return [say.lacks('instrument.price')];
    const words = { cost: inDutch(amount), left: inDutch(available), fund: fundOf(principal) };
    const tight = (available - amount) * 100 < allocated * tightBelowPercent;
    if (!isShort(facts)) return [say.fits({ ...words, tight })];
    if (principal === UWV) return [say.uwvShort(words)];
    if (alternativeOffered) return [say.alternativeOffered({ ...words, offered: alternativeOffered })];
    return [say.municipalityShort(words)];
  },
});

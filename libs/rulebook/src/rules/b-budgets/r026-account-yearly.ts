import { type PartnerCode, plusMonths } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule } from '../../rule';

/** Who accounts, and for which year, e.g. 2009. */
type YearAccounted = { partner: PartnerCode; year: number };
type Words = YearAccounted & { due: string };

/** Each partner accounts yearly for its own clients and euros, afterwards. */
export const accountYearly = rule({
  number: 'R-026',
  title: { nl: 'Elk jaar verantwoorden', en: 'Yearly accountability' },
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §3, Bijl. 1 §4',
  notYet: { nl: 'de vastgestelde jaarverantwoording', en: 'the issued yearly statement' },
  versions: [{ from: '2004-01-01', until: null, parameters: { withinMonths: 12 } }],
  says: {
    accounts: {
      effect: 'OBLIGE',
      nl: ({ partner, year }: Words) =>
        `${partnerName(partner)} legt over ${year} verantwoording af over de eigen klanten en euro's.`,
      en: ({ partner, year }: Words) =>
        `${partnerNameEn(partner)} accounts for ${year} for its own clients and euros.`,
      duty: ({ due }: Words) => ({
        nl: 'stel de jaarverantwoording vast',
        en: 'issue the accountability statement',
        due,
      }),
    },
  },
  ask: ({ partner, year }: Day & YearAccounted, say, { withinMonths }) => [
    say.accounts({ partner, year, due: plusMonths(`${year}-12-31`, withinMonths) }),
  ],
});

import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule, since } from '../../rule';

/** Whose results, and the day on which they are due. */
type ResultsDue = { reporter: PartnerCode; resultsDueOn: IsoDate };

/** Each partner of a joint contract discloses the results for its own clients. */
export const resultsPerOwnClients = rule({
  number: 'R-082',
  title: { nl: 'Resultaten per eigen klanten', en: 'Results per own clients' },
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §3',
  notYet: {
    nl: 'Resultaten per partner worden nog niet als gegevens vastgelegd (R-172).',
    en: 'Results per partner are not recorded as data yet (R-172).',
  },
  versions: since('2008-09-15'),
  says: {
    disclose: {
      effect: 'OBLIGE',
      nl: ({ reporter }: ResultsDue) =>
        `${partnerName(reporter)} laat de resultaten voor de eigen klanten zien.`,
      en: ({ reporter }: ResultsDue) => `${partnerNameEn(reporter)} shows the results for its own clients.`,
      duty: ({ resultsDueOn }: ResultsDue) => ({
        nl: 'de resultaten voor de eigen klanten laten zien',
        en: 'report results for own clients',
        due: resultsDueOn,
      }),
    },
  },
  ask: (facts: Day & ResultsDue, say) => [say.disclose(facts)],
});

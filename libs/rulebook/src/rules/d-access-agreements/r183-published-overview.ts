import { dayInWords, type IsoDate } from '@ontschot/kernel';
import { type Day, inFrameworks, rule } from '../../rule';

/** A version of the overview of re-integration services that is to be published. */
export type OverviewToPublish = {
  /** The first day of the version. */
  version: IsoDate;
  /** What the inventory of clients and demand showed; null = there is none. */
  inventory: string | null;
  /** Does a version of this region and day stand already, with other content? */
  versionStands: boolean;
};
type Version = { version: IsoDate };

/**
 * An inventory of clients and demand comes first; then a version is published, for a region or for all, from a day on.
 * Applications cite the version of their day, so that a version never changes and none is published for days that are past.
 */
export const publishedOverview = rule({
  number: 'R-183',
  title: { nl: 'Het overzicht wordt gepubliceerd', en: 'Published overview' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    notInventoried: {
      effect: 'HOLD',
      supply: { command: 'service-overviews', field: 'inventory', role: 'contract-expert', by: 'UWV' },
      nl: 'Er is nog niet vastgelegd welke cliënten er zijn en wat zij nodig hebben.',
      en: 'It is not recorded yet which clients there are and what they need.',
      liftedBy: [
        { nl: 'een inventarisatie van cliënten en vraag', en: 'an inventory of clients and demand' },
      ],
    },
    versionStands: {
      effect: 'REFUSE',
      nl: ({ version }: Version) => `Het overzicht van ${version} is gepubliceerd en verandert niet meer.`,
      en: ({ version }: Version) => `The overview of ${version} is published and does not change any more.`,
      alternatives: [{ nl: 'een nieuwe versie vanaf een latere dag', en: 'a new version from a later day' }],
    },
    past: {
      effect: 'REFUSE',
      nl: ({ version, day }: Version & Day) =>
        `Het overzicht kan niet ingaan op ${version}: op ${day} zijn die dagen voorbij.`,
      en: ({ version, day }: Version & Day) =>
        `The overview cannot hold from ${version}: on ${day} those days are past.`,
      alternatives: ({ day }: Day) => [
        {
          nl: `een versie vanaf ${dayInWords(day, 'nl')} of later`,
          en: `a version from ${dayInWords(day, 'en')} or later`,
        },
      ],
    },
  },
  ask: ({ day, version, inventory, versionStands }: Day & OverviewToPublish, say) => {
    if (versionStands) return [say.versionStands({ version })];
    if (version < day) return [say.past({ version, day })];
    return inventory?.trim() ? [] : [say.notInventoried()];
  },
});

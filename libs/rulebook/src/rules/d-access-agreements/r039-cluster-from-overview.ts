import type { IsoDate } from '@ontschot/kernel';
import { type Day, inFrameworks, rule, type Text } from '../../rule';
import { type ClusterContent, lackingIn } from './cluster-content';

/** What is applied for or signed, against the overview of re-integration services of the day. */
export type Clusters = ClusterContent & {
  cluster: string;
  overview: readonly string[];
  /** First day of that version of the overview; absent = there is one version only. */
  overviewVersion?: IsoDate;
  /** At signature: what the instruments that the agreement would hold state to contain, in words; absent = it was not asked. */
  instrumentContent?: readonly string[];
  /** At signature: the clusters of the instruments that the agreement would hold. */
  instrumentClusters?: readonly string[];
};
type Loose = { loose: string; cluster: string };
type Lacking = { cluster: string; items: string };

const versionNl = ({ overviewVersion }: Clusters): string =>
  overviewVersion === undefined ? '' : ` van ${overviewVersion}`;
const versionEn = ({ overviewVersion }: Clusters): string =>
  overviewVersion === undefined ? '' : ` of ${overviewVersion}`;

/** An application names a cluster of the overview, and the agreement holds that cluster whole: loose products are not contracted. */
export const clusterFromOverview = rule({
  number: 'R-039',
  title: { nl: 'Koop clusters uit het overzicht', en: 'Buy clusters from the overview' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    notInOverview: {
      effect: 'REFUSE',
      nl: (asked: Clusters) =>
        `Het cluster "${asked.cluster}" staat niet in het overzicht van re-integratiediensten${versionNl(asked)}.`,
      en: (asked: Clusters) =>
        `The cluster "${asked.cluster}" is not in the overview of re-integration services${versionEn(asked)}.`,
      alternatives: ({ overview }: Clusters): Text[] =>
        overview.length === 0
          ? [
              {
                nl: 'een aanvraag zodra het overzicht is vastgesteld',
                en: 'an application once the overview is published',
              },
            ]
          : overview.map((one) => ({ nl: `cluster ${one}`, en: `cluster ${one}` })),
    },
    otherCluster: {
      effect: 'REFUSE',
      nl: ({ loose, cluster }: Loose) =>
        `De overeenkomst is voor het cluster "${cluster}", niet voor "${loose}".`,
      en: ({ loose, cluster }: Loose) => `The agreement is for the cluster "${cluster}", not for "${loose}".`,
      alternatives: ({ loose, cluster }: Loose) => [
        { nl: `een instrument van het cluster ${cluster}`, en: `an instrument of the cluster ${cluster}` },
        { nl: `een aparte aanvraag voor ${loose}`, en: `an application of its own for ${loose}` },
      ],
    },
    lacksContent: {
      effect: 'REFUSE',
      nl: ({ cluster, items }: Lacking) =>
        `De minimale inhoud van het cluster "${cluster}" ontbreekt: ${items}.`,
      en: ({ cluster, items }: Lacking) =>
        `The minimum content of the cluster "${cluster}" is lacking: ${items}.`,
      alternatives: ({ items }: Lacking) => [
        { nl: `een dienst met ${items}`, en: `a service with ${items}` },
      ],
    },
  },
  ask: (facts: Day & Clusters, say) => {
    const { cluster, instrumentContent } = facts;
    if (!facts.overview.includes(cluster)) return [say.notInOverview(facts)];
    const loose = facts.instrumentClusters?.find((one) => one !== cluster);
    if (loose !== undefined) return [say.otherCluster({ loose, cluster })];
    const lacking = instrumentContent === undefined ? [] : lackingIn(instrumentContent, facts);
    return lacking.length === 0 ? [] : [say.lacksContent({ cluster, items: lacking.join(', ') })];
  },
});

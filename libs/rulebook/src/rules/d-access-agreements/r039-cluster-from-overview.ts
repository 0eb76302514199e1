import { type Day, inFrameworks, rule, type Text } from '../../rule';

/** What is applied for or signed, against the overview of re-integration services of the day. */
export type Clusters = {
  cluster: string;
  overview: readonly string[];
  /** At signature: the clusters of the instruments that the agreement would hold. */
  instrumentClusters?: readonly string[];
};
type Loose = { loose: string; cluster: string };

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
      nl: ({ cluster }: Clusters) =>
        `Het cluster "${cluster}" staat niet in het overzicht van re-integratiediensten.`,
      en: ({ cluster }: Clusters) =>
        `The cluster "${cluster}" is not in the overview of re-integration services.`,
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
  },
  ask: (facts: Day & Clusters, say) => {
    if (!facts.overview.includes(facts.cluster)) return [say.notInOverview(facts)];
    const loose = facts.instrumentClusters?.find((one) => one !== facts.cluster);
    return loose === undefined ? [] : [say.otherCluster({ loose, cluster: facts.cluster })];
  },
});

import { type Day, inFrameworks, rule, type Text } from '../../rule';
import { type ClusterContent, lackingIn } from './cluster-content';
import {
  type RequirementOutcomes,
  requirementsInWords,
  SERVICE_REQUIREMENTS,
  unmetOf,
} from './entry-requirements';

/** What of the cluster's minimum content the assessment records as shown; absent = it was not recorded item by item. */
export type ShownContent = ClusterContent & { contentShown?: readonly string[] };

/** Per cluster: earlier experience with the service, competent staff, placement opportunities, the cluster's minimum content. */
export const serviceRequirements = rule({
  number: 'R-038',
  title: { nl: 'Eisen per dienst', en: 'Service-specific requirements' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    open: {
      effect: 'REFUSE',
      nl: ({ nl }: Text) => `Deze eisen van de dienst staan nog open: ${nl}.`,
      en: ({ en }: Text) => `Service requirements open: ${en}.`,
      alternatives: [
        { nl: 'bewijs van deze eisen voor dit cluster', en: 'proof of these requirements for this cluster' },
      ],
    },
    contentOpen: {
      effect: 'REFUSE',
      nl: ({ items }: { items: string }) =>
        `Van de minimale inhoud van het cluster is nog niet aangetoond: ${items}.`,
      en: ({ items }: { items: string }) =>
        `Of the cluster's minimum content this is not shown yet: ${items}.`,
      alternatives: ({ items }: { items: string }) => [
        { nl: `bewijs van ${items}`, en: `proof of ${items}` },
      ],
    },
  },
  ask: (facts: Day & RequirementOutcomes & ShownContent, say) => {
    const unmet = unmetOf(facts, SERVICE_REQUIREMENTS);
    const items = lackingIn(facts.contentShown ?? [], facts);
    const asked = facts.contentShown !== undefined && facts.requirements.minimumContent === 'PROVEN';
    return [
      ...(unmet.length === 0 ? [] : [say.open(requirementsInWords(unmet))]),
      ...(asked && items.length > 0 ? [say.contentOpen({ items: items.join(', ') })] : []),
    ];
  },
});

import { type Day, inFrameworks, rule, type Text } from '../../rule';
import {
  type RequirementOutcomes,
  requirementsInWords,
  SERVICE_REQUIREMENTS,
  unmetOf,
} from './entry-requirements';

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
  },
  ask: (facts: Day & RequirementOutcomes, say) => {
    const unmet = unmetOf(facts, SERVICE_REQUIREMENTS);
    return unmet.length === 0 ? [] : [say.open(requirementsInWords(unmet))];
  },
});

import { type Day, inFrameworks, rule, type Text } from '../../rule';
import {
  GENERAL_REQUIREMENTS,
  type RequirementOutcomes,
  requirementsInWords,
  unmetOf,
} from './entry-requirements';

/**
 * ENTRY: at admission, where R-036 says that all is well. GENERAL_ONLY: a supplier that UWV tests, or a free-space company, of
 * which nothing else is asked.
 */
export type GeneralTest = { tested: 'ENTRY' | 'GENERAL_ONLY' } & RequirementOutcomes;

const PROOF: readonly Text[] = [{ nl: 'bewijs van deze eisen', en: 'proof of these requirements' }];

/** Not bankrupt, no suspension of payments, privacy and complaints rules, means to pre-finance, integrity and quality. */
export const generalRequirements = rule({
  number: 'R-037',
  title: { nl: 'Algemene eisen', en: 'General requirements' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2, §3',
  versions: inFrameworks({}),
  says: {
    met: {
      effect: 'ALLOW',
      nl: 'Het bedrijf voldoet aan de algemene eisen.',
      en: 'The company meets the general requirements.',
    },
    open: {
      effect: 'REFUSE',
      nl: ({ nl }: Text) => `Deze algemene eisen staan nog open: ${nl}.`,
      en: ({ en }: Text) => `General requirements open: ${en}.`,
      alternatives: PROOF,
    },
    notMet: {
      effect: 'REFUSE',
      nl: ({ nl }: Text) => `Het bedrijf voldoet niet aan: ${nl}.`,
      en: ({ en }: Text) => `The company does not meet: ${en}.`,
      alternatives: PROOF,
    },
  },
  ask: (facts: Day & GeneralTest, say) => {
    const unmet = unmetOf(facts, GENERAL_REQUIREMENTS);
    if (facts.tested === 'ENTRY') return unmet.length === 0 ? [] : [say.open(requirementsInWords(unmet))];
    return [unmet.length === 0 ? say.met() : say.notMet(requirementsInWords(unmet))];
  },
});

import { type Day, inFrameworks, rule, type Text } from '../../rule';
import {
  GENERAL_REQUIREMENTS,
  type Requirement,
  type RequirementOutcomes,
  requirementsInWords,
  SERVICE_REQUIREMENTS,
  unmetOf,
} from './entry-requirements';

/** Is the company about to be admitted, or about to be declined? */
export type Admission = { admission: 'ADMIT' | 'DECLINE' } & RequirementOutcomes;

const ALL: readonly Requirement[] = [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS];

/** Only a company that meets, or is exempt from, every requirement obtains an agreement; and one that does has nothing to be declined for. */
export const allEntryRequirements = rule({
  number: 'R-036',
  title: { nl: 'Alle toetredingseisen', en: 'All entry requirements' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Inkoopkader',
  versions: inFrameworks({}),
  says: {
    allMet: {
      effect: 'ALLOW',
      nl: 'Het bedrijf voldoet aan alle eisen.',
      en: 'The company meets every requirement.',
    },
    notAllMet: {
      effect: 'REFUSE',
      nl: ({ nl }: Text) => `Het bedrijf voldoet nog niet aan alle eisen: ${nl}.`,
      en: ({ en }: Text) => `Not every requirement is met: ${en}.`,
      alternatives: [
        { nl: 'een nieuwe aanvraag met volledig bewijs', en: 'a new application with complete proof' },
      ],
    },
    groundToDecline: {
      effect: 'ALLOW',
      nl: ({ nl }: Text) => `De aanvraag kan worden afgewezen. Aan deze eisen is niet voldaan: ${nl}.`,
      en: ({ en }: Text) => `The application may be declined. These requirements are not met: ${en}.`,
    },
    nothingToDeclineFor: {
      effect: 'REFUSE',
      nl: 'Het bedrijf voldoet aan alle eisen. Er is geen eis waarop de aanvraag kan worden afgewezen.',
      en: 'The company meets every requirement. There is none for which the application can be declined.',
      alternatives: [{ nl: 'het bedrijf toelaten', en: 'admit the company' }],
    },
  },
  ask: (facts: Day & Admission, say) => {
    const unmet = unmetOf(facts, ALL);
    if (facts.admission === 'ADMIT')
      return [unmet.length === 0 ? say.allMet() : say.notAllMet(requirementsInWords(unmet))];
    return [unmet.length === 0 ? say.nothingToDeclineFor() : say.groundToDecline(requirementsInWords(unmet))];
  },
});

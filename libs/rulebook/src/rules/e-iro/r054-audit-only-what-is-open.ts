import { type Day, inFrameworks, rule, type Text } from '../../rule';
import {
  type Assessed,
  GENERAL_REQUIREMENTS,
  type Requirement,
  requirementsInWords,
  SERVICE_REQUIREMENTS,
} from '../d-access-agreements/entry-requirements';

/** What UWV assessed at this company for earlier agreements, current or not, as recorded. */
export type EarlierAssessments = { assessedBefore: readonly Assessed[] };

const ALL: readonly Requirement[] = [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS];

/** The audit's scope: the IRO requirements minus those that UWV had assessed by the day of the audit. */
export const auditScopeOn = ({ day, assessedBefore }: Day & EarlierAssessments): Requirement[] =>
  ALL.filter((one) => !assessedBefore.some(({ requirement, on }) => requirement === one && on <= day));

/** An audit looks only at what UWV did not assess for earlier agreements. */
export const auditOnlyWhatIsOpen = rule({
  number: 'R-054',
  title: { nl: 'Toets alleen wat open staat', en: 'Audit only what is open' },
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    scope: {
      effect: 'COMPUTE',
      nl: ({ nl }: Text) => `De toets gaat over: ${nl}.`,
      en: ({ en }: Text) => `The audit is about: ${en}.`,
    },
    nothingOpen: {
      effect: 'COMPUTE',
      nl: 'UWV heeft alle eisen al eerder getoetst. Er staat niets open.',
      en: 'UWV assessed every requirement before. Nothing is open.',
    },
  },
  ask: (facts: Day & EarlierAssessments, say) => {
    const open = auditScopeOn(facts);
    return [open.length === 0 ? say.nothingOpen() : say.scope(requirementsInWords(open))];
  },
});

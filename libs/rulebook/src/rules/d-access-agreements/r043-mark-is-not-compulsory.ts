import { type Day, inFrameworks, rule } from '../../rule';

/** Why an application would be declined. */
export type DeclineGround = { declineGround: 'NO_MARK' | 'REQUIREMENT_NOT_MET' | 'OTHER' };

/** Lacking the mark is never a ground for refusal. */
export const markIsNotCompulsory = rule({
  number: 'R-043',
  title: { nl: 'Keurmerk is niet verplicht', en: 'Mark not compulsory' },
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  says: {
    noGround: {
      effect: 'REFUSE',
      nl: 'Geen keurmerk hebben is geen reden om af te wijzen.',
      en: 'Lacking the mark is no ground for refusal.',
      alternatives: [{ nl: 'volledig bewijs van de eisen', en: 'full proof of the requirements' }],
    },
  },
  ask: ({ declineGround }: Day & DeclineGround, say) => (declineGround === 'NO_MARK' ? [say.noGround()] : []),
});

import { type Day, rule, since } from '../../rule';

/** Proof that is asked of a supplier, and proof of it that a partner holds already; in words for both languages. */
export type ProofAsked = { proofAsked: readonly string[]; proofHeld: readonly string[] };
type Twice = { twice: readonly string[] };

/** Warns when a supplier is asked for proof that a partner already holds. */
export const askOnce = rule({
  number: 'R-076',
  title: { nl: 'Vraag het één keer', en: 'Ask once' },
  consequence: 'WARN',
  strength: 'G',
  source: 'HI §3, §4',
  versions: since('2008-09-15'),
  says: {
    heldAlready: {
      effect: 'WARN',
      nl: ({ twice }: Twice) => `Dit bewijs is er al: ${twice.join(', ')}. Vraag het niet nog eens.`,
      en: ({ twice }: Twice) => `This proof is already held: ${twice.join(', ')}. Do not ask for it again.`,
    },
  },
  ask: ({ proofAsked, proofHeld }: Day & ProofAsked, say) => {
    const twice = proofAsked.filter((one) => proofHeld.includes(one));
    return twice.length === 0 ? [] : [say.heldAlready({ twice })];
  },
});

import { type Day, rule, since } from '../../rule';

/** A change of a contract: is the contract tendered and awarded, is the change material, does a clause of it foresee the change? */
export type ContractChange = { awardedContract: boolean; materialChange: boolean; byReviewClause: boolean };

/** An awarded contract is not materially changed; its own review clauses may be applied. */
export const noMaterialChangeAfterAward = rule({
  number: 'R-113',
  title: { nl: 'Geen wezenlijke wijziging na gunning', en: 'No material change after award' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'NC §2.4.4.4; HI §4',
  versions: since('2008-09-15'),
  says: {
    material: {
      effect: 'REFUSE',
      nl: 'Een gegund contract mag niet wezenlijk worden gewijzigd.',
      en: 'An awarded contract may not be materially changed.',
      alternatives: [
        { nl: 'een herzieningsclausule toepassen', en: 'apply a review clause' },
        { nl: 'samen inkopen', en: 'joint purchase' },
      ],
    },
  },
  ask: ({ awardedContract, materialChange, byReviewClause }: Day & ContractChange, say) =>
    awardedContract && materialChange && !byReviewClause ? [say.material()] : [],
});

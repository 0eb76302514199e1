import { type Cents, inDutch } from '@ontschot/kernel';
import { type Day, rule, since } from '../../rule';

/** An order within one area of an area contract; cents. */
type AreaCommitment = { areaCommitted: Cents; amount: Cents; areaCeiling: Cents };
type Sums = { sum: string; ceiling: string };

/** In an area contract the area's budget is an absolute ceiling. */
export const areaBudgetIsCeiling = rule({
  number: 'R-028',
  title: { nl: 'Gebiedsbudget is een plafond', en: 'Area budget is a ceiling' },
  consequence: 'REFUSE',
  strength: 'G',
  source: 'NC §1 (City Deal), §2.4',
  notYet: { nl: 'contracten per gebied', en: 'area contracts' },
  versions: since('2017-11-01'),
  says: {
    fits: {
      effect: 'ALLOW',
      nl: ({ sum, ceiling }: Sums) => `${sum} past binnen het gebiedsbudget van ${ceiling}.`,
      en: ({ sum, ceiling }: Sums) => `${sum} is within the area budget of ${ceiling}.`,
    },
    above: {
      effect: 'REFUSE',
      nl: ({ sum, ceiling }: Sums) =>
        `${sum} is meer dan het gebiedsbudget van ${ceiling}. Een ander gebied vult dat niet aan.`,
      en: ({ sum, ceiling }: Sums) =>
        `${sum} is more than the area budget of ${ceiling}. No other area makes up for it.`,
      alternatives: [{ nl: 'binnen het gebiedsbudget blijven', en: 'stay within the area budget' }],
    },
  },
  ask: ({ areaCommitted, amount, areaCeiling }: Day & AreaCommitment, say) => {
    const words = { sum: inDutch(areaCommitted + amount), ceiling: inDutch(areaCeiling) };
    return [areaCommitted + amount <= areaCeiling ? say.fits(words) : say.above(words)];
  },
});

import { type Day, rule, since } from '../../rule';
import { inDutchWords, inEnglishWords } from '../../words';

export const RESULT_DEFINITION = [
  'result',
  'reducedAmount',
  'minimumDuration',
  'partTimeAndShortJobs',
  'proof',
] as const;

/** Does the contract pay by result, and what of the result does it define, by the code names of RESULT_DEFINITION? */
export type ResultTerms = { resultPaid: boolean; resultDefined: readonly string[] };
type Missing = { missing: readonly string[] };

/** A result-paid contract defines result, reduced amount, minimum duration, part-time and short jobs, and proof. */
export const defineTheResult = rule({
  number: 'R-124',
  title: { nl: 'Leg het resultaat vast', en: 'Define the result' },
  consequence: 'HOLD',
  strength: 'L',
  source: 'IS §2.5.3, §2.5.4',
  versions: since('2003-01-01'),
  says: {
    undefined: {
      effect: 'HOLD',
      supply: { command: 'sign', field: 'terms.result', role: 'contract-expert', by: 'OWNER' },
      nl: ({ missing }: Missing) =>
        `Het contract betaalt op resultaat, maar dit is niet vastgelegd: ${inDutchWords(missing)}.`,
      en: ({ missing }: Missing) =>
        `The contract pays by result, but this is not defined: ${inEnglishWords(missing)}.`,
      liftedBy: ({ missing }: Missing) =>
        missing.map((one) => ({ nl: `vastleggen: ${inDutchWords([one])}`, en: `define ${one}` })),
    },
  },
  ask: ({ resultPaid, resultDefined }: Day & ResultTerms, say) => {
    if (!resultPaid) return [];
    const missing = RESULT_DEFINITION.filter((one) => !resultDefined.includes(one));
    return missing.length === 0 ? [] : [say.undefined({ missing })];
  },
});

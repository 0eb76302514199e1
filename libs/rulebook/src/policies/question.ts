import type { Verdict } from '@ontschot/kernel';
import type { Asked } from '../policy';

/**
 * A question to the rulebook: the one door for what-if, commands, catalogue and intake alike. `step` names it in `GET /v1/rules`;
 * `asks` are the rules that it asks, in their order.
 */
export type Question<F> = {
  step: string;
  title: { nl: string; en: string };
  asks: readonly Asked<never>[];
  ask: (facts: F) => Verdict;
};

import type { PartnerCode, Verdict } from '@ontschot/kernel';
import { type Asked, policy } from '../policy';
import type { Text } from '../rule';
import { verdictFrom } from '../verdict';

/**
 * A question to the rulebook: the one door for what-if, commands, catalogue and intake alike. `step` names it in `GET /v1/rules`;
 * `asks` are the rules that it asks, in their order.
 */
export type Question<F> = {
  step: string;
  title: Text;
  asks: readonly Asked<never>[];
  ask: (facts: F) => Verdict;
};

/** Whom a question concerns that is about no client: the partner that acts, and who signed the contract. */
type Parties = {
  /** Partner whose money or clients are concerned; null = none in particular. */
  principal?: PartnerCode | null;
  contractingPrincipal?: PartnerCode | null;
};

/** A question whose rules are one list. */
export const listQuestion = <F>(
  step: string,
  title: Text,
  asks: readonly Asked<F>[],
): Question<F & Parties> => {
  const all = policy<F>(step, asks);
  return {
    step,
    title,
    asks: [all],
    ask: (facts) => {
      const { principal = null, contractingPrincipal = null } = facts;
      return verdictFrom(all.ask(facts), {
        principal,
        contractingPrincipal,
        parties: contractingPrincipal === null ? {} : { owner: contractingPrincipal },
      });
    },
  };
};

import type { Day, Finding, Rule } from '../rule';

/** Some of the facts, of each kind that the rule takes. */
type SomeOf<F> = F extends unknown ? Partial<F> : never;

/** Asks the rule about `base` with some facts changed; answers `EFFECT sentence`, in order. */
export const answersOf =
  <F extends Day>(asked: Pick<Rule<F>, 'ask'>, base: NoInfer<F>) =>
  (changed: SomeOf<F>): string[] =>
    asked
      .ask({ ...base, ...(changed as object) })
      .map(({ effect, sentence }: Finding) => `${effect} ${sentence}`);

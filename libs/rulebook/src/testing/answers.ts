import type { Day, Finding, Rule } from '../rule';

/** Asks the rule about `base` with some facts changed; answers `EFFECT sentence`, in order. */
export const answersOf =
  <F extends Day>(asked: Pick<Rule<F>, 'ask'>, base: NoInfer<F>) =>
  (changed: Partial<NoInfer<F>>): string[] =>
    asked.ask({ ...base, ...changed }).map(({ effect, sentence }: Finding) => `${effect} ${sentence}`);

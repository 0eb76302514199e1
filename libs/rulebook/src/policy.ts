import type { Finding } from './rule';

/** Anything that answers facts with findings: a rule, or a policy within a policy. */
export type Asked<F> = { ask: (facts: F) => Finding[] };

/** A list of rules that reads as the step; all that speak are cited, in the list's order. */
export type Policy<F> = Asked<F> & {
  /** The step in words, e.g. `ORDER`; null for a part of other policies. */
  step: string | null;
  /** What is asked, in order; `GET /v1/rules` shows from it where each rule is asked. */
  asks: readonly Asked<never>[];
};

export const policy = <F>(step: string | null, asks: readonly Asked<F>[]): Policy<F> => ({
  step,
  asks,
  ask: (facts) => {
    const findings: Finding[] = [];
    for (const one of asks) for (const finding of one.ask(facts)) findings.push(finding);
    return findings;
  },
});

/** A part of a policy that is asked in some cases only: `when(isIro, [clientChoosesCompany, …])`. */
export const when = <F>(applies: (facts: F) => boolean, asks: readonly Asked<F>[]): Policy<F> => {
  const all = policy(null, asks);
  return { ...all, ask: (facts) => (applies(facts) ? all.ask(facts) : []) };
};

/** Rules about a part of the facts that may be absent: nothing is asked where `part` gives nothing. */
export const given = <F, Part>(
  part: (facts: F) => Part | undefined,
  asks: readonly Asked<Part>[],
): Policy<F> => {
  const all = policy<Part>(null, asks);
  return {
    step: null,
    asks,
    ask: (facts) => {
      const found = part(facts);
      return found === undefined ? [] : all.ask(found);
    },
  };
};

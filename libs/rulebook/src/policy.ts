import type { IsoDate } from '@ontschot/kernel';
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

/** The same for each of several parts, such as the contracts that one bill is about. */
export const each = <F, Part>(
  parts: (facts: F) => readonly Part[],
  asks: readonly Asked<Part>[],
): Policy<F> => {
  const all = policy<Part>(null, asks);
  return { step: null, asks, ask: (facts) => parts(facts).flatMap((part) => all.ask(part)) };
};

/**
 * Rules that are asked of other facts than the step's own: on another day, or of what the step pretends. They stay in the
 * catalogue of what the step asks.
 */
export const asking = <F, Other>(change: (facts: F) => Other, ...asks: readonly Asked<Other>[]): Policy<F> =>
  given(change, asks);

/** A step's own rules are asked on the day that fixed the principal; these on the day of the step itself. */
export const onItsDay = <F extends { day: IsoDate; actedOn: IsoDate }>(
  ...asks: readonly Asked<F>[]
): Policy<F> => asking((facts: F) => ({ ...facts, day: facts.actedOn }), ...asks);

/** Numbers of the rules that are asked, in order, however deep in policies of policies. */
export const numbersIn = (asked: Asked<never>): string[] => {
  if ('asks' in asked) return (asked.asks as readonly Asked<never>[]).flatMap(numbersIn);
  return 'number' in asked ? [asked.number as string] : [];
};

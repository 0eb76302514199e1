import * as a from './rules/a-responsibility';
import * as b from './rules/b-budgets';
import * as c from './rules/c-choice-and-mandate';
import * as d from './rules/d-access-agreements';
import * as e from './rules/e-iro';
import * as f from './rules/f-free-space';
import * as g from './rules/g-piggybacking';
import * as h from './rules/h-joint-purchase';
import * as i from './rules/i-invoices';
import * as j from './rules/j-uwv-instruments';
import * as k from './rules/k-municipal-instruments';
import * as l from './rules/l-procurement-procedure';
import * as m from './rules/m-contract-content';
import * as n from './rules/n-client-services';
import * as notYet from './rules/not-yet';
import * as p from './rules/p-funds';
import * as q from './rules/q-delivery-and-facts';
import * as v from './rules/v-parties';
import { QUESTIONS } from './policies/questions';
import { numbersIn } from './policy';
import type { Rule } from './rule';

const SECTIONS = [a, b, c, d, e, f, g, h, i, j, k, l, m, n, p, q, v, notYet];

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'number' in value && 'says' in value;

/** Every rule that the product knows, in order of number. */
export const RULES: readonly Rule[] = SECTIONS.flatMap((section) =>
  Object.values<unknown>(section).filter(isRule),
).sort((one, other) => one.number.localeCompare(other.number));

/** A rule as data, for `GET /v1/rules`: without its evaluator, with the steps at which it is asked. */
export type RuleEntry = Omit<Rule, 'ask' | 'on' | 'says' | 'versions'> & {
  versions: readonly { from: string; until: string | null; parameters: object; example?: true }[];
  sentences: readonly { id: string; effect: string }[];
  askedAt: readonly { step: string; nl: string; en: string }[];
};

/** The steps at which each rule is asked, by its number. */
export const askedAt = (): ReadonlyMap<string, RuleEntry['askedAt']> => {
  const found = new Map<string, { step: string; nl: string; en: string }[]>();
  for (const { step, title, asks } of QUESTIONS)
    for (const number of new Set(asks.flatMap(numbersIn)))
      found.set(number, [...(found.get(number) ?? []), { step, ...title }]);
  return found;
};

/** Every rule with its versions, strength, source, sentences, and where it is asked. */
export const ruleCatalogue = (): RuleEntry[] => {
  const where = askedAt();
  return RULES.map(({ number, title, consequence, strength, source, notYet, says, versions }) => ({
    number,
    title,
    consequence,
    strength,
    source,
    ...(notYet && { notYet }),
    versions: versions.map(({ from, until, parameters, example }) => ({
      from,
      until,
      parameters,
      ...(example && { example }),
    })),
    sentences: Object.entries(says).map(([id, { effect }]) => ({ id, effect })),
    askedAt: where.get(number) ?? [],
  }));
};

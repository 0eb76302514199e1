import * as a from './rules/a-responsibility';
import * as b from './rules/b-budgets';
import * as c from './rules/c-choice-and-mandate';
import * as d from './rules/d-access-agreements';
import * as entry from './rules/d-entry-requirements';
import * as e from './rules/e-iro';
import * as f from './rules/f-free-space';
import * as g from './rules/g-piggybacking';
import * as h from './rules/h-joint-purchase';
import * as i from './rules/i-invoices';
import * as j from './rules/j-uwv-instruments';
import * as k from './rules/k-municipal-instruments';
import * as m from './rules/m-contract-content';
import type { Rule } from './old-rule';

const isRule = (exported: unknown): exported is Rule =>
  typeof exported === 'object' && exported !== null && 'number' in exported && 'versions' in exported;

/** Every rule that the product knows, as data, in order of number. */
export const ruleCatalogue = (): Rule[] =>
  [a, b, c, d, entry, e, f, g, h, i, j, k, m]
    .flatMap((section) => Object.values<unknown>(section).filter(isRule))
    .sort((one, other) => one.number.localeCompare(other.number));

import type { Effect, IsoDate } from '@ontschot/kernel';
import { FACT_NAMES, type FactName } from '../facts/names';
import type { Finding, RuleData, RuleVersion } from '../rule';
import { asDutchSentence, withCapital } from '../words';

export type { Finding, RuleVersion } from '../rule';
export { inFrameworks, since } from '../rule';

/** A rule as data; its evaluator is the function that stands beside it. */
export type Rule<Parameters extends object = object> = RuleData & {
  versions: readonly [RuleVersion<Parameters>, ...RuleVersion<Parameters>[]];
};

/** The version that holds on the day; outside all of them the nearest earlier one, or else the first. */
export const versionOn = <P extends object>({ versions }: Rule<P>, day: IsoDate): RuleVersion<P> => {
  let found = versions[0];
  for (const version of versions) if (version.from <= day) found = version;
  return found;
};

type More = {
  duty?: { duty: string; due: IsoDate | null };
  liftedBy?: readonly string[];
  alternatives?: readonly string[];
  missing?: string;
};
const both = (en: string) => ({ nl: en, en });

/** The rule speaks: with which effect, on which day, in plain Dutch and in English, facts filled in. */
export const says = (
  rule: Rule,
  effect: Effect,
  day: IsoDate,
  text: string,
  textEn: string,
  { duty, liftedBy, alternatives, missing }: More = {},
): Finding => {
  const version = versionOn(rule, day);
  const [label, labelEn] = version.example
    ? [' (voorbeeldkader, geen wet)', ' (example framework, not law)']
    : ['', ''];
  return {
    rule: rule.number,
    effect,
    text: asDutchSentence(text) + label,
    textEn: withCapital(textEn) + labelEn,
    source: rule.source,
    version: version.from,
    sentence: effect,
    ...(duty && { duty: { ...both(duty.duty), due: duty.due } }),
    ...(liftedBy && { liftedBy: liftedBy.map(both) }),
    ...(alternatives && { alternatives: alternatives.map(both) }),
    ...(missing !== undefined && missing in FACT_NAMES && { missing: missing as FactName }),
  };
};

/** The answer needs a fact that the case does not give: hold, and name it. Never a guess. */
export const lacks = (rule: Rule, day: IsoDate, fact: string): Finding =>
  says(rule, 'HOLD', day, `Dit gegeven ontbreekt: ${fact}.`, `This fact is missing: ${fact}.`, {
    liftedBy: [`record ${fact}`],
    missing: fact,
  });

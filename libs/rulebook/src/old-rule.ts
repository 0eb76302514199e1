import type { Effect, IsoDate, Reason } from '@ontschot/kernel';
import { asDutchSentence, withCapital } from './words';

/** L law or binding arrangement as stated; P partner policy or framework; G guidance; M opinion, only in contracts that adopt it; D derived. */
export type Strength = 'L' | 'P' | 'G' | 'M' | 'D';

/** The rule as it held from a day on. Never edited: what changes gets a version of its own. */
export type RuleVersion<Parameters extends object = object> = {
  from: IsoDate;
  /** Last day, both ends included; null = no end stated. */
  until: IsoDate | null;
  parameters: Parameters;
  /** Stands for no law or framework that exists: only there to show the product in the present year. */
  example?: true;
};

/** A rule as data; its evaluator is the function that stands beside it. */
export type Rule<Parameters extends object = object> = {
  /** `R-001` … `R-158` */
  number: string;
  title: { nl: string; en: string };
  consequence: Effect;
  strength: Strength;
  /** Document and section; see the rulebook's list of sources. */
  source: string;
  versions: readonly [RuleVersion<Parameters>, ...RuleVersion<Parameters>[]];
};

/** What a rule says of a case, with what follows from it. */
export type Finding = Reason & {
  duty?: { duty: string; due: IsoDate | null };
  /** HOLD: the steps that would lift it. */
  liftedBy?: readonly string[];
  /** REFUSE: lawful routes that remain. */
  alternatives?: readonly string[];
  /** Path of the fact that the answer needs and the case does not give. */
  missing?: string;
};

/** No end stated, no parameters. */
export const since = (from: IsoDate): readonly [RuleVersion] => [{ from, until: null, parameters: {} }];

/** The three UWV frameworks govern 2008 and 2009; the second version is an example for the present year, not law. */
export const inFrameworks = <P extends object>(parameters: P): readonly [RuleVersion<P>, RuleVersion<P>] => [
  { from: '2008-04-01', until: '2009-12-31', parameters },
  { from: '2026-01-01', until: null, parameters, example: true },
];

/** The version that holds on the day; outside all of them the nearest earlier one, or else the first. */
export const versionOn = <P extends object>({ versions }: Rule<P>, day: IsoDate): RuleVersion<P> => {
  let found = versions[0];
  for (const version of versions) if (version.from <= day) found = version;
  return found;
};

/** Does the rule hold on the day, by its own dates? */
export const holdsOn = <P extends object>(rule: Rule<P>, day: IsoDate): boolean =>
  rule.versions.some(({ from, until }) => from <= day && (until === null || day <= until));

type More = Pick<Finding, 'duty' | 'liftedBy' | 'alternatives' | 'missing'>;

/** The rule speaks: with which effect, on which day, in plain Dutch and in English, facts filled in. */
export const says = (
  rule: Rule,
  effect: Effect,
  day: IsoDate,
  text: string,
  textEn: string,
  more: More = {},
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
    ...more,
  };
};

/** The answer needs a fact that the case does not give: hold, and name it. Never a guess. */
export const lacks = (rule: Rule, day: IsoDate, fact: string): Finding =>
  says(rule, 'HOLD', day, `Dit gegeven ontbreekt: ${fact}.`, `This fact is missing: ${fact}.`, {
    liftedBy: [`record ${fact}`],
    missing: fact,
  });

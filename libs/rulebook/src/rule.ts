import type { Effect, IsoDate, PartnerCode, Reason, Role, Text } from '@ontschot/kernel';
import { asDutchSentence, withCapital } from './words';
import { readersOf } from './who-reads';
import { FACT_NAMES, type FactName, type SuppliedBy } from './facts/names';

/** L law or binding arrangement as stated; P partner policy or framework; G guidance; M opinion, only in contracts that adopt it; D derived. */
export type Strength = 'L' | 'P' | 'G' | 'M' | 'D';

export type { Text } from '@ontschot/kernel';

/** A step that would lift a hold, and who can take it with which command. */
export type Way = Text & { supply?: { command: string; field?: string; role: Role; by: SuppliedBy } };

/** What every rule needs: the day on which it is asked, which also picks its version. */
export type Day = { day: IsoDate };

/** The rule as it held from a day on. Never edited: what changes gets a version of its own. */
type RuleVersion<Parameters extends object = object> = {
  from: IsoDate;
  /** Last day, both ends included; null = no end stated. */
  until: IsoDate | null;
  parameters: Parameters;
  /** Stands for no law or framework that exists: only there to show the product in the present year. */
  example?: true;
};

/** A version that answers in its own way; without `ask` it answers as the rule does. */
type AnsweringVersion<F extends Day, P extends object, S> = RuleVersion<P> & {
  ask?: (facts: F, say: Say<S>, parameters: P) => Finding[];
};

/** What a rule says of a case, with what follows from it. */
export type Finding = Reason & {
  /** Id of the sentence within its rule. */
  sentence: string;
  /** The principal, where this sentence decides who that is (section A). */
  decides?: PartnerCode;
  duty?: Text & { due: IsoDate | null };
  /** HOLD: the steps that would lift it. */
  liftedBy?: readonly Way[];
  /** REFUSE: lawful routes that remain. */
  alternatives?: readonly Text[];
  /** The fact that the answer needs and nobody gave. */
  missing?: FactName;
};

type Fill<Result> = Result | ((words: never) => Result);

/** One sentence of a rule: its effect, its texts with facts filled in, and what follows from it. */
export type Sentence = {
  effect: Effect;
  nl: Fill<string>;
  en: Fill<string>;
  /** The same without amounts and facts, for readers for whom those are not meant. */
  discreet?: Fill<Text>;
  decides?: (words: never) => PartnerCode;
  duty?: Fill<Text & { due: IsoDate | null }>;
  liftedBy?: Fill<readonly Way[]>;
  /** HOLD: who lifts it with which command, for the ways that do not say so themselves. */
  supply?: Way['supply'];
  alternatives?: Fill<readonly Text[]>;
};

type WordsIn<Part> = Part extends (words: infer Words) => unknown ? Words : unknown;
type WordsOf<S> = S extends Sentence
  ? WordsIn<S['nl']> &
      WordsIn<S['en']> &
      WordsIn<S['discreet']> &
      WordsIn<S['decides']> &
      WordsIn<S['duty']> &
      WordsIn<S['liftedBy']> &
      WordsIn<S['alternatives']>
  : never;

/** The rule's sentences as functions of the words that they need; `lacks` holds for a fact that nobody gave. */
export type Say<S> = {
  [Id in keyof S]: unknown extends WordsOf<S[Id]> ? () => Finding : (words: WordsOf<S[Id]>) => Finding;
} & { lacks: (fact: FactName) => Finding };

/** What a rule is, apart from how it answers. */
type RuleData = {
  /** `R-` and three digits, as the rulebook numbers it. */
  number: string;
  title: Text;
  /** What the rulebook's table says that it does. */
  consequence: Effect;
  strength: Strength;
  /** Document and section; see the rulebook's list of sources. */
  source: string;
  /** Asked at no step yet, and what it waits for. */
  notYet?: Text;
};

/** A rule as one value: number, source, versions by date, sentences in two languages, and its one question. */
export type Rule<F extends Day = never, P extends object = object> = RuleData & {
  says: Readonly<Record<string, Sentence>>;
  versions: readonly [RuleVersion<P>, ...RuleVersion<P>[]];
  /** What the rule says of these facts on `facts.day`; nothing when it has nothing to say. */
  ask: (facts: F) => Finding[];
  /** The version's parameters on the day. */
  on: (day: IsoDate) => P;
};

/**
 * Makes a rule out of its data. `ask` gets the facts that it names in its parameter, its own sentences, and the parameters
 * of the version that holds on `facts.day`; it cannot read those of another day.
 */
export const rule = <F extends Day, P extends object, const S extends Readonly<Record<string, Sentence>>>(
  definition: RuleData & {
    versions: readonly [AnsweringVersion<F, P, S>, ...AnsweringVersion<F, P, S>[]];
    says: S;
    ask: (facts: F, say: Say<S>, parameters: P) => Finding[];
  },
): Rule<F, P> => {
  const { versions, says, ask, ...data } = definition;
  const voices = versions.map((version) => ({ version, say: mouthOf(data, says, version) as Say<S> }));
  const [only] = voices;
  /** Most rules have one version: then there is nothing to choose. */
  const voiceOn = (day: IsoDate) =>
    voices.length === 1 ? only : voices[versions.indexOf(versionOn(versions, day))];
  return {
    ...data,
    says,
    versions,
    on: (day) => versionOn(versions, day).parameters,
    ask: (facts) => {
      const voice = voiceOn(facts.day);
      if (!voice) throw new Error(`${data.number} has no version.`);
      return (voice.version.ask ?? ask)(facts, voice.say, voice.version.parameters);
    },
  };
};

/** No end stated, no parameters. */
export const since = (from: IsoDate): [RuleVersion] => [{ from, until: null, parameters: {} }];

/** The three UWV frameworks govern 2008 and 2009; the second version is an example for the present year, not law. */
export const inFrameworks = <P extends object>(parameters: P): [RuleVersion<P>, RuleVersion<P>] => [
  { from: '2008-04-01', until: '2009-12-31', parameters },
  { from: '2026-01-01', until: null, parameters, example: true },
];

/** The version that holds on the day; outside all of them the nearest earlier one, or else the first. */
const versionOn = <V extends RuleVersion>(versions: readonly [V, ...V[]], day: IsoDate): V => {
  let found = versions[0];
  for (const version of versions) if (version.from <= day) found = version;
  return found;
};

const filled = <Result>(part: Fill<Result>, words: unknown): Result =>
  typeof part === 'function' ? (part as (words: unknown) => Result)(words) : part;

const supplied = (ways: readonly Way[], supply: Way['supply']): readonly Way[] =>
  supply === undefined ? ways : ways.map((way) => ({ supply, ...way }));

/** Made once per version, so that asking costs no more than filling in words. */
const mouthOf = (
  { number, source }: RuleData,
  says: Readonly<Record<string, Sentence>>,
  version: RuleVersion,
): object => {
  const [label, labelEn] = version.example
    ? [' (voorbeeldkader, geen wet)', ' (example framework, not law)']
    : ['', ''];
  const readers = readersOf(number);
  // Properties are set one by one: spreading what is mostly absent costs more than the words.
  const saying = (sentence: string, said: Sentence, words: unknown): Finding => {
    const finding: Finding = {
      rule: number,
      effect: said.effect,
      text: asDutchSentence(filled(said.nl, words)) + label,
      textEn: withCapital(filled(said.en, words)) + labelEn,
      source,
      version: version.from,
      sentence,
    };
    if (readers) finding.readers = readers;
    if (said.discreet) finding.discreet = filled(said.discreet, words);
    if (said.decides) finding.decides = (said.decides as (words: unknown) => PartnerCode)(words);
    if (said.duty) finding.duty = filled(said.duty, words);
    if (said.liftedBy) finding.liftedBy = supplied(filled(said.liftedBy, words), said.supply);
    if (said.alternatives) finding.alternatives = filled(said.alternatives, words);
    return finding;
  };
  return {
    ...Object.fromEntries(
      Object.entries(says).map(([id, said]) => [id, (words: unknown) => saying(id, said, words)]),
    ),
    lacks: (fact: FactName): Finding => ({
      ...saying('lacks', LACKS, FACT_NAMES[fact]),
      liftedBy: [{ nl: `leg vast: ${FACT_NAMES[fact].nl}`, en: `record ${fact}`, supply: FACT_NAMES[fact] }],
      missing: fact,
    }),
  };
};

/** The answer needs a fact that nobody gave: hold, and name it. Never a guess. */
const LACKS: Sentence = {
  effect: 'HOLD',
  nl: ({ nl }: Text) => `Dit gegeven ontbreekt: ${nl}.`,
  en: ({ en }: Text) => `This fact is missing: ${en}.`,
};

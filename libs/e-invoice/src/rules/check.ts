import type { Text } from '@ontschot/kernel';
import type { InvoiceTerms } from '../ubl/terms';
import { inWords, short, textOf } from '../words/in-words';
import type { RuleInWords } from '../words/in-words';
import { cardinalityRules } from './cardinality';
import { codeListRules } from './code-lists';
import { decimalRules } from './decimals';
import { type Relaxing, relaxingIn } from './extensions';
import { gAccountRules } from './g-account';
import { identifierRules } from './identifiers';
import { nlciusRules } from './nlcius';
import { peppolRules } from './peppol';
import { allowanceRules, documentRules, lineRules } from './presence';
import type { Broken, Rule, Severity } from './rule';
import { G_ACCOUNT, NLCIUS, PEPPOL, specificationRules } from './specification';
import { totalsRules } from './totals';
import { vatCategoryRules } from './vat-categories';

/** A broken rule, or what else is wrong with a file, for people of either language and for programs. */
export type Finding = {
  /** Official number of the rule, or a code of ours. */
  rule: string;
  /** `fatal`: not as the rules want it, so not to be paid as it is; `warning`: worth a look. */
  severity: Severity;
  /** Sentences, with place, expected and found worked in. */
  text: Text;
  /** `regel 3`, `line 3`; null when it concerns the whole invoice. */
  where: Text | null;
  expected: string | null;
  found: string | null;
  /** Terms of EN 16931 that it is about, such as `BT-1`. */
  terms: readonly string[];
};

/** What every e-invoice must meet, whatever specification it names. */
const EN16931_RULES: Rule[] = [
  ...documentRules,
  ...lineRules,
  ...allowanceRules,
  ...totalsRules,
  ...vatCategoryRules,
  ...decimalRules,
  ...codeListRules,
  ...cardinalityRules,
  ...identifierRules,
  ...specificationRules,
];

/** Peppol has its own rules on empty elements and on the form of Dutch numbers. */
const IN_PEPPOL_OTHERWISE = new Set(['SI-UBL-2', 'ID-KVK', 'ID-OIN']);

type WordedRule = Rule & { words: RuleInWords };
const worded = (rules: readonly Rule[]): readonly WordedRule[] =>
  // Written out, so that all rules have one shape: they are asked of every invoice.
  rules.map((rule) => {
    const { id, severity, text, broken } = rule;
    return { id, severity, text, broken, words: inWords(rule) };
  });

const CORE_SET = worded(EN16931_RULES);
const PEPPOL_SET = worded([
  ...EN16931_RULES.filter(({ id }) => !IN_PEPPOL_OTHERWISE.has(id)),
  ...peppolRules,
]);
const NLCIUS_SET = worded([...EN16931_RULES, ...nlciusRules]);
const G_ACCOUNT_SET = worded([...EN16931_RULES, ...nlciusRules, ...gAccountRules]);

/**
 * The rules that an invoice must meet follow from the specification that it names (BT-24): those of the standard, and
 * those of the specification where it is one that we know. What we do not know is said in a warning, never refused.
 */
export const rulesFor = (customizationId: string | null): readonly WordedRule[] => {
  if (customizationId?.startsWith(G_ACCOUNT)) return G_ACCOUNT_SET;
  if (customizationId?.startsWith(NLCIUS)) return NLCIUS_SET;
  if (customizationId?.startsWith(PEPPOL)) return PEPPOL_SET;
  return CORE_SET;
};

const findingOf = ({ id, severity, words }: WordedRule, broken: Exclude<Broken, false>): Finding => {
  const { where, expected, found } = broken === true ? {} : broken;
  return {
    rule: id,
    severity,
    text: textOf(words, broken),
    where: where ?? null,
    expected: short(expected),
    found: short(found),
    terms: words.terms,
  };
};

/** Where the invoice's extension says otherwise than the standard, that is told, and no fault. */
const relaxed = (finding: Finding, { name }: Relaxing): Finding => ({
  ...finding,
  severity: 'warning',
  text: {
    nl: `${finding.text.nl} De uitbreiding ${name.slice(0, 80)} mag hier anders zijn. Dat is niet gecontroleerd.`,
    en: `${finding.text.en} The extension ${name.slice(0, 80)} may differ here. That was not checked.`,
  },
});

/** One finding per broken rule, fatal ones first. */
export const check = (invoice: InvoiceTerms): Finding[] => {
  const findings: Finding[] = [];
  const extension = relaxingIn(invoice.customizationId);
  for (const rule of rulesFor(invoice.customizationId)) {
    const broken = rule.broken(invoice);
    if (broken === false) continue;
    const finding = findingOf(rule, broken);
    findings.push(extension?.relaxes(rule.id) ? relaxed(finding, extension) : finding);
  }
  return fatalFirst(findings);
};

export const fatalFirst = (findings: Finding[]): Finding[] =>
  findings.sort((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));

import type { InvoiceTerms } from '../ubl/terms';
import { cardinalityRules } from './cardinality';
import { codeListRules } from './code-lists';
import { decimalRules } from './decimals';
import { identifierRules } from './identifiers';
import { nlciusRules } from './nlcius';
import { peppolRules } from './peppol';
import { allowanceRules, documentRules, lineRules } from './presence';
import { fatal } from './rule';
import type { Broken, Rule, Severity } from './rule';
import { totalsRules } from './totals';
import { vatCategoryRules } from './vat-categories';

/** A broken rule: its number, how bad it is, and what should have held, with the place where it does not. */
export type Finding = { rule: string; severity: Severity; text: string };

export const NLCIUS = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0';
export const PEPPOL = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
/** The Dutch extension for blocked accounts: several payment means with codes and references of their own. */
const G_ACCOUNT = `${NLCIUS}#conformant#urn:fdc:nen.nl:gaccount:v1.0`;

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
];

const G_ACCOUNT_ALLOWS = new Set(['UBL-SR-44', 'UBL-SR-47']);

const unknownSpecification = fatal(
  'CUSTOMIZATION',
  `The specification (BT-24) is NLCIUS (${NLCIUS}) or Peppol BIS Billing 3.0 (${PEPPOL}).`,
  ({ customizationId }) => customizationId ?? false,
);

// Peppol has its own, fatal, rule on empty elements.
const PEPPOL_SET: Rule[] = [...EN16931_RULES.filter(({ id }) => id !== 'SI-UBL-2'), ...peppolRules];
const NLCIUS_SET: Rule[] = [...EN16931_RULES, ...nlciusRules];
const G_ACCOUNT_SET: Rule[] = NLCIUS_SET.filter(({ id }) => !G_ACCOUNT_ALLOWS.has(id));
const UNKNOWN_SET: Rule[] = [...EN16931_RULES, unknownSpecification];

/** The rules that an invoice must meet follow from the specification that it names (BT-24). */
export const rulesFor = (customizationId: string | null): readonly Rule[] => {
  if (customizationId === NLCIUS) return NLCIUS_SET;
  if (customizationId === G_ACCOUNT) return G_ACCOUNT_SET;
  if (customizationId?.startsWith(PEPPOL)) return PEPPOL_SET;
  return customizationId === null || customizationId === '' ? EN16931_RULES : UNKNOWN_SET;
};

/** What should have held, and the place; a file's own words are cut short. */
const sentence = (text: string, where: Broken): string =>
  typeof where === 'string' && where !== '' ? `${text.replace(/\.$/, '')} (${where.slice(0, 80)}).` : text;

/** One finding per broken rule, fatal ones first. */
export const check = (invoice: InvoiceTerms): Finding[] => {
  const findings: Finding[] = [];
  for (const { id, severity, text, broken } of rulesFor(invoice.customizationId)) {
    const where = broken(invoice);
    if (where === false) continue;
    findings.push({ rule: id, severity, text: sentence(text, where) });
  }
  return findings.sort(
    (one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'),
  );
};

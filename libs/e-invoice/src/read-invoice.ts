import type { Invoice } from './invoice';
import { check, fatalFirst } from './rules/check';
import type { Finding } from './rules/check';
import { isComplete, toInvoice } from './to-invoice';
import type { PartialInvoice } from './to-invoice';
import { bindInvoice } from './ubl/bind-invoice';
import { hasTwoReadings } from './ubl/readings';
import { structureFaults } from './ubl/structure';
import type { InvoiceTerms } from './ubl/terms';
import { DEFAULT_LIMITS } from './xml/limits';
import type { Limits } from './xml/limits';
import { parseXml } from './xml/parse-xml';
import type { ReadFile } from './xml/parse-xml';
import { XmlRefused } from './xml/refusal';
import { fileFinding, refusalFinding, structureFindings } from './words/file-words';

/**
 * One file read:
 * - `accepted`: an invoice without a fatal finding (warnings may be there);
 * - `faulty`: an invoice that breaks a rule; all that it says is kept, though any term may be missing;
 * - `unreadable`: no invoice that can be read, in one way only.
 */
export type Reading =
  | { outcome: 'accepted'; accepted: true; findings: Finding[]; invoice: Invoice }
  | { outcome: 'faulty'; accepted: false; findings: Finding[]; invoice: PartialInvoice }
  | { outcome: 'unreadable'; accepted: false; findings: Finding[]; invoice: null };

const isFatal = ({ severity }: Finding): boolean => severity === 'fatal';
const unreadable = (findings: Finding[]): Reading => ({
  outcome: 'unreadable',
  accepted: false,
  findings,
  invoice: null,
});

/**
 * Reads a file without judging it: the terms as the rules look at them.
 * @throws XmlRefused when the file is no UBL invoice or goes past a limit
 */
export const readTerms = (bytes: Uint8Array, limits: Partial<Limits> = {}): InvoiceTerms =>
  bindInvoice(parseXml(bytes, { ...DEFAULT_LIMITS, ...limits }).root);

/**
 * Reads and checks one e-invoice: UBL 2.1 Invoice or CreditNote of EN 16931, whatever specification it names; the rules of
 * NLCIUS, its extension for blocked accounts and Peppol BIS Billing 3.0 where it names one of these.
 * Never throws for what a file holds: all that is wrong stands in the findings, and a rule's finding takes nothing away.
 * @param limits what the file may cost at most; those left out have their defaults
 */
export const readInvoice = (bytes: Uint8Array, limits: Partial<Limits> = {}): Reading => {
  try {
    return judge(parseXml(bytes, { ...DEFAULT_LIMITS, ...limits }));
  } catch (refused) {
    if (!(refused instanceof XmlRefused)) throw refused;
    return unreadable([refusalFinding(refused)]);
  }
};

const judge = ({ root, cutTexts }: ReadFile): Reading => {
  const faults = structureFaults(root);
  const structure = structureFindings(faults);
  if (faults.some(({ kind }) => kind === 'repeated') && hasTwoReadings(root))
    return unreadable([fileFinding('TWO-READINGS'), ...structure]);

  const terms = bindInvoice(root);
  const invoice = toInvoice(terms);
  if (isNobodys(invoice)) return unreadable([fileFinding('NO-INVOICE')]);

  const cut = cutTexts.map((name) => fileFinding('TEXT-CUT', { where: { nl: name, en: name } }, 'warning'));
  const findings = fatalFirst([...structure, ...check(terms), ...cut]);
  if (findings.some(isFatal)) return { outcome: 'faulty', accepted: false, findings, invoice };
  if (isComplete(invoice)) return { outcome: 'accepted', accepted: true, findings, invoice };
  return {
    outcome: 'faulty',
    accepted: false,
    findings: [fileFinding('VALUE-MISSING'), ...findings],
    invoice,
  };
};

/** Without number, seller and amount there is nothing to deal with: the element's name alone makes no invoice. */
const isNobodys = ({ number, supplier, totals, lines }: PartialInvoice): boolean => {
  const { name, legalId, vatId, endpoint, identifiers } = supplier;
  const isUnknown =
    name === null && legalId === null && vatId === null && endpoint === null && identifiers.length === 0;
  return number === null && isUnknown && totals.payable === null && lines.length === 0;
};

/** The outcome for one named file, as `cli read-invoice` prints it. */
export type FileReading = { file: string } & Reading;

import type { Invoice } from './invoice';
import { check } from './rules/check';
import type { Finding } from './rules/check';
import { isComplete, toInvoice } from './to-invoice';
import type { PartialInvoice } from './to-invoice';
import { bindInvoice } from './ubl/bind-invoice';
import type { InvoiceTerms } from './ubl/terms';
import { DEFAULT_LIMITS } from './xml/limits';
import type { Limits } from './xml/limits';
import { parseXml } from './xml/parse-xml';
import { XmlRefused } from './xml/refusal';

/**
 * One file read:
 * - `accepted`: an invoice without a fatal finding (warnings may be there);
 * - `faulty`: an invoice that breaks a rule; all that it says is kept, though any term may be missing;
 * - `unreadable`: no invoice that can be read in one way only.
 */
export type Reading =
  | { outcome: 'accepted'; accepted: true; findings: Finding[]; invoice: Invoice }
  | { outcome: 'faulty'; accepted: false; findings: Finding[]; invoice: PartialInvoice }
  | { outcome: 'unreadable'; accepted: false; findings: Finding[]; invoice: null };

const isFatal = ({ severity }: Finding): boolean => severity === 'fatal';

/**
 * Reads a file without judging it: the terms as the rules look at them.
 * @throws XmlRefused when the file is no UBL invoice or goes past a limit
 */
export const readTerms = (bytes: Uint8Array, limits: Partial<Limits> = {}): InvoiceTerms =>
  bindInvoice(parseXml(bytes, { ...DEFAULT_LIMITS, ...limits }));

/**
 * Reads and checks one e-invoice: UBL 2.1 Invoice or CreditNote, NLCIUS or Peppol BIS Billing 3.0.
 * Never throws for what a file holds: all that is wrong stands in the findings.
 * @param limits what the file may cost at most; those left out have their defaults
 */
export const readInvoice = (bytes: Uint8Array, limits: Partial<Limits> = {}): Reading => {
  try {
    return judge(readTerms(bytes, limits));
  } catch (refused) {
    if (!(refused instanceof XmlRefused)) throw refused;
    return {
      outcome: 'unreadable',
      accepted: false,
      findings: [{ rule: refused.code, severity: 'fatal', text: refused.message }],
      invoice: null,
    };
  }
};

const judge = (terms: InvoiceTerms): Reading => {
  const findings = check(terms);
  const invoice = toInvoice(terms);
  if (findings.some(isFatal)) return { outcome: 'faulty', accepted: false, findings, invoice };
  if (isComplete(invoice)) return { outcome: 'accepted', accepted: true, findings, invoice };
  return {
    outcome: 'faulty',
    accepted: false,
    findings: [
      {
        rule: 'VALUE-MISSING',
        severity: 'fatal',
        text: 'A required term of the invoice is empty or too large to read.',
      },
      ...findings,
    ],
    invoice,
  };
};

/** The outcome for one named file, as `cli read-invoice` prints it. */
export type FileReading = { file: string } & Reading;

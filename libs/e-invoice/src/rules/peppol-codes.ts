import { ALLOWANCE_REASONS, CHARGE_REASONS, CURRENCIES } from '../codes/money';
import {
  MIME_TYPES,
  PEPPOL_CREDIT_NOTE_TYPES,
  PEPPOL_INVOICE_TYPES,
  TAX_POINT_CODES,
} from '../codes/documents';
import { PEPPOL_ADDRESS_SCHEMES } from '../codes/parties';
import type { AllowanceCharge, InvoiceTerms, TaxCategory } from '../ubl/terms';
import { CODED_AMOUNTS } from './code-lists';
import { fatal, found, inElement } from './rule';
import type { Broken, Rule } from './rule';

/** Business processes that Peppol has approved: billing (with two of the French reform), and billing with a response. */
const PROCESSES = new Set([
  'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  'urn:peppol:france:billing:regulated',
  'urn:peppol:france:billing:non-regulated',
  'urn:peppol:bis:billing_with_response',
]);
export const isKnownProcess = ({ profileId }: InvoiceTerms): boolean => PROCESSES.has(profileId ?? '');

/** Peppol gives German buyers and sellers among themselves some room of their own. */
export const isGerman = ({ supplier, buyer }: InvoiceTerms): boolean =>
  supplier?.address?.country?.toUpperCase() === 'DE' && buyer?.address?.country?.toUpperCase() === 'DE';

export const anAllowance =
  (broken: (each: AllowanceCharge) => Broken): Rule['broken'] =>
  ({ allowancesCharges, lines }) => {
    for (const each of [...allowancesCharges, ...lines.flatMap((line) => line.allowancesCharges)]) {
      const wrong = broken(each);
      if (wrong !== false) return wrong;
    }
    return false;
  };

const categoriesOf = ({ taxTotals, allowancesCharges }: InvoiceTerms): TaxCategory[] => [
  ...taxTotals.flatMap(({ breakdown }) => breakdown.flatMap(({ categories }) => categories)),
  ...allowancesCharges.flatMap(({ categories }) => categories),
];
const exemptionFor = (id: string, reason: string, code: string): Rule =>
  fatal(id, `Exemption ${reason} goes with VAT category ${code}.`, (invoice) =>
    categoriesOf(invoice).some(
      (each) => each.exemptionReasonCode?.toUpperCase() === reason && each.code !== code,
    ),
  );

/** Peppol BIS Billing 3.0: PEPPOL-EN16931-CL*, P0100 to P0112. */
export const peppolCodeRules: Rule[] = [
  fatal('PEPPOL-EN16931-CL001', 'Embedded documents are of an allowed MIME type.', ({ documents }) =>
    found(
      documents
        .map(({ attachment }) => attachment?.binary?.mimeCode ?? null)
        .find((mimeCode) => mimeCode !== null && !MIME_TYPES.has(mimeCode)),
    ),
  ),
  fatal(
    'PEPPOL-EN16931-CL002',
    'Reason codes of allowances are those of UNCL 5189.',
    anAllowance(
      ({ isCharge, reasonCode }) =>
        isCharge === false && reasonCode !== null && !ALLOWANCE_REASONS.has(reasonCode) && found(reasonCode),
    ),
  ),
  fatal(
    'PEPPOL-EN16931-CL003',
    'Reason codes of charges are those of UNCL 7161.',
    anAllowance(
      ({ isCharge, reasonCode }) =>
        isCharge === true && reasonCode !== null && !CHARGE_REASONS.has(reasonCode) && found(reasonCode),
    ),
  ),
  fatal('PEPPOL-EN16931-CL006', 'The VAT point date code is one of UNTDID 2005.', ({ periods }) =>
    periods.some(({ descriptionCode }) => descriptionCode !== null && !TAX_POINT_CODES.has(descriptionCode)),
  ),
  fatal('PEPPOL-EN16931-CL007', 'Currencies are those of ISO 4217.', ({ amounts }) => {
    const wrong = amounts.find(
      ({ name, amount }) => CODED_AMOUNTS.has(name) && !CURRENCIES.has(amount.currency ?? ''),
    );
    return wrong === undefined ? false : inElement(wrong.name, wrong.amount.currency);
  }),
  fatal(
    'PEPPOL-EN16931-CL008',
    'The scheme of an electronic address is on the list.',
    ({ supplier, buyer }) =>
      found(
        [supplier, buyer]
          .map((each) => each?.endpoint?.scheme ?? null)
          .find((scheme) => scheme !== null && !PEPPOL_ADDRESS_SCHEMES.has(scheme)),
      ),
  ),
  fatal(
    'PEPPOL-EN16931-P0100',
    'The type code of an invoice fits the business process.',
    (invoice) =>
      invoice.kind === 'Invoice' &&
      isKnownProcess(invoice) &&
      invoice.typeCode !== null &&
      !PEPPOL_INVOICE_TYPES.has(invoice.typeCode),
  ),
  fatal(
    'PEPPOL-EN16931-P0101',
    'The type code of a credit note fits the business process.',
    (invoice) =>
      invoice.kind === 'CreditNote' &&
      isKnownProcess(invoice) &&
      invoice.typeCode !== null &&
      !PEPPOL_CREDIT_NOTE_TYPES.has(invoice.typeCode),
  ),
  fatal(
    'PEPPOL-EN16931-P0112',
    'Types 326 and 384 are for use between German parties.',
    (invoice) =>
      invoice.kind === 'Invoice' &&
      (invoice.typeCode === '326' || invoice.typeCode === '384') &&
      !isGerman(invoice),
  ),
  exemptionFor('PEPPOL-EN16931-P0104', 'VATEX-EU-G', 'G'),
  exemptionFor('PEPPOL-EN16931-P0105', 'VATEX-EU-O', 'O'),
  exemptionFor('PEPPOL-EN16931-P0106', 'VATEX-EU-IC', 'K'),
  exemptionFor('PEPPOL-EN16931-P0107', 'VATEX-EU-AE', 'AE'),
  exemptionFor('PEPPOL-EN16931-P0108', 'VATEX-EU-D', 'E'),
  exemptionFor('PEPPOL-EN16931-P0109', 'VATEX-EU-F', 'E'),
  exemptionFor('PEPPOL-EN16931-P0110', 'VATEX-EU-I', 'E'),
  exemptionFor('PEPPOL-EN16931-P0111', 'VATEX-EU-J', 'E'),
];

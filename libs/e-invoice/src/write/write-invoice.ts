import type { Cents } from '@ontschot/kernel';
import { NLCIUS, PEPPOL } from '../rules/specification';
import type { AllowanceToWrite, InvoiceToWrite, LineToWrite, PartyToWrite, VatToWrite } from './invoice-data';
import { amountOfLine, totalsOf } from './totals-of';
import { branch, leaf, print } from './xml-text';
import type { Node } from './xml-text';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const BILLING = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

/** `-12345` → `-123.45`; written from the integer, so that no cent passes through a float. */
const money = (cents: Cents): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

/**
 * Writes a UBL 2.1 Invoice or CreditNote in NLCIUS or Peppol BIS Billing 3.0, in the order that UBL prescribes.
 * Totals and VAT breakdown are computed; whether the data make a valid invoice is for the reader to say.
 * @throws RangeError when a text holds a character that XML forbids
 */
export const writeInvoice = (data: InvoiceToWrite): string => {
  const isCredit = data.kind === 'credit-note';
  const root = isCredit ? 'CreditNote' : 'Invoice';
  const currency = data.currency ?? 'EUR';
  const amount = (name: string, cents: Cents | undefined): Node[] =>
    leaf(`cbc:${name}`, cents === undefined ? undefined : money(cents), { currencyID: currency });
  const totals = totalsOf(data);
  const content = [
    ...leaf('cbc:CustomizationID', data.specification === 'peppol' ? PEPPOL : NLCIUS),
    ...leaf('cbc:ProfileID', BILLING),
    ...leaf('cbc:ID', data.number),
    ...leaf('cbc:IssueDate', data.issueDate),
    ...(isCredit ? [] : leaf('cbc:DueDate', data.dueDate)),
    ...leaf(`cbc:${root}TypeCode`, data.typeCode ?? (isCredit ? '381' : '380')),
    ...leaf('cbc:Note', data.note),
    ...leaf('cbc:DocumentCurrencyCode', currency),
    ...leaf('cbc:AccountingCost', data.accountingCost),
    ...leaf('cbc:BuyerReference', data.buyerReference),
    ...period(data.period),
    ...branch(
      'cac:OrderReference',
      leaf('cbc:ID', data.orderReference),
      leaf('cbc:SalesOrderID', data.salesOrderReference),
    ),
    ...(data.precedingInvoices ?? []).flatMap(({ number, issueDate }) =>
      branch(
        'cac:BillingReference',
        branch('cac:InvoiceDocumentReference', leaf('cbc:ID', number), leaf('cbc:IssueDate', issueDate)),
      ),
    ),
    ...branch('cac:ContractDocumentReference', leaf('cbc:ID', data.contractReference)),
    ...(data.attachments ?? []).flatMap(({ id, description, filename, mimeCode, base64 }) =>
      branch(
        'cac:AdditionalDocumentReference',
        leaf('cbc:ID', id),
        leaf('cbc:DocumentDescription', description),
        branch('cac:Attachment', leaf('cbc:EmbeddedDocumentBinaryObject', base64, { mimeCode, filename })),
      ),
    ),
    ...branch('cac:AccountingSupplierParty', party(data.supplier)),
    ...branch('cac:AccountingCustomerParty', party(data.buyer)),
    ...(data.payee
      ? branch(
          'cac:PayeeParty',
          branch('cac:PartyName', leaf('cbc:Name', data.payee.name)),
          branch(
            'cac:PartyLegalEntity',
            leaf('cbc:CompanyID', data.payee.legalId?.id, { schemeID: data.payee.legalId?.scheme }),
          ),
        )
      : []),
    ...taxRepresentative(data.taxRepresentative),
    ...branch(
      'cac:Delivery',
      leaf('cbc:ActualDeliveryDate', data.delivery?.date),
      branch('cac:DeliveryLocation', branch('cac:Address', country(data.delivery?.country))),
    ),
    ...(data.paymentMeans ?? []).flatMap(({ code, account, accountName, reference, mandate }) =>
      branch(
        'cac:PaymentMeans',
        leaf('cbc:PaymentMeansCode', code),
        isCredit ? leaf('cbc:PaymentDueDate', data.dueDate) : [],
        leaf('cbc:PaymentID', reference),
        branch('cac:PayeeFinancialAccount', leaf('cbc:ID', account), leaf('cbc:Name', accountName)),
        branch('cac:PaymentMandate', leaf('cbc:ID', mandate)),
      ),
    ),
    ...branch('cac:PaymentTerms', leaf('cbc:Note', data.paymentTerms)),
    ...(data.allowancesCharges ?? []).flatMap((each) =>
      allowance(each, amount, taxCategory('cac:TaxCategory', each.vat, false)),
    ),
    ...branch(
      'cac:TaxTotal',
      amount('TaxAmount', totals.tax),
      ...totals.breakdown.map(({ vat, taxable, tax }) =>
        branch(
          'cac:TaxSubtotal',
          amount('TaxableAmount', taxable),
          amount('TaxAmount', tax),
          taxCategory('cac:TaxCategory', vat, true),
        ),
      ),
    ),
    ...branch(
      'cac:LegalMonetaryTotal',
      amount('LineExtensionAmount', totals.lineExtension),
      amount('TaxExclusiveAmount', totals.taxExclusive),
      amount('TaxInclusiveAmount', totals.taxInclusive),
      totalOf(data, false) ? amount('AllowanceTotalAmount', totals.allowances) : [],
      totalOf(data, true) ? amount('ChargeTotalAmount', totals.charges) : [],
      amount('PrepaidAmount', data.prepaid),
      amount('PayableRoundingAmount', data.rounding),
      amount('PayableAmount', totals.payable),
    ),
    ...data.lines.flatMap((each) => line(each, isCredit, currency, amount)),
  ];
  const attributes = {
    xmlns: `${UBL}${root}-2`,
    'xmlns:cac': `${UBL}CommonAggregateComponents-2`,
    'xmlns:cbc': `${UBL}CommonBasicComponents-2`,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print({ name: root, attributes, content })}\n`;
};

type WriteAmount = (name: string, cents: Cents | undefined) => Node[];

const totalOf = ({ allowancesCharges = [] }: InvoiceToWrite, isCharge: boolean): boolean =>
  allowancesCharges.some((each) => each.isCharge === isCharge);
const country = (code: string | undefined): Node[] =>
  branch('cac:Country', leaf('cbc:IdentificationCode', code));
const period = (dates: { start?: string; end?: string } | undefined): Node[] =>
  branch('cac:InvoicePeriod', leaf('cbc:StartDate', dates?.start), leaf('cbc:EndDate', dates?.end));
const vatScheme = (): Node[] => branch('cac:TaxScheme', leaf('cbc:ID', 'VAT'));
const vatId = (id: string | undefined): Node[] =>
  id === undefined ? [] : branch('cac:PartyTaxScheme', leaf('cbc:CompanyID', id), vatScheme());

const address = ({ street, city, postalCode, country: code }: PartyToWrite['address']): Node[] =>
  branch(
    'cac:PostalAddress',
    leaf('cbc:StreetName', street),
    leaf('cbc:CityName', city),
    leaf('cbc:PostalZone', postalCode),
    country(code),
  );

const party = (data: PartyToWrite): Node[] =>
  branch(
    'cac:Party',
    leaf('cbc:EndpointID', data.endpoint?.id, { schemeID: data.endpoint?.scheme }),
    branch(
      'cac:PartyIdentification',
      leaf('cbc:ID', data.identifier?.id, { schemeID: data.identifier?.scheme }),
    ),
    branch('cac:PartyName', leaf('cbc:Name', data.tradeName)),
    address(data.address),
    vatId(data.vatId),
    branch(
      'cac:PartyLegalEntity',
      leaf('cbc:RegistrationName', data.name),
      leaf('cbc:CompanyID', data.legalId?.id, { schemeID: data.legalId?.scheme }),
    ),
    branch(
      'cac:Contact',
      leaf('cbc:Name', data.contact?.name),
      leaf('cbc:Telephone', data.contact?.telephone),
      leaf('cbc:ElectronicMail', data.contact?.email),
    ),
  );

const taxRepresentative = (data: InvoiceToWrite['taxRepresentative']): Node[] =>
  data === undefined
    ? []
    : branch(
        'cac:TaxRepresentativeParty',
        branch('cac:PartyName', leaf('cbc:Name', data.name)),
        address(data.address),
        vatId(data.vatId),
      );

const taxCategory = (
  name: string,
  { category, percent, exemptionReason }: VatToWrite,
  withReason: boolean,
): Node[] =>
  branch(
    name,
    leaf('cbc:ID', category),
    leaf('cbc:Percent', percent),
    withReason ? leaf('cbc:TaxExemptionReason', exemptionReason) : [],
    vatScheme(),
  );

const allowance = (
  { isCharge, reason, amount: cents, base }: AllowanceToWrite,
  amount: WriteAmount,
  category: Node[],
): Node[] =>
  branch(
    'cac:AllowanceCharge',
    leaf('cbc:ChargeIndicator', String(isCharge)),
    leaf('cbc:AllowanceChargeReason', reason),
    leaf('cbc:MultiplierFactorNumeric', base?.percentage),
    amount('Amount', cents),
    amount('BaseAmount', base?.amount),
    category,
  );

const line = (data: LineToWrite, isCredit: boolean, currency: string, amount: WriteAmount): Node[] => {
  const unit = { unitCode: data.unit ?? 'C62' };
  return branch(
    isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine',
    leaf('cbc:ID', data.id),
    leaf('cbc:Note', data.note),
    leaf(isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', data.quantity, unit),
    amount('LineExtensionAmount', amountOfLine(data)),
    leaf('cbc:AccountingCost', data.accountingCost),
    period(data.period),
    branch('cac:OrderLineReference', leaf('cbc:LineID', data.orderLineReference)),
    ...(data.allowancesCharges ?? []).map((each) => allowance(each, amount, [])),
    branch(
      'cac:Item',
      leaf('cbc:Description', data.description),
      leaf('cbc:Name', data.text),
      branch('cac:SellersItemIdentification', leaf('cbc:ID', data.sellersItemId)),
      taxCategory('cac:ClassifiedTaxCategory', data.vat, false),
    ),
    branch(
      'cac:Price',
      leaf('cbc:PriceAmount', data.price, { currencyID: currency }),
      leaf('cbc:BaseQuantity', data.baseQuantity, unit),
    ),
  );
};

import type { XmlElement } from '../xml/element';
import {
  address,
  allowanceCharge,
  amount,
  documentReference,
  identifier,
  party,
  period,
  present,
  quantity,
  taxCategory,
  textOf,
  textsOf,
} from './bind';
import { Amount, Decimal } from './decimal';
import type { Delivery, InvoiceTerms, LineTerms, PaymentMeans, TaxTotal, Totals } from './terms';

/** Reads the business terms of EN 16931 from a UBL Invoice or CreditNote. */
export const bindInvoice = (root: XmlElement): InvoiceTerms => {
  const kind = root.name === 'CreditNote' ? 'CreditNote' : 'Invoice';
  const order = root.child('cac:OrderReference');
  return {
    kind,
    customizationId: textOf(root, 'cbc:CustomizationID'),
    profileId: textOf(root, 'cbc:ProfileID'),
    number: textOf(root, 'cbc:ID'),
    issueDate: textOf(root, 'cbc:IssueDate'),
    dueDate: textOf(root, 'cbc:DueDate'),
    typeCode: textOf(root, `cbc:${kind}TypeCode`),
    notes: textsOf(root, 'cbc:Note'),
    taxPointDate: textOf(root, 'cbc:TaxPointDate'),
    currency: textOf(root, 'cbc:DocumentCurrencyCode'),
    taxCurrency: textOf(root, 'cbc:TaxCurrencyCode'),
    accountingCost: textOf(root, 'cbc:AccountingCost'),
    buyerReference: textOf(root, 'cbc:BuyerReference'),
    orderReference: textOf(order, 'cbc:ID'),
    orderReferences: referencesOf(root, 'cac:OrderReference'),
    salesOrderReference: textOf(order, 'cbc:SalesOrderID'),
    periods: root.all('cac:InvoicePeriod').map(period),
    precedingInvoices: root.all('cac:BillingReference').map((each) => {
      const references = each.all('cac:InvoiceDocumentReference');
      return {
        id: textOf(references[0] ?? null, 'cbc:ID'),
        issueDate: textOf(references[0] ?? null, 'cbc:IssueDate'),
        references: references.length,
      };
    }),
    despatchReferences: referencesOf(root, 'cac:DespatchDocumentReference'),
    receiptReferences: referencesOf(root, 'cac:ReceiptDocumentReference'),
    contractReferences: referencesOf(root, 'cac:ContractDocumentReference'),
    projectReferences: referencesOf(root, 'cac:ProjectReference'),
    originatorReferences: referencesOf(root, 'cac:OriginatorDocumentReference'),
    documents: root.all('cac:AdditionalDocumentReference').map(documentReference),
    supplier: party(root.child('cac:AccountingSupplierParty')?.child('cac:Party') ?? null),
    buyer: party(root.child('cac:AccountingCustomerParty')?.child('cac:Party') ?? null),
    payee: party(root.child('cac:PayeeParty')),
    taxRepresentative: party(root.child('cac:TaxRepresentativeParty')),
    deliveries: root.all('cac:Delivery').map(delivery),
    paymentMeans: root.all('cac:PaymentMeans').map(paymentMeans),
    paymentTerms: root.all('cac:PaymentTerms').map((each) => ({
      notes: textsOf(each, 'cbc:Note'),
      meansIds: textsOf(each, 'cbc:PaymentMeansID'),
      amount: amount(each.child('cbc:Amount')),
    })),
    allowancesCharges: root.all('cac:AllowanceCharge').map(allowanceCharge),
    taxTotals: root.all('cac:TaxTotal').map(taxTotal),
    totals: totals(root.child('cac:LegalMonetaryTotal')),
    lines: root.all(`cac:${kind}Line`).map(line),
    ...sweep(root),
  };
};

const referencesOf = (root: XmlElement, name: string): string[] =>
  root.all(name).flatMap((each) => textsOf(each, 'cbc:ID'));

const delivery = (element: XmlElement): Delivery => {
  const location = element.child('cac:DeliveryLocation');
  return {
    date: textOf(element, 'cbc:ActualDeliveryDate'),
    locationId: identifier(location?.child('cbc:ID') ?? null),
    address: address(location?.child('cac:Address') ?? null),
    names: element
      .all('cac:DeliveryParty')
      .flatMap((each) => each.all('cac:PartyName').flatMap((name) => textsOf(name, 'cbc:Name'))),
  };
};

const paymentMeans = (element: XmlElement): PaymentMeans => {
  const account = element.child('cac:PayeeFinancialAccount');
  const card = element.child('cac:CardAccount');
  const mandate = element.child('cac:PaymentMandate');
  const code = element.child('cbc:PaymentMeansCode');
  return {
    id: textOf(element, 'cbc:ID'),
    code: code?.text ?? null,
    codeName: code?.attribute('name') ?? null,
    paymentIds: textsOf(element, 'cbc:PaymentID'),
    instructionNotes: textsOf(element, 'cbc:InstructionNote'),
    dueDate: textOf(element, 'cbc:PaymentDueDate'),
    account: account && {
      id: textOf(account, 'cbc:ID'),
      name: textOf(account, 'cbc:Name'),
      bank: textOf(account.child('cac:FinancialInstitutionBranch'), 'cbc:ID'),
    },
    card: card && { number: textOf(card, 'cbc:PrimaryAccountNumberID') },
    mandate: mandate && { ids: textsOf(mandate, 'cbc:ID') },
  };
};

const taxTotal = (element: XmlElement): TaxTotal => ({
  amount: amount(element.child('cbc:TaxAmount')),
  breakdown: element.all('cac:TaxSubtotal').map((each) => ({
    taxable: amount(each.child('cbc:TaxableAmount')),
    tax: amount(each.child('cbc:TaxAmount')),
    categories: each.all('cac:TaxCategory').map(taxCategory),
  })),
});

const totals = (element: XmlElement | null): Totals | null =>
  element && {
    lineExtension: amount(element.child('cbc:LineExtensionAmount')),
    taxExclusive: amount(element.child('cbc:TaxExclusiveAmount')),
    taxInclusive: amount(element.child('cbc:TaxInclusiveAmount')),
    allowances: amount(element.child('cbc:AllowanceTotalAmount')),
    charges: amount(element.child('cbc:ChargeTotalAmount')),
    prepaid: amount(element.child('cbc:PrepaidAmount')),
    rounding: amount(element.child('cbc:PayableRoundingAmount')),
    payable: amount(element.child('cbc:PayableAmount')),
  };

const line = (element: XmlElement): LineTerms => {
  const item = element.child('cac:Item');
  const price = element.child('cac:Price');
  return {
    id: textOf(element, 'cbc:ID'),
    notes: textsOf(element, 'cbc:Note'),
    quantity: quantity(element.child('cbc:InvoicedQuantity') ?? element.child('cbc:CreditedQuantity')),
    amount: amount(element.child('cbc:LineExtensionAmount')),
    accountingCost: textOf(element, 'cbc:AccountingCost'),
    periods: element.all('cac:InvoicePeriod').map(period),
    orderLines: element.all('cac:OrderLineReference').map((each) => ({
      line: textOf(each, 'cbc:LineID'),
      order: textOf(each.child('cac:OrderReference'), 'cbc:ID'),
    })),
    precedingInvoices: element.all('cac:BillingReference').flatMap(precedingLines),
    documents: element.all('cac:DocumentReference').map(documentReference),
    allowancesCharges: element.all('cac:AllowanceCharge').map(allowanceCharge),
    item: {
      name: textOf(item, 'cbc:Name'),
      descriptions: textsOf(item, 'cbc:Description'),
      sellersId: textOf(item?.child('cac:SellersItemIdentification') ?? null, 'cbc:ID'),
      buyersId: textOf(item?.child('cac:BuyersItemIdentification') ?? null, 'cbc:ID'),
      standardId: identifier(item?.child('cac:StandardItemIdentification')?.child('cbc:ID') ?? null),
      originCountry: textOf(item?.child('cac:OriginCountry') ?? null, 'cbc:IdentificationCode'),
      classifications: present(
        item?.all('cac:CommodityClassification').map((each) => each.child('cbc:ItemClassificationCode')) ??
          [],
      ).map((code) => ({
        value: code.text,
        listId: code.attribute('listID'),
      })),
      categories: item?.all('cac:ClassifiedTaxCategory').map(taxCategory) ?? [],
      properties:
        item
          ?.all('cac:AdditionalItemProperty')
          .map((each) => ({ name: textOf(each, 'cbc:Name'), value: textOf(each, 'cbc:Value') })) ?? [],
    },
    price: price && {
      amount: amount(price.child('cbc:PriceAmount')),
      base: quantity(price.child('cbc:BaseQuantity')),
      discounts: price.all('cac:AllowanceCharge').map(allowanceCharge),
    },
  };
};

/** A billing reference on a line names an invoice, and perhaps one or more of its lines. */
const precedingLines = (element: XmlElement): LineTerms['precedingInvoices'] => {
  const document = element.child('cac:InvoiceDocumentReference');
  if (document === null) return [];
  const [id, issueDate] = [textOf(document, 'cbc:ID'), textOf(document, 'cbc:IssueDate')];
  const lines = element.all('cac:BillingReferenceLine').map((each) => textOf(each, 'cbc:ID'));
  return (lines.length === 0 ? [null] : lines).map((line) => ({ id, issueDate, line }));
};

const isTaxCategory = ({ name }: XmlElement): boolean =>
  name === 'cac:TaxCategory' || name === 'cac:ClassifiedTaxCategory';

type Sweep = Pick<InvoiceTerms, 'amounts' | 'dates' | 'numbers' | 'countries' | 'vatCodes' | 'emptyElements'>;

/** What some rules ask of every element of a sort, wherever it stands. */
const sweep = (root: XmlElement): Sweep => {
  const found: Sweep = {
    amounts: [],
    dates: [],
    numbers: [],
    countries: [],
    vatCodes: new Set(),
    emptyElements: [],
  };
  visit(root, false, found);
  return found;
};

const visit = (parent: XmlElement, inPriceDiscount: boolean, found: Sweep): void => {
  for (const child of parent.children) {
    if (child.children.length > 0)
      visit(
        child,
        inPriceDiscount || (parent.name === 'cac:Price' && child.name === 'cac:AllowanceCharge'),
        found,
      );
    else if (child.text === '') found.emptyElements.push(child.name);
    if (child.name.startsWith('cbc:')) visitValue(child, parent, inPriceDiscount, found);
  }
};

const visitValue = (
  element: XmlElement,
  parent: XmlElement,
  inPriceDiscount: boolean,
  found: Sweep,
): void => {
  const { name, text } = element;
  if (name.endsWith('Amount')) {
    found.amounts.push({
      name,
      amount: new Amount(text, element.attribute('currencyID')),
      inPriceDiscount,
      isPlainVatTotal: parent.name === 'cac:TaxTotal' && parent.child('cac:TaxSubtotal') === null,
    });
  } else if (name.endsWith('Date')) found.dates.push({ name, text });
  else if (name.endsWith('Quantity') || name === 'cbc:Percent' || name === 'cbc:MultiplierFactorNumeric')
    found.numbers.push({ name, number: new Decimal(text) });
  else if (name === 'cbc:ID' && isTaxCategory(parent)) found.vatCodes.add(text);
  else if (name === 'cbc:IdentificationCode' && parent.name === 'cac:Country') found.countries.push(text);
};

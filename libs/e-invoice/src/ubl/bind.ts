import type { XmlElement } from '../xml/element';
import { Amount, Decimal, Quantity } from './decimal';
import type {
  Address,
  AllowanceCharge,
  DocumentReference,
  Identifier,
  PartyTerms,
  PeriodTerms,
  TaxCategory,
  Text,
} from './terms';

type Maybe = XmlElement | null;

export const textOf = (parent: Maybe, name: string): Text => parent?.child(name)?.text ?? null;
export const textsOf = (parent: Maybe, name: string): string[] =>
  parent?.all(name).map(({ text }) => text) ?? [];

export const identifier = (element: Maybe): Identifier | null =>
  element && { value: element.text, scheme: element.attribute('schemeID') };
export const decimal = (element: Maybe) => element && new Decimal(element.text);
export const amount = (element: Maybe): Amount | null =>
  element && new Amount(element.text, element.attribute('currencyID'));
export const quantity = (element: Maybe): Quantity | null =>
  element && new Quantity(element.text, element.attribute('unitCode'));

export const address = (element: Maybe): Address | null =>
  element && {
    street: textOf(element, 'cbc:StreetName'),
    city: textOf(element, 'cbc:CityName'),
    postalZone: textOf(element, 'cbc:PostalZone'),
    country: textOf(element.child('cac:Country'), 'cbc:IdentificationCode'),
    furtherLines: element.all('cac:AddressLine').length,
    hasSubdivision: element.child('cbc:CountrySubentity') !== null,
  };

/** A `cac:Party`, or an element with a party's content of its own such as `cac:PayeeParty`. */
export const party = (element: Maybe): PartyTerms | null => {
  if (element === null) return null;
  const legal = element.all('cac:PartyLegalEntity');
  const contact = element.child('cac:Contact');
  return {
    endpoint: identifier(element.child('cbc:EndpointID')),
    identifiers: present(
      element.all('cac:PartyIdentification').map((each) => identifier(each.child('cbc:ID'))),
    ),
    tradeNames: present(element.all('cac:PartyName').map((each) => textOf(each, 'cbc:Name'))),
    address: address(element.child('cac:PostalAddress')),
    taxSchemes: element.all('cac:PartyTaxScheme').map((each) => ({
      companyId: textOf(each, 'cbc:CompanyID'),
      companyScheme: each.child('cbc:CompanyID')?.attribute('schemeID') ?? null,
      scheme: textOf(each.child('cac:TaxScheme'), 'cbc:ID')?.toUpperCase() ?? null,
    })),
    legalNames: legal.flatMap((each) => textsOf(each, 'cbc:RegistrationName')),
    legalIds: present(legal.map((each) => identifier(each.child('cbc:CompanyID')))),
    legalForms: legal.flatMap((each) => textsOf(each, 'cbc:CompanyLegalForm')),
    contact: contact && {
      name: textOf(contact, 'cbc:Name'),
      telephone: textOf(contact, 'cbc:Telephone'),
      email: textOf(contact, 'cbc:ElectronicMail'),
    },
  };
};

export const period = (element: XmlElement): PeriodTerms => ({
  start: textOf(element, 'cbc:StartDate'),
  end: textOf(element, 'cbc:EndDate'),
  descriptionCode: textOf(element, 'cbc:DescriptionCode'),
  isEmpty: element.children.length === 0,
});

export const taxCategory = (element: XmlElement): TaxCategory => ({
  code: textOf(element, 'cbc:ID'),
  percent: decimal(element.child('cbc:Percent')),
  isVat: textOf(element.child('cac:TaxScheme'), 'cbc:ID')?.toUpperCase() === 'VAT',
  exemptionReasons: textsOf(element, 'cbc:TaxExemptionReason'),
  exemptionReasonCode: textOf(element, 'cbc:TaxExemptionReasonCode'),
});

const INDICATORS: Record<string, boolean> = { true: true, '1': true, false: false, '0': false };

export const allowanceCharge = (element: XmlElement): AllowanceCharge => {
  const indicator = textOf(element, 'cbc:ChargeIndicator');
  return {
    isCharge: INDICATORS[indicator ?? ''] ?? null,
    indicator,
    reasons: textsOf(element, 'cbc:AllowanceChargeReason'),
    reasonCode: textOf(element, 'cbc:AllowanceChargeReasonCode'),
    percent: decimal(element.child('cbc:MultiplierFactorNumeric')),
    amount: amount(element.child('cbc:Amount')),
    baseAmount: amount(element.child('cbc:BaseAmount')),
    categories: element.all('cac:TaxCategory').map(taxCategory),
  };
};

/** Bytes that a text in base64 stands for; line breaks and padding are none. The text may be megabytes, so it is only looked at. */
const sizeOfBase64 = (text: string): number => {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code !== 0x3d) digits += 1;
  }
  return Math.floor((digits * 3) / 4);
};

export const documentReference = (element: XmlElement): DocumentReference => {
  const attachment = element.child('cac:Attachment');
  const binary = attachment?.child('cbc:EmbeddedDocumentBinaryObject') ?? null;
  return {
    id: identifier(element.child('cbc:ID')),
    typeCode: textOf(element, 'cbc:DocumentTypeCode'),
    descriptions: textsOf(element, 'cbc:DocumentDescription'),
    attachment: attachment && {
      uri: textOf(attachment.child('cac:ExternalReference'), 'cbc:URI'),
      binary: binary && {
        mimeCode: binary.attribute('mimeCode'),
        filename: binary.attribute('filename'),
        size: sizeOfBase64(binary.text),
      },
    },
  };
};

export const present = <Value>(values: readonly (Value | null)[]): Value[] =>
  values.filter((value): value is Value => value !== null);

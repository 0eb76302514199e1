import { after, before, inside, setAttribute } from '../change';
import type { Change } from '../change';

/** Changes that several lists of cases make. */
export const supplier = (change: Change): Change => inside('cac:AccountingSupplierParty', change);
export const buyer = (change: Change): Change => inside('cac:AccountingCustomerParty', change);
export const representative = (change: Change): Change => inside('cac:TaxRepresentativeParty', change);
export const line = (change: Change): Change => inside('cac:InvoiceLine', change);
export const legalScheme = (scheme: string): Change =>
  inside('cac:PartyLegalEntity', setAttribute('cbc:CompanyID', 'schemeID', scheme));
export const reasonCode = (nth: number, code: string): Change =>
  inside(
    'cac:AllowanceCharge',
    after('cbc:ChargeIndicator', `<cbc:AllowanceChargeReasonCode>${code}</cbc:AllowanceChargeReasonCode>`),
    nth,
  );
export const discount = (indicator: string, base: string): string =>
  `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">5.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">${base}</cbc:BaseAmount></cac:AllowanceCharge>`;
export const sek = after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>');
export const sekTotal = (amount: string): Change =>
  before(
    'cac:LegalMonetaryTotal',
    `<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">${amount}</cbc:TaxAmount></cac:TaxTotal>`,
  );

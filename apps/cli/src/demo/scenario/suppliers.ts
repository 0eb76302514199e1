import type { MunicipalityCode } from './werkplein';

/** A fictitious firm: its KvK number, VAT number and account have the right form and belong to nobody. */
export type Firm = {
  key: string;
  name: string;
  kvk: string;
  vatId: string;
  iban: string;
  street: string;
  city: string;
  postalCode: string;
  /** Account of the local identity provider that acts for it. */ account?: string;
  /** Municipalities with a demonstrable quality test. */ testedBy?: MunicipalityCode[];
};

export const FIRMS: readonly Firm[] = [
  {
    key: 'slinge',
    name: 'Loopbaanbureau De Slinge B.V.',
    kvk: '00001010',
    vatId: 'NL850000002B01',
    iban: 'NL29DEMO0001000000',
    street: 'Fictielaan 1',
    city: 'Winterswijk',
    postalCode: '7100 AA',
    account: 'supplier-1',
  },
  {
    key: 'stap',
    name: 'Stap Vooruit Re-integratie B.V.',
    kvk: '00001023',
    vatId: 'NL850011115B01',
    iban: 'NL06DEMO0001012345',
    street: 'Fictielaan 2',
    city: 'Doetinchem',
    postalCode: '7000 AA',
    account: 'supplier-2',
  },
  {
    key: 'aanzet',
    name: 'Achterhoek Aan Zet B.V.',
    kvk: '00001036',
    vatId: 'NL850022228B01',
    iban: 'NL80DEMO0001024690',
    street: 'Fictielaan 3',
    city: 'Zutphen',
    postalCode: '7200 AA',
    account: 'supplier-3',
  },
  {
    key: 'graafschap',
    name: 'Leerwerkbedrijf De Graafschap B.V.',
    kvk: '00001049',
    vatId: 'NL850033330B01',
    iban: 'NL57DEMO0001037035',
    street: 'Fictielaan 4',
    city: 'Doetinchem',
    postalCode: '7000 AB',
    account: 'supplier-4',
    testedBy: ['GM0222'],
  },
  {
    key: 'taal',
    name: 'Taal en Werk Oost B.V.',
    kvk: '00001062',
    vatId: 'NL850044443B01',
    iban: 'NL34DEMO0001049380',
    street: 'Fictielaan 5',
    city: 'Ulft',
    postalCode: '7070 AA',
    account: 'supplier-5',
    testedBy: ['GM1509'],
  },
  {
    key: 'werkpad',
    name: 'Werkpad Gelderland B.V.',
    kvk: '00001075',
    vatId: 'NL850055556B01',
    iban: 'NL11DEMO0001061725',
    street: 'Fictielaan 6',
    city: 'Arnhem',
    postalCode: '6800 AA',
    account: 'supplier-6',
    testedBy: ['GM0222'],
  },
  {
    key: 'baanbrekers',
    name: 'Baanbrekers Coaching B.V.',
    kvk: '00001088',
    vatId: 'NL850066669B01',
    iban: 'NL85DEMO0001074070',
    street: 'Fictielaan 7',
    city: 'Vorden',
    postalCode: '7250 AA',
    testedBy: ['GM1876'],
  },
  {
    key: 'mobiel',
    name: 'Rijopleiding Mobiel B.V.',
    kvk: '00001101',
    vatId: 'NL850077771B01',
    iban: 'NL62DEMO0001086415',
    street: 'Fictielaan 8',
    city: 'Varsseveld',
    postalCode: '7050 AA',
  },
  {
    key: 'kompas',
    name: 'Kompas Trajecten B.V.',
    kvk: '00001114',
    vatId: 'NL850088884B01',
    iban: 'NL39DEMO0001098760',
    street: 'Fictielaan 9',
    city: 'Didam',
    postalCode: '6940 AA',
    testedBy: ['GM1955'],
  },
  {
    key: 'zuiver',
    name: 'Zuivere Start B.V.',
    kvk: '00001127',
    vatId: 'NL850099997B01',
    iban: 'NL16DEMO0001111105',
    street: 'Fictielaan 10',
    city: 'Zeddam',
    postalCode: '7030 AA',
  },
  {
    key: 'weide',
    name: 'De Wijde Weide Zorg en Werk B.V.',
    kvk: '00001140',
    vatId: 'NL850111109B01',
    iban: 'NL90DEMO0001123450',
    street: 'Fictielaan 11',
    city: 'Gendringen',
    postalCode: '7080 AA',
    testedBy: ['GM1509'],
  },
  {
    key: 'kruispunt',
    name: 'Kruispunt Jobcoaching B.V.',
    kvk: '00001153',
    vatId: 'NL850122211B01',
    iban: 'NL67DEMO0001135795',
    street: 'Fictielaan 12',
    city: 'Lochem',
    postalCode: '7240 AA',
  },
  {
    key: 'oostraject',
    name: 'Oostraject Nederland B.V.',
    kvk: '00001192',
    vatId: 'NL850155551B01',
    iban: 'NL95DEMO0001172830',
    street: 'Fictielaan 13',
    city: 'Deventer',
    postalCode: '7400 AA',
  },
  {
    key: 'scholing',
    name: 'Scholing Achterhoek B.V.',
    kvk: '00001205',
    vatId: 'NL850166664B01',
    iban: 'NL72DEMO0001185175',
    street: 'Fictielaan 14',
    city: 'Doetinchem',
    postalCode: '7000 AC',
    testedBy: ['GM0222'],
  },
];

export type PartnerSupplier = {
  key: string;
  partner: MunicipalityCode;
  name: string;
  vatId: string;
  iban: string;
  enteredAtUwvOn: string | null;
};

/** Partners that deliver themselves. Those with a day are entered as suppliers in UWV's records; Montferland is not. */
export const PARTNER_SUPPLIERS: readonly PartnerSupplier[] = [
  {
    key: 'doetinchem',
    partner: 'GM0222',
    name: 'Gemeente Doetinchem',
    vatId: 'NL850133324B01',
    iban: 'NL44DEMO0001148140',
    enteredAtUwvOn: '2026-02-16',
  },
  {
    key: 'bronckhorst',
    partner: 'GM1876',
    name: 'Gemeente Bronckhorst',
    vatId: 'NL850144437B01',
    iban: 'NL21DEMO0001160485',
    enteredAtUwvOn: '2026-02-16',
  },
];

/** Kompas failed UWV's assessment and is on the rejected list from this day. */
export const REJECTED = {
  firm: 'kompas',
  on: '2026-02-02',
  reason: 'Niet door de toets aan het IRO-kader gekomen',
} as const;

export const firm = (key: string): Firm => {
  const found = FIRMS.find((one) => one.key === key);
  if (!found) throw new Error(`The scenario has no firm "${key}".`);
  return found;
};

import { dayInWords } from '@ontschot/kernel';

/** What requirements, clauses and questions are called in Dutch; their code names serve the English text. */
const DUTCH: Readonly<Record<string, string>> = {
  notBankrupt: 'niet failliet',
  noSuspensionOfPayments: 'geen surseance van betaling',
  privacyRules: 'privacyregels',
  complaintsRules: 'klachtenregeling',
  meansToPreFinance: 'geld om voor te financieren',
  integrity: 'integriteit',
  quality: 'kwaliteit',
  earlierExperience: 'eerdere ervaring met de dienst',
  competentStaff: 'deskundig personeel',
  placementOpportunities: 'mogelijkheden voor plaatsing',
  minimumContent: 'minimale inhoud van de dienst',
  performance: 'prestatie',
  reporting: 'rapportage',
  paymentAndPrice: 'betaling en prijs',
  dissolution: 'ontbinding',
  mutualDuties: 'plichten over en weer',
  definitions: 'begrippen',
  resultPerPartner: 'resultaat per partner',
  invoicing: 'facturering',
  accountability: 'verantwoording',
  pastPerformance: 'eerdere prestaties',
  payment: 'betaling',
  reportingAndMonitoring: 'rapportage en toezicht',
  qualityMark: 'keurmerk',
  lessBurden: 'minder lasten voor bedrijven met een contract',
  result: 'resultaat',
  reducedAmount: 'lager bedrag zonder resultaat',
  minimumDuration: 'minimale duur',
  partTimeAndShortJobs: 'deeltijd en korte banen',
  proof: 'bewijs',
};

/** `privacyRules, quality` → `privacyregels, kwaliteit`; a word that is not known stays as it is. */
export const inDutchWords = (names: readonly string[]): string =>
  names.map((name) => DUTCH[name] ?? name).join(', ');

/** `minimumContent` → `minimum content`. */
export const inEnglishWords = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).join(', ');

const inDutch = (day: string): string => dayInWords(day, 'nl');

/** A sentence with its days written out, `2009-01-15` → `15 januari 2009`, and a capital in front. */
export const asDutchSentence = (text: string): string =>
  withCapital(text.includes('-') ? text.replace(/\d{4}-\d{2}-\d{2}/g, inDutch) : text);

export const withCapital = (text: string): string => {
  const first = text.charCodeAt(0);
  return first >= 97 && first <= 122 ? String.fromCharCode(first - 32) + text.slice(1) : text;
};

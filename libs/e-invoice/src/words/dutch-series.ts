/** Rules that come in series, so that their sentences do too: whole cents (BR-DEC-*) and the VAT categories. */

const CENTS: Record<string, string> = {
  '01': 'De korting',
  '02': 'Het bedrag waarover een korting gaat',
  '05': 'De toeslag',
  '06': 'Het bedrag waarover een toeslag gaat',
  '09': 'Het totaal van de regels',
  '10': 'Het totaal van de kortingen',
  '11': 'Het totaal van de toeslagen',
  '12': 'Het totaal zonder btw',
  '13': 'De totale btw',
  '14': 'Het totaal met btw',
  '15': 'De totale btw in de andere munt',
  '16': 'Wat al betaald is',
  '17': 'De afronding',
  '18': 'Het te betalen bedrag',
  '19': 'Het bedrag waarover btw is berekend',
  '20': 'De btw van een tarief',
  '23': 'Het bedrag van een regel',
  '24': 'De korting op een regel',
  '25': 'Het bedrag voor een korting op een regel',
  '27': 'De toeslag op een regel',
  '28': 'Het bedrag voor een toeslag op een regel',
};

type Series = {
  name: string;
  rate: string;
  registration: string;
  severalRates: boolean;
  needsReason: boolean;
};
const series = (
  name: string,
  rate: string,
  registration: string,
  { severalRates = false, needsReason = false } = {},
): Series => ({ name, rate, registration, severalRates, needsReason });

const [ZERO, ABOVE_ZERO, ZERO_OR_MORE, NONE] = [
  'nul zijn',
  'hoger zijn dan nul',
  'nul of hoger zijn',
  'ontbreken',
];
const SELLER = 'Dan moet de verkoper een btw- of belastingnummer noemen.';

const CATEGORIES: Record<string, Series> = {
  'BR-S': series('standaardtarief', ABOVE_ZERO, SELLER, { severalRates: true }),
  'BR-Z': series('nultarief', ZERO, SELLER),
  'BR-E': series('vrijgesteld van btw', ZERO, SELLER, { needsReason: true }),
  'BR-AE': series(
    'btw verlegd',
    ZERO,
    'Dan moet de verkoper een belastingnummer noemen, en de koper een btw- of KvK-nummer.',
    { needsReason: true },
  ),
  'BR-IC': series('levering binnen de EU', ZERO, 'Dan moeten verkoper en koper een btw-nummer noemen.', {
    needsReason: true,
  }),
  'BR-G': series('uitvoer buiten de EU', ZERO, 'Dan moet de verkoper een btw-nummer noemen.', {
    needsReason: true,
  }),
  'BR-O': series('valt buiten de btw', NONE, 'Dan mag niemand een btw-nummer noemen.', { needsReason: true }),
  'BR-AF': series('IGIC (Canarische Eilanden)', ZERO_OR_MORE, SELLER, { severalRates: true }),
  'BR-AG': series('IPSI (Ceuta, Melilla)', ZERO_OR_MORE, SELLER, { severalRates: true }),
};

const tenSentences = ({ name, rate, registration, severalRates, needsReason }: Series): string[] => [
  `Bij "${name}" ${severalRates ? 'horen één of meer btw-regels' : 'hoort precies één btw-regel'}.`,
  `Een regel heeft "${name}". ${registration}`,
  `Een korting heeft "${name}". ${registration}`,
  `Een toeslag heeft "${name}". ${registration}`,
  `Het tarief van een regel met "${name}" moet ${rate}.`,
  `Het tarief van een korting met "${name}" moet ${rate}.`,
  `Het tarief van een toeslag met "${name}" moet ${rate}.`,
  `Het bedrag bij "${name}" klopt niet met regels, toeslagen en kortingen.`,
  `De btw bij "${name}" moet ${severalRates ? 'het bedrag maal het tarief' : 'nul'} zijn.`,
  `Bij "${name}" ${needsReason ? 'ontbreekt de reden van vrijstelling' : 'hoort geen reden van vrijstelling'}.`,
];

const SENTENCES: [rule: string, sentence: string][] = [
  ...Object.entries(CENTS).map(([number, what]): [string, string] => [
    `BR-DEC-${number}`,
    `${what} heeft meer dan twee decimalen.`,
  ]),
  ...Object.entries(CATEGORIES).flatMap(([rules, category]) =>
    tenSentences(category).map((sentence, at): [string, string] => [
      `${rules}-${String(at + 1).padStart(2, '0')}`,
      sentence,
    ]),
  ),
];

export const SERIES_IN_DUTCH: Record<string, string> = Object.fromEntries<string>(SENTENCES);

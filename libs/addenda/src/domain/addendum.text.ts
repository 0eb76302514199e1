import type { IsoDate } from '@ontschot/kernel';
import type { Names } from './addendum.commands';
import type { OfAddendum } from './addendum.events';

/** The addendum as the parties sign it: plain Dutch, drawn up from the facts. Its clauses follow. */
export const addendumText = ({ reference, partner }: OfAddendum, names: Names, on: IsoDate): string =>
  [
    `Addendum bij overeenkomst ${reference}`,
    '',
    `Opgesteld op ${inWords(on)}.`,
    '',
    `Partijen: ${names.contractingPrincipal} (contractuele opdrachtgever) en ${names.supplier} (leverancier).`,
    '',
    `1. De leverancier neemt ook klanten van ${names.partner} aan voor: ${names.instruments.join('; ')}.`,
    `2. Voor deze klanten is ${names.partner} (${partner}) opdrachtgever van de opdracht. De leverancier stuurt de rekening aan ${names.partner} en aan niemand anders.`,
    '3. De afspraken, tarieven, factuurmomenten en documenten van de overeenkomst gelden ook voor deze klanten.',
    `4. ${names.contractingPrincipal} blijft het enige aanspreekpunt voor de overeenkomst zelf.`,
    '5. Iedere partner betaalt en verantwoordt alleen de eigen klanten.',
    '6. Stopt dit addendum, dan komen er geen nieuwe klanten bij. Lopende opdrachten gaan door tot het einde.',
    '',
    'Dit addendum geldt vanaf de dag waarop beide partijen hebben getekend.',
  ].join('\n');

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const inWords = (day: IsoDate): string => {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
};

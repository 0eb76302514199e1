import { dayInWords, type IsoDate } from '@ontschot/kernel';
import type { Names } from './addendum.commands';
import type { Content, OfAddendum } from './addendum.events';

const SIGNATURE = 'Naam: ____________________  Plaats en datum: ____________________  Handtekening:';

const term = ({ from, until }: Content): string => {
  const begin =
    from === null
      ? 'vanaf de dag waarop beide partijen hebben getekend'
      : `vanaf ${dayInWords(from, 'nl')}, en niet eerder dan beide partijen hebben getekend`;
  const end = until === null ? 'zo lang de overeenkomst loopt' : `tot en met ${dayInWords(until, 'nl')}`;
  return `Dit addendum geldt ${begin}, ${end}.`;
};

const covered = ({ scope: { groups } }: Content, { partner, instruments, area }: Names): string => {
  const who = groups === null ? `klanten van ${partner}` : `klanten van ${partner} (${groups.join('; ')})`;
  const where = area.length === 0 ? '' : ` die wonen in ${area.join(', ')}`;
  return `De leverancier neemt ook ${who}${where} aan voor: ${instruments.join('; ')}.`;
};

/** The addendum as the parties sign it: plain Dutch, drawn up from the facts. Its clauses follow. */
export const addendumText = (
  { reference }: OfAddendum,
  names: Names,
  content: Content,
  concludedOn: IsoDate,
  on: IsoDate,
): string =>
  [
    `Addendum bij overeenkomst ${reference} van ${dayInWords(concludedOn, 'nl')}`,
    '',
    `Opgesteld op ${dayInWords(on, 'nl')}.`,
    '',
    `Partijen: ${names.contractingPrincipal} (contractuele opdrachtgever) en ${names.supplier}, ${names.supplierNumber} (leverancier).`,
    '',
    `1. ${covered(content, names)}`,
    `2. Voor deze klanten is ${names.partner} opdrachtgever van de opdracht. De leverancier stuurt de rekening aan ${names.partner} en aan niemand anders.`,
    '3. De afspraken, tarieven, factuurmomenten en documenten van de overeenkomst gelden ook voor deze klanten.',
    `4. ${names.contractingPrincipal} blijft het enige aanspreekpunt voor de overeenkomst zelf.`,
    '5. Iedere partner betaalt en verantwoordt alleen de eigen klanten.',
    '6. Stopt dit addendum, dan komen er geen nieuwe klanten bij. Lopende opdrachten gaan door tot het einde.',
    '',
    term(content),
    '',
    `Voor ${names.contractingPrincipal}`,
    SIGNATURE,
    '',
    `Voor ${names.supplier}`,
    SIGNATURE,
  ].join('\n');

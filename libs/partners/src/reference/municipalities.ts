import { MUNICIPALITIES_2026, type Municipality } from './municipalities-2026';

const byCode = new Map(MUNICIPALITIES_2026.map((one) => [one.code, one]));

/** The municipality with this CBS code, or undefined. */
export const municipality = (code: string): Municipality | undefined => byCode.get(code);

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
const byName = [...MUNICIPALITIES_2026].sort((one, other) => one.name.localeCompare(other.name, 'nl'));

/** All whose name or code holds the text, in order of name; accents and capitals do not matter. */
export const municipalitiesLike = (text: string): Municipality[] =>
  byName.filter(
    ({ code, name }) => plain(name).includes(plain(text)) || code.toLowerCase() === text.toLowerCase(),
  );

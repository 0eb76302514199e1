import fc from 'fast-check';
import { holdsBsn, isBsn } from './text';

describe('a BSN', () => {
  it.each([
    ['123456782', true],
    ['111222333', true],
    ['123456789', false],
    ['000000000', false],
    ['12345678', false],
    ['1234567820', false],
    [123456782, false],
    ['12345678a', false],
  ])('%s: %s', (text, fits) => expect(isBsn(text)).toBe(fits));
});

describe('a BSN in free text', () => {
  it.each([
    'Klant met BSN 999990019 belt terug',
    'BSN999990019x',
    '999 990 019',
    '9999.90.019',
    '9 9 9 9 9 0 0 1 9',
    '9999-90-019',
    '9999\n90\t019',
    '999​990​019',
    '９９９９９００１９',
    '٩٩٩٩٩٠٠١٩',
    '𝟗𝟗𝟗𝟗𝟗𝟎𝟎𝟏𝟗',
    'kamer 12, 999 990 019',
  ])('stands in %j', (text) => expect(holdsBsn(text)).toBe(true));
  it.each([
    '',
    'Samen aan tafel op het Werkplein',
    '999990018',
    '9999900191',
    '1999990019',
    'Van 2026-05-04 tot 2026-08-31, € 180.000,00',
    'NL91 ABNA 0417 1643 00',
    'KvK 27309439',
    '999 abc 990 019',
  ])('does not stand in %j', (text) => expect(holdsBsn(text)).toBe(false));
  it('is found whatever stands around and between its digits', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', ' ', '.', '-', '/', ' . ', '​', '\n'), { minLength: 8, maxLength: 8 }),
        fc.constantFrom('', 'Mevrouw ', 'bsn:'),
        (between, before) =>
          holdsBsn(
            `${before}${[...'999990019'].map((digit, at) => digit + (between[at] ?? '')).join('')} belt`,
          ),
      ),
    ));
});

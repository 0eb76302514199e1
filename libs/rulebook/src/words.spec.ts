import { asDutchSentence, inDutchWords, inEnglishWords, withCapital } from './words';

describe('plain words', () => {
  it('writes days out and begins with a capital', () =>
    expect(asDutchSentence('gemeente GM0153 besloot op 2009-01-05, tot en met 2009-12-31.')).toBe(
      'Gemeente GM0153 besloot op 5 januari 2009, tot en met 31 december 2009.',
    ));
  it('leaves amounts, codes and periods alone', () =>
    expect(asDutchSentence('R-017: € 1.234,50 over 2009-02.')).toBe('R-017: € 1.234,50 over 2009-02.'));
  it('names requirements in both languages; an unknown name stays', () => {
    expect(inDutchWords(['privacyRules', 'other'])).toBe('privacyregels, other');
    expect(inEnglishWords(['privacyRules', 'quality'])).toBe('privacy rules, quality');
  });
  it('takes an empty text', () => expect(withCapital('')).toBe(''));
});

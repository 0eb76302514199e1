import { isDutchVatId, isIban, isKvkNumber, isOin } from './identifiers';

describe('identifiers', () => {
  it('knows an IBAN by its check number, spaces or not', () => {
    expect(['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'BE68539007547034'].filter(isIban)).toHaveLength(
      3,
    );
    expect(['NL91ABNA0417164301', 'NL11 BANK 1111111111', 'NLING34434343434', ''].filter(isIban)).toEqual([]);
  });

  it('knows a Dutch VAT identifier by either check', () => {
    expect(['NL123456782B01', 'NL1234.56.782.B.01', 'NL000099998B57'].filter(isDutchVatId)).toHaveLength(3);
    expect(
      ['NL123456783B01', 'NL123456782B00', 'NL000000000B01', 'NL12345678', 'BE0202239951'].filter(
        isDutchVatId,
      ),
    ).toEqual([]);
  });

  it('knows a KvK number and an OIN by their form', () => {
    expect(isKvkNumber('12345678')).toBe(true);
    expect(isKvkNumber('1234567')).toBe(false);
    expect(isOin('00000001001234567000')).toBe(true);
    expect(isOin('00000004123456780000')).toBe(true);
    expect(isOin('00000001001234567001')).toBe(false);
  });
});

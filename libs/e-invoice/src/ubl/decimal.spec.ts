import Big from 'big.js';
import { Decimal, decimalsOf, roundToCents } from './decimal';

describe('decimals', () => {
  it.each([
    ['1', '1'],
    ['+1.50', '1.5'],
    ['-0.00', '0'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['000.10', '0.1'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('reads %s as %s', (text, value) => {
    expect(new Decimal(text).value?.toFixed().replace(/^-0$/, '0')).toBe(value);
  });

  it.each(['', 'x', '1,50', '1e3', '1 000', '--1', '.', 'NaN', '1'.repeat(31), '0x10'])(
    'does not read "%s"',
    (text) => {
      const { isNumber, value, cents } = new Decimal(text);
      expect({ isNumber, value, cents }).toEqual({ isNumber: false, value: null, cents: null });
    },
  );

  it.each([
    ['1', 0],
    ['1.5', 1],
    ['1.500', 3],
    ['1.', 0],
  ])('counts decimals of %s as written', (text, count) => {
    expect(decimalsOf(text)).toBe(count);
  });

  it.each([
    ['1.005', '1.01'],
    ['1.004', '1'],
    ['-1.005', '-1'],
    ['-1.006', '-1.01'],
    ['-1', '-1'],
    ['0', '0'],
  ])('rounds %s to %s, half a cent upwards', (value, rounded) => {
    expect(roundToCents(new Big(value)).toFixed()).toBe(rounded);
  });

  it.each<[string, number | null]>([
    ['-0', 0],
    ['-0.00', 0],
    ['12', 1200],
    ['12.3', 1230],
    ['12.34', 1234],
    ['-12.05', -1205],
    ['+12.34', 1234],
    ['.5', 50],
    ['5.', 500],
    ['12.340', 1234],
    ['0012.30', 1230],
    ['12.345', null],
    ['99999999999999.99', null],
    ['90071992547409.91', 9007199254740991],
  ])('gives %s as %s cents: whole and safe, or none', (text, cents) => {
    expect(new Decimal(text).cents).toBe(cents);
  });
});

import { InvalidInput } from './invalid-input';
import { BudgetYear, UuidOf } from './path-parameters';

const of = (data: string) => ({ type: 'param' as const, data });

describe('an id in the address', () => {
  it('is a UUID, in small letters from here on', () =>
    expect(new UuidOf().transform('3209897A-0C96-586F-A1D2-2EACE47DB74A', of('id'))).toBe(
      '3209897a-0c96-586f-a1d2-2eace47db74a',
    ));
  it.each([
    '',
    'x',
    "' OR 1=1--",
    '../../etc/passwd',
    '3209897a-0c96-586f-a1d2-2eace47db74',
    '3209897a-0c96-586f-a1d2-2eace47db74a1',
    '__proto__',
  ])('is nothing else: %j', (text) =>
    expect(() => new UuidOf().transform(text, of('id'))).toThrow(InvalidInput),
  );
});

describe('a budget year', () => {
  it.each([
    ['2002', 2002],
    ['2026', 2026],
    ['2100', 2100],
    [undefined, undefined],
  ])('%j', (text, year) => expect(new BudgetYear().transform(text, of('year'))).toBe(year));
  it.each(['', '2001', '2101', '-5', '1e3', '2026.0', '0x7ea', '99999999999999', 'NaN', ' 2026'])(
    'is not %j, and says which parameter',
    (text) => {
      expect(() => new BudgetYear().transform(text, of('year'))).toThrow(
        'year: must be a year from 2002 to 2100',
      );
    },
  );
});

import { BudgetYear, CountInAddress } from './path-parameters';

const of = (data: string) => ({ type: 'param' as const, data });

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

describe('a count in the address', () => {
  const count = (text: string) => new CountInAddress().transform(text, { type: 'param', data: 'change' });
  it('is a whole number', () => expect(count('12')).toBe(12));
  it.each(['', 'x', '1e3', '-1', '1.5', '9999999'])('is not %s', (text) => {
    expect(() => count(text)).toThrow('change');
  });
});

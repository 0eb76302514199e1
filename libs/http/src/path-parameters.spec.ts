import { BudgetYear } from './path-parameters';

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

import fc from 'fast-check';
import { uuidFrom } from './ids';
import { inDutch, split } from './money';

describe('money', () => {
  it.each([
    [123_450, '€ 1.234,50'],
    [0, '€ 0,00'],
    [1, '€ 0,01'],
    [20_000_001, '€ 200.000,01'],
    [-50_000, '€ -500,00'],
  ])('%i cents is %s', (cents, text) => expect(inDutch(cents)).toBe(text));
  it.each([
    [500_000, [30, 30, 40], [150_000, 150_000, 200_000]],
    [100, [1, 1, 1], [33, 33, 34]],
    [101, [50, 50], [51, 50]],
    [1, [1], [1]],
  ])('splits %i over %j', (amount, shares, parts) => expect(split(amount, shares)).toEqual(parts));
  it('loses no cent', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
        (amount, shares) => {
          const parts = split(amount, shares);
          expect(parts).toHaveLength(shares.length);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        },
      ),
    ));
});

describe('identities', () => {
  it('the same words give the same id, other words another', () => {
    expect(uuidFrom('order', 1)).toBe(uuidFrom('order', 1));
    expect(uuidFrom('order', 1)).not.toBe(uuidFrom('order', 2));
    expect(uuidFrom('a', 'b')).not.toBe(uuidFrom('ab'));
    expect(uuidFrom('order', 1)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

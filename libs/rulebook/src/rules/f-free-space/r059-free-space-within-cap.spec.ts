import { answersOf } from '../../testing/answers';
import { freeSpaceWithinCap } from './r059-free-space-within-cap';

type Facts = Parameters<typeof freeSpaceWithinCap.ask>[0];
const base: Facts = { day: '2009-03-02', form: 'FREE_SPACE' };
const ask = answersOf(freeSpaceWithinCap, base);

describe('R-059 at most €200,000', () => {
  it.each([
    [19_750_000, 250_000, 'ALLOW within'],
    [19_750_000, 250_001, 'REFUSE above'],
    [0, 20_000_000, 'ALLOW within'],
    [0, 20_000_001, 'REFUSE above'],
  ])('%i + %i cents: %s', (valueCommitted, price, expected) =>
    expect(ask({ valueCommitted, price })).toEqual([expected]),
  );
  it('asks for the price, and then for the earlier commitments', () => {
    expect(freeSpaceWithinCap.ask(base)).toMatchObject([{ effect: 'HOLD', missing: 'instrument.price' }]);
    expect(freeSpaceWithinCap.ask({ ...base, price: 1 })).toMatchObject([
      { effect: 'HOLD', missing: 'instrument.valueCommitted' },
    ]);
  });
  it('caps no other form', () =>
    expect(ask({ form: 'MUNICIPAL_CONTRACT', valueCommitted: 20_000_000, price: 1 })).toEqual([]));
});

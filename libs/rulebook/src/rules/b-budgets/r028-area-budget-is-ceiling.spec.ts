import { answersOf } from '../../testing/answers';
import { areaBudgetIsCeiling } from './r028-area-budget-is-ceiling';

const ask = answersOf(areaBudgetIsCeiling, {
  day: '2018-01-01',
  areaCommitted: 23_000_000,
  amount: 1_000_000,
  areaCeiling: 24_000_000,
});

describe('R-028 the area budget is a ceiling', () => {
  it('allows up to the ceiling', () => expect(ask({})).toEqual(['ALLOW fits']));
  it('refuses one cent above it', () => expect(ask({ amount: 1_000_001 })).toEqual(['REFUSE above']));
});

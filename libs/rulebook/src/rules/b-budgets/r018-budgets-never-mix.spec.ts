import { answersOf } from '../../testing/answers';
import { budgetsNeverMix } from './r018-budgets-never-mix';

const ask = answersOf(budgetsNeverMix, { day: '2009-02-09', principal: 'UWV', charged: 'UWV' });

describe('R-018 budgets never mix', () => {
  it('says nothing when the principal bears the cost', () => expect(ask({})).toEqual([]));
  it('refuses another partner, and names who bears it', () =>
    expect(ask({ charged: 'GEM-A' })).toEqual(['REFUSE mixed']));
});

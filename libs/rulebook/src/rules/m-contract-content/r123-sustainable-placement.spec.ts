import { answersOf } from '../../testing/answers';
import { sustainableFrom, sustainablePlacement } from './r123-sustainable-placement';

const ask = answersOf(sustainablePlacement, { day: '2008-09-09', placedOn: '2008-03-10' });

describe('R-123 sustainable placement', () => {
  it('at the end of six full months (5.7)', () => {
    expect(ask({})).toEqual(['ALLOW sustainable']);
    expect(ask({ day: '2008-09-08' })).toEqual(['HOLD notYet']);
    expect(sustainableFrom('2008-03-10')).toBe('2008-09-09');
  });
  it('12 where the contract says so: not after six', () => {
    expect(ask({ sustainableMonths: 12 })).toEqual(['HOLD notYet']);
    expect(ask({ sustainableMonths: 12, day: '2009-03-08' })).toEqual(['HOLD notYet']);
    expect(ask({ sustainableMonths: 12, day: '2009-03-09' })).toEqual(['ALLOW sustainable']);
    expect(sustainableFrom('2008-03-10', 12)).toBe('2009-03-09');
  });
});

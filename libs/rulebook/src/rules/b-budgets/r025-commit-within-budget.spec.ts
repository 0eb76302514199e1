import { answersOf } from '../../testing/answers';
import { commitWithinBudget } from './r025-commit-within-budget';

type Facts = Parameters<typeof commitWithinBudget.ask>[0];
const base: Facts = { day: '2009-03-02', principal: 'UWV', amount: 400_000, available: 400_000 };
const ask = answersOf(commitWithinBudget, base);

describe('R-025 commit within budget', () => {
  it('accepts €4,000 of €4,000', () => {
    expect(ask({})).toEqual(['ALLOW fits']);
    expect(ask({ principal: 'GEM-A' })).toEqual(['ALLOW fits']);
  });
  it('refuses UWV one cent too many', () => expect(ask({ amount: 400_001 })).toEqual(['REFUSE uwvShort']));
  it('holds a municipality until R-024 is met, and then refuses with the alternative', () => {
    const short = { principal: 'GEM-A', amount: 400_001 };
    expect(ask(short)).toEqual(['HOLD municipalityShort']);
    expect(commitWithinBudget.ask({ ...base, ...short, alternativeOffered: 'job club' })).toMatchObject([
      { effect: 'REFUSE', alternatives: [{ en: 'job club' }] },
    ]);
  });
  it('an alternative does not fill the budget of UWV', () =>
    expect(ask({ amount: 400_001, alternativeOffered: 'job club' })).toEqual(['REFUSE uwvShort']));
});

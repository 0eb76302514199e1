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
  it('tells others no amounts: enough, tight with less than a tenth of the year left, short', () => {
    const discreet = (facts: Partial<Facts>) => commitWithinBudget.ask({ ...base, ...facts })[0];
    const year = { available: 400_000, allocated: 1_000_000 };
    expect(discreet({ ...year, amount: 300_000 })?.discreet?.en).toBe('The budget suffices.');
    expect(discreet({ ...year, amount: 300_001 })?.discreet?.en).toBe(
      'The budget suffices, but it is tight.',
    );
    expect(discreet({ amount: 360_000 })?.discreet?.en).toBe('The budget suffices.');
    expect(discreet({ amount: 360_001 })?.discreet?.en).toBe('The budget suffices, but it is tight.');
    for (const principal of ['UWV', 'GEM-A'])
      expect(discreet({ principal, amount: 400_001 })?.discreet?.nl).toBe(
        'Het budget van de partner die betaalt is te klein.',
      );
    expect(discreet({})?.readers).toBe('PAYER');
  });
  it('refuses UWV one cent too many', () => expect(ask({ amount: 400_001 })).toEqual(['REFUSE uwvShort']));
  it('holds a municipality until R-024 is met, and then refuses with the alternative', () => {
    const short = { principal: 'GEM-A', amount: 400_001 };
    expect(ask(short)).toEqual(['HOLD municipalityShort']);
    expect(commitWithinBudget.ask({ ...base, ...short, alternativeOffered: 'job club' })).toMatchObject([
      { effect: 'REFUSE', alternatives: [{ en: 'job club' }] },
    ]);
  });
  it('keeps sealed words about a client out of what it says', () => {
    const said = commitWithinBudget.ask({
      ...base,
      principal: 'GEM-A',
      amount: 400_001,
      alternativeOffered: 't1.c2VhbGVk',
    });
    expect(said).toMatchObject([
      { effect: 'REFUSE', alternatives: [{ en: 'the alternative that was offered' }] },
    ]);
    expect(JSON.stringify(said)).not.toContain('t1.');
  });
  it('an alternative does not fill the budget of UWV', () =>
    expect(ask({ amount: 400_001, alternativeOffered: 'job club' })).toEqual(['REFUSE uwvShort']));
});

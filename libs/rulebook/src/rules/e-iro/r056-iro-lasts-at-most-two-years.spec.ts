import type { Service } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import type { IroOrNot } from './iro';
import { iroLastsAtMostTwoYears } from './r056-iro-lasts-at-most-two-years';

const base: IroOrNot & Service & { day: string } = { day: '2009-03-02', form: 'IRO', kind: 'IRO' };
const ask = answersOf(iroLastsAtMostTwoYears, base);

describe('R-056 an IRO lasts at most two years', () => {
  it.each([
    [24, 'ALLOW within'],
    [25, 'REFUSE tooLong'],
  ])('%i months', (months, expected) => expect(ask({ months })).toEqual([expected]));
  it.each([
    ['2010-06-01', 'ALLOW within'],
    ['2010-06-02', 'REFUSE tooLong'],
  ])('from 2 June 2008 until %s (5.7)', (end, expected) =>
    expect(ask({ start: '2008-06-02', end })).toEqual([expected]),
  );
  it('asks for the duration that nobody gave', () =>
    expect(iroLastsAtMostTwoYears.ask(base)).toMatchObject([
      { effect: 'HOLD', missing: 'instrument.months' },
    ]));
  it('asks nothing of other instruments', () =>
    expect(ask({ form: 'FREE_SPACE', kind: 'TRAJECTORY', months: 36 })).toEqual([]));
});

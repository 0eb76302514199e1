import { billedMonthsOf } from '../../facts/bill';
import { answersOf } from '../../testing/answers';
import { matchBeforePaying, MISMATCHES } from './r086-match-before-paying';

const ask = answersOf(matchBeforePaying, { day: '2009-03-02' });

describe('R-086 match before paying', () => {
  it('pays what matches', () => expect(ask({ mismatches: [] })).toEqual(['ALLOW matches']));
  it.each(MISMATCHES)('holds on %s, with a way out in both languages', (one) => {
    expect(ask({ mismatches: [one] })).toEqual([`HOLD ${one}`]);
    expect(matchBeforePaying.says[one]?.liftedBy).toEqual([{ nl: expect.any(String) as string, en: one }]);
  });
  it('says each, in order', () =>
    expect(ask({ mismatches: ['NOT_DELIVERED', 'OTHER_PRICE'] })).toEqual([
      'HOLD NOT_DELIVERED',
      'HOLD OTHER_PRICE',
    ]));
  it.each([
    ['2009-01', ['HOLD outsideService']],
    ['2009-02', []],
    ['2009-04', []],
    ['2009-05', ['HOLD outsideService']],
    ['2009-01..2009-02', []],
    [undefined, []],
  ])('a bill about %s for a service of February to April', (period, answers) =>
    expect(ask({ billedMonths: billedMonthsOf(period), start: '2009-02-16', end: '2009-04-15' })).toEqual(
      answers,
    ),
  );
  it('the end follows from start and months', () => {
    const service = { start: '2009-02-16', months: 2 };
    expect(ask({ ...service, billedMonths: billedMonthsOf('2009-04') })).toEqual([]);
    expect(ask({ ...service, billedMonths: billedMonthsOf('2009-05') })).toEqual(['HOLD outsideService']);
  });
  it('without start or end there is nothing to hold it against', () =>
    expect(ask({ billedMonths: billedMonthsOf('2009-05') })).toEqual([]));
  it('a bill outside the service does not match, whatever else agrees', () =>
    expect(
      ask({
        mismatches: [],
        billedMonths: billedMonthsOf('2009-01'),
        start: '2009-02-16',
        end: '2009-04-15',
      }),
    ).toEqual(['HOLD outsideService']));
});

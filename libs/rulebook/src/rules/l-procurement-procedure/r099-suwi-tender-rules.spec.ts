import { answersOf } from '../../testing/answers';
import { suwiTenderRules } from './r099-suwi-tender-rules';

const ask = answersOf(suwiTenderRules, {
  day: '2009-03-02',
  tenderStatus: 'PRESUMED_TENDERED',
  concludedOn: '2004-03-01',
  wayIn: 'CLOSED',
  openingMoment: 'SIGN_ADDENDUM',
});

describe('R-099 SUWI tender rules', () => {
  it('a contract of 2004 counts as tendered', () => expect(ask({})).toEqual(['COMPUTE presumed']));
  it('is cited under the version of that period', () =>
    expect(
      suwiTenderRules.ask({
        day: '2009-03-02',
        tenderStatus: 'PRESUMED_TENDERED',
        concludedOn: '2004-03-01',
        wayIn: 'CLOSED',
        openingMoment: 'OPEN',
      })[0],
    ).toMatchObject({ version: '2002-01-01', textEn: expect.stringContaining('2004-03-01') as string }));
  it.each(['TENDERED', 'NOT_TENDERED', 'UNKNOWN', 'BEFORE_AWARD'] as const)(
    'has nothing to presume of %s',
    (tenderStatus) => expect(ask({ tenderStatus })).toEqual([]),
  );
  it('tells why no addendum is needed where the wording covers', () =>
    expect(ask({ wayIn: 'WORDING' })).toEqual(['COMPUTE presumed']));
  it('is silent where it makes no difference', () =>
    expect([
      ...ask({ wayIn: 'OWN' }),
      ...ask({ wayIn: 'WORDING', openingMoment: 'ORDER' }),
      ...ask({ concludedOn: undefined }),
    ]).toEqual([]));
});

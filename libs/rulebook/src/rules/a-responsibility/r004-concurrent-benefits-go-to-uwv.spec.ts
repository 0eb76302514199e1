import { answersOf } from '../../testing/answers';
import { concurrentBenefitsGoToUwv } from './r004-concurrent-benefits-go-to-uwv';

const from = '2009-01-01';
const ask = answersOf(concurrentBenefitsGoToUwv, { day: '2009-02-09', benefits: [], history: [] });

describe('R-004 concurrent benefits', () => {
  it.each(['WWB', 'IOAW', 'ANW'] as const)('Wajong with %s: UWV pays all', (type) =>
    expect(
      ask({
        benefits: [
          { type: 'WAJONG', from },
          { type, from },
        ],
      }),
    ).toEqual(['COMPUTE concurrent']),
  );
  it('is silent about one benefit, or two of one partner', () => {
    expect(ask({ benefits: [{ type: 'WW', from }] })).toEqual([]);
    expect(
      ask({
        benefits: [
          { type: 'WW', from },
          { type: 'WIA', from },
        ],
      }),
    ).toEqual([]);
    expect(
      ask({
        benefits: [
          { type: 'WWB', from },
          { type: 'ANW', from },
        ],
      }),
    ).toEqual([]);
  });
  it('counts days: the last day of the one is the first of the other', () => {
    const benefits = (until: string) => [
      { type: 'WW' as const, from, until },
      { type: 'WWB' as const, from: '2009-02-09' },
    ];
    expect(ask({ benefits: benefits('2009-02-09') })).toEqual(['COMPUTE concurrent']);
    expect(ask({ benefits: benefits('2009-02-08') })).toEqual([]);
  });
});

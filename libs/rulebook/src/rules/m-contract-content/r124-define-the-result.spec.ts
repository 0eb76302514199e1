import { answersOf } from '../../testing/answers';
import { defineTheResult, RESULT_DEFINITION } from './r124-define-the-result';

const ask = answersOf(defineTheResult, {
  day: '2009-03-02',
  resultPaid: true,
  resultDefined: RESULT_DEFINITION,
});

describe('R-124 define the result', () => {
  it('is silent when all is defined', () => expect(ask({})).toEqual([]));
  it.each(RESULT_DEFINITION)('holds without %s', (one) =>
    expect(ask({ resultDefined: RESULT_DEFINITION.filter((other) => other !== one) })).toEqual([
      'HOLD undefined',
    ]),
  );
  it('names what is missing', () =>
    expect(
      defineTheResult.ask({
        day: '2009-03-02',
        resultPaid: true,
        resultDefined: ['result', 'reducedAmount'],
      }),
    ).toMatchObject([
      {
        text: 'Het contract betaalt op resultaat, maar dit is niet vastgelegd: minimale duur, deeltijd en korte banen, bewijs.',
        liftedBy: [
          { en: 'define minimumDuration' },
          { en: 'define partTimeAndShortJobs' },
          { nl: 'vastleggen: bewijs', en: 'define proof' },
        ],
      },
    ]));
  it('asks nothing of a contract that does not pay by result', () =>
    expect(ask({ resultPaid: false, resultDefined: [] })).toEqual([]));
});

import { evaluationAfterEnd } from './r062-evaluation-after-end';

describe('R-062 evaluation after end', () => {
  it('is due within three months, counted from the end and not from the day of asking', () =>
    expect(evaluationAfterEnd.ask({ day: '2009-04-07', endedOn: '2009-03-31' })).toMatchObject([
      { effect: 'OBLIGE', duty: { en: 'evaluate the free-space agreement', due: '2009-06-30' } },
    ]));
});

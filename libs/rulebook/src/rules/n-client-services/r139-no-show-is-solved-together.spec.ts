import { noShowIsSolvedTogether } from './r139-no-show-is-solved-together';

describe('R-139 no-show and drop-out', () => {
  it('coach and supplier seek a solution together, in time', () =>
    expect(noShowIsSolvedTogether.ask({ day: '2009-03-02', solutionDueOn: '2009-03-03' })).toMatchObject([
      {
        rule: 'R-139',
        effect: 'OBLIGE',
        duty: { en: 'seek a solution with the supplier', due: '2009-03-03' },
      },
    ]));
});

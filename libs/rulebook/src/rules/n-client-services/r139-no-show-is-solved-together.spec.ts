import { answersOf } from '../../testing/answers';
import { noShowIsSolvedTogether } from './r139-no-show-is-solved-together';

const friday = '2009-03-06';
const asked = { day: friday, reported: 'NO_SHOW' } as const;
const ask = answersOf(noShowIsSolvedTogether, asked);

describe('R-139 no-show and drop-out', () => {
  it('coach and supplier seek a solution together, within one working day', () =>
    expect(noShowIsSolvedTogether.ask(asked)).toMatchObject([
      { effect: 'OBLIGE', duty: { en: 'seek a solution with the supplier', due: '2009-03-09' } },
    ]));
  it("or within the contract's own term", () =>
    expect(noShowIsSolvedTogether.ask({ ...asked, termWorkingDays: 3 })).toMatchObject([
      { duty: { due: '2009-03-11' } },
    ]));
  it('a drop-out likewise, unless the client found work', () => {
    expect(ask({ reported: 'DROP_OUT' })).toEqual(['OBLIGE droppedOut']);
    expect(ask({ reported: 'DROP_OUT', foundWork: true })).toEqual(['ALLOW works']);
    expect(ask({ foundWork: true })).toEqual(['OBLIGE solve']);
  });
});

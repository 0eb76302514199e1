import { answersOf } from '../../testing/answers';
import { runningTrajectoriesFinish, type UnderDissolution } from './r061-running-trajectories-finish';

const day = '2009-03-02';
const base: UnderDissolution & { day: string } = { day, history: [], orderDay: day, actedOn: day };
const ask = answersOf<UnderDissolution & { day: string }>(runningTrajectoriesFinish, base);
const dissolvedOn = (date: string) => ({ history: [{ date, type: 'AGREEMENT_DISSOLVED' as const }] });

describe('R-061 running trajectories finish', () => {
  it.each([
    ['2009-03-03', []],
    ['2009-03-02', ['REFUSE noNewClients']],
    ['2009-03-01', ['REFUSE noNewClients']],
  ])('dissolved on %s, order of 2 March', (date, expected) =>
    expect(ask(dissolvedOn(date))).toEqual(expected),
  );
  it('pays what was ordered the day before', () =>
    expect(ask({ ...dissolvedOn('2009-02-01'), orderDay: '2009-01-31' })).toEqual(['ALLOW finishes']));
  it('says nothing of an agreement that stands', () =>
    expect(ask({ history: [{ date: '2009-02-01', type: 'WORK_RESUMED' }] })).toEqual([]));
  it('does not close the run-off while orders run', () => {
    expect(runningTrajectoriesFinish.ask({ day, outstandingOrders: 4 })).toMatchObject([
      { effect: 'HOLD', text: expect.stringContaining('4') as string },
    ]);
    expect(runningTrajectoriesFinish.ask({ day, outstandingOrders: 1 })).toHaveLength(1);
    expect(runningTrajectoriesFinish.ask({ day, outstandingOrders: 0 })).toEqual([]);
  });
});

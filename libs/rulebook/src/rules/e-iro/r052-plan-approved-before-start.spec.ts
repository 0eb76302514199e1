import type { IroCourse } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import type { IroOrNot } from './iro';
import { type IroStart, planApprovedBeforeStart } from './r052-plan-approved-before-start';

const base: IroOrNot & Pick<IroCourse, 'planApprovedOn'> & IroStart & { day: string } = {
  day: '2009-03-02',
  form: 'IRO',
  kind: 'IRO',
  startsOn: '2009-03-02',
  starting: true,
};
const ask = answersOf(planApprovedBeforeStart, base);

describe('R-052 diagnosis, plan, approval, start', () => {
  it('starts on the day of the approval', () =>
    expect(ask({ planApprovedOn: '2009-03-02' })).toEqual(['ALLOW approved']));
  it('holds a start before it, and says from when', () =>
    expect(planApprovedBeforeStart.ask({ ...base, planApprovedOn: '2009-03-03' })).toMatchObject([
      { effect: 'HOLD', liftedBy: [{ en: 'start on or after 2009-03-03' }] },
    ]));
  it('holds a start on a draft plan', () => expect(ask({})).toEqual(['HOLD notApproved']));
  it('does not ask for the plan before the start, but looks at its day', () => {
    expect(ask({ starting: false })).toEqual([]);
    expect(ask({ starting: false, planApprovedOn: '2009-03-03' })).toEqual(['HOLD approvedLater']);
    expect(ask({ starting: false, planApprovedOn: '2009-03-03', startsOn: '2009-03-09' })).toEqual([
      'ALLOW approved',
    ]);
  });
  it('asks nothing of other instruments', () =>
    expect(ask({ form: 'FREE_SPACE', kind: 'TRAJECTORY' })).toEqual([]));
});

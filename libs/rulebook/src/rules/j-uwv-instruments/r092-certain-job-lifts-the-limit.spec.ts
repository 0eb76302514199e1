import { answersOf } from '../../testing/answers';
import { certainJobLiftsTheLimit } from './r092-certain-job-lifts-the-limit';

const askLift = answersOf(certainJobLiftsTheLimit, {
  day: '2008-09-15',
  principal: 'UWV',
  kind: 'TRAINING',
  months: 3,
});

describe('R-092 certain job lifts the limit', () => {
  const certain = { workAndLearn: true, jobCertaintyPercent: 100 };
  it('allows 12 months with a job contract', () =>
    expect(askLift({ months: 12, ...certain })).toEqual(['ALLOW certainJob']));
  it('has nothing to lift within the limit, without certainty, or where the length is not known', () =>
    expect([
      ...askLift({ ...certain }),
      ...askLift({ months: 12, ...certain, jobCertaintyPercent: 99 }),
      ...askLift({ months: 12, ...certain, jobCertaintyPercent: undefined }),
      ...askLift({ months: 12, ...certain, workAndLearn: false }),
      ...askLift({ months: undefined, ...certain }),
      ...askLift({ months: 12, ...certain, principal: 'GEM-A' }),
    ]).toEqual([]));
});

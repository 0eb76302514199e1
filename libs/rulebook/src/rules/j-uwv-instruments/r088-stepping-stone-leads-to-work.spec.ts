import { answersOf } from '../../testing/answers';
import { steppingStoneLeadsToWork } from './r088-stepping-stone-leads-to-work';

const ask = answersOf(steppingStoneLeadsToWork, {
  day: '2008-09-15',
  principal: 'UWV',
  kind: 'STEPPING_STONE',
  concreteVacancyOrWork: true,
});

describe('R-088 stepping stone', () => {
  it.each([
    [true, 'ALLOW leadsToWork'],
    [false, 'REFUSE noVacancy'],
    [undefined, 'HOLD lacks'],
  ])('concrete vacancy %s: %s', (concreteVacancyOrWork, answer) =>
    expect(ask({ concreteVacancyOrWork })).toEqual([answer]),
  );
  it('keeps to the limits of the catalogue', () => {
    expect(ask({ withinCostAndDurationLimits: false })).toEqual(['REFUSE beyondLimits']);
    expect(ask({ withinCostAndDurationLimits: true })).toEqual(['ALLOW leadsToWork']);
  });
  it('binds UWV only, and stepping stones only', () =>
    expect([...ask({ principal: 'GEM-A' }), ...ask({ kind: 'MODULE' })]).toEqual([]));
});

import { answersOf } from '../../testing/answers';
import { trialPlacementLastsThreeMonths } from './r093-trial-placement-lasts-three-months';

const ask = answersOf(trialPlacementLastsThreeMonths, {
  day: '2008-09-15',
  principal: 'UWV',
  kind: 'TRIAL_PLACEMENT',
  months: 3,
  benefits: [{ type: 'WW', from: '2008-01-01' }],
  history: [],
});

describe('R-093 trial placement', () => {
  it.each([
    [{ months: 3 }, 'ALLOW withinLimit'],
    [{ months: 4 }, 'REFUSE tooLong'],
    [{ start: '2008-09-15', end: '2008-12-14' }, 'ALLOW withinLimit'],
    [{ start: '2008-09-15', end: '2008-12-15' }, 'REFUSE tooLong'],
    [{ months: undefined }, 'HOLD lacks'],
  ])('%j: %s (5.7)', (service, answer) => expect(ask(service)).toEqual([answer]));
  it('speaks of WW: also beside another benefit, or before the first day', () => {
    const long = { months: 6 };
    expect(ask({ ...long, benefits: [{ type: 'WIA', from: '2008-01-01' }] })).toEqual([]);
    expect(
      ask({
        ...long,
        benefits: [
          { type: 'WIA', from: '2008-01-01' },
          { type: 'WW', from: '2008-01-01' },
        ],
      }),
    ).toEqual(['REFUSE tooLong']);
    expect(ask({ ...long, benefits: [] })).toEqual(['REFUSE tooLong']);
  });
  it('binds UWV only, and trial placements only', () =>
    expect([...ask({ months: 6, principal: 'GEM-A' }), ...ask({ months: 6, kind: 'MODULE' })]).toEqual([]));
});

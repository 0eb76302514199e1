import { answersOf } from '../../testing/answers';
import { selfEmploymentLastsSixMonths } from './r094-self-employment-lasts-six-months';

const ask = answersOf(selfEmploymentLastsSixMonths, {
  day: '2008-09-15',
  principal: 'UWV',
  kind: 'SELF_EMPLOYMENT',
  months: 6,
  benefits: [{ type: 'WW', from: '2008-01-01' }],
  history: [],
});

describe('R-094 start as self-employed', () => {
  it.each([
    [{ months: 6 }, 'ALLOW withinLimit'],
    [{ months: 7 }, 'REFUSE tooLong'],
    [{ start: '2008-09-15', end: '2009-03-14' }, 'ALLOW withinLimit'],
    [{ start: '2008-09-15', end: '2009-03-15' }, 'REFUSE tooLong'],
    [{ months: undefined }, 'HOLD lacks'],
  ])('%j: %s', (service, answer) => expect(ask(service)).toEqual([answer]));
  it('speaks of WW, binds UWV only', () =>
    expect([
      ...ask({ months: 7, benefits: [{ type: 'WAO', from: '2008-01-01' }] }),
      ...ask({ months: 7, principal: 'GEM-A' }),
      ...ask({ months: 7, kind: 'MODULE' }),
    ]).toEqual([]));
});

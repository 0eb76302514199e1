import { answersOf } from '../../testing/answers';
import { orderedButNotStarted } from './r009-ordered-but-not-started';

const ask = answersOf(orderedButNotStarted, {
  day: '2009-02-02',
  principal: 'UWV',
  decidedBy: 'R-001',
  benefits: [{ type: 'WW', from: '2008-09-01', maximumReachedOn: '2009-03-31' }],
  history: [],
  start: '2009-04-01',
  exhaustion: { is: 'untouched' },
});
const notStarted = { is: 'not-started' as const, exhausted: '2009-03-31', start: '2009-04-01' };

describe('R-009 ordered but not started', () => {
  it('determines the principal anew', () =>
    expect(ask({ exhaustion: notStarted })).toEqual(['COMPUTE notStarted']));
  it('refuses a start where another partner is principal by then', () =>
    expect(ask({ exhaustion: notStarted, reorderUnder: 'GEM-A' })).toEqual(['REFUSE orderAgain']));
  it('warns of an order that will not have started on the last WW day', () => {
    expect(ask({})).toEqual(['WARN willNotHaveStarted']);
    expect(ask({ start: '2009-03-31' })).toEqual([]);
    expect(ask({ start: undefined })).toEqual([]);
  });
  it('warns UWV only, and only before that day', () => {
    expect(ask({ principal: 'GEM-A' })).toEqual([]);
    expect(ask({ day: '2009-04-01' })).toEqual([]);
  });
  it('not for who keeps another UWV benefit', () =>
    expect(
      ask({
        benefits: [
          { type: 'WW', from: '2008-09-01', maximumReachedOn: '2009-03-31' },
          { type: 'WIA', from: '2009-01-01' },
        ],
      }),
    ).toEqual([]));
});

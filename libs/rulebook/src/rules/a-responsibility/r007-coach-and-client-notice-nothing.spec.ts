import { answersOf } from '../../testing/answers';
import { coachAndClientNoticeNothing } from './r007-coach-and-client-notice-nothing';

const ask = answersOf(coachAndClientNoticeNothing, {
  day: '2009-02-09',
  actedOn: '2009-04-01',
  jointDecision: { effective: '2009-03-01' },
});

describe('R-007 coach and client notice nothing', () => {
  it('of a transfer between order and today', () => expect(ask({})).toEqual(['COMPUTE goesOn']));
  it('a transfer before the order is no transfer of it', () =>
    expect(ask({ jointDecision: { effective: '2009-02-09' } })).toEqual([]));
  it('a transfer still to come has done nothing', () =>
    expect(ask({ jointDecision: { effective: '2009-04-02' } })).toEqual([]));
  it('without a transfer', () => expect(ask({ jointDecision: undefined })).toEqual([]));
});

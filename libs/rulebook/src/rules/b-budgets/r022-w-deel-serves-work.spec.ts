import { answersOf } from '../../testing/answers';
import { wDeelServesWork } from './r022-w-deel-serves-work';

const ask = answersOf(wDeelServesWork, { day: '2009-03-02', principal: 'GEM-A', kind: 'MODULE' });
const far = (motivation?: string | null) =>
  ask({ kind: 'SOCIAL_ACTIVATION', ...(motivation === undefined ? {} : { motivation }) });

describe('R-022 two W-deel conditions', () => {
  it('lets the W-deel pay a job-application training', () => expect(ask({})).toEqual(['ALLOW may']));
  it('says nothing of what UWV pays', () =>
    expect(ask({ principal: 'UWV', kind: 'SOCIAL_ACTIVATION', motivation: null })).toEqual([]));
  it('holds social activation that nobody aims at work', () => {
    expect(far(null)).toEqual(['HOLD needsMotivation']);
  });
  it('asks for the motivation where nobody said anything of it, or said nothing in it', () => {
    expect(far()).toEqual(['WARN motivationUnknown']);
    expect(far('')).toEqual(['WARN motivationUnknown']);
  });
  it('asks the coach, not the contract expert, who motivates something else', () => {
    expect(ask({ kind: 'SOCIAL_ACTIVATION', motivation: null, aimedAtWork: 'first step to work' })).toEqual([
      'ALLOW may',
    ]);
    expect(ask({ kind: 'SOCIAL_ACTIVATION', motivation: 'given', aimedAtWork: null })).toEqual([
      'HOLD needsMotivation',
    ]);
  });
  it('lets it pay what is motivated', () => expect(far('first step to work')).toEqual(['ALLOW may']));
});

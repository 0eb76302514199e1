import { answersOf } from '../../testing/answers';
import { residentsOnly } from './r014-residents-only';

const ask = answersOf(residentsOnly, { day: '2009-02-09', residence: 'GEM-A', claimedFrom: [] });

describe('R-014 residents only', () => {
  it('a municipality pays for its residents', () => expect(ask({ claimedFrom: ['GEM-A'] })).toEqual([]));
  it('and for nobody else', () => expect(ask({ claimedFrom: ['GEM-B'] })).toEqual(['REFUSE livesElsewhere']));
  it('has nothing to say of UWV', () => expect(ask({ claimedFrom: ['UWV'] })).toEqual([]));
  it('says it once of each', () => expect(ask({ claimedFrom: ['GEM-B', 'GEM-B', 'GEM-C'] })).toHaveLength(2));
  it('whoever lives elsewhere has no claim that could be rejected wrongly', () => {
    const rejects = answersOf(residentsOnly, { day: '2009-02-09', residence: 'GEM-A', rejectedBy: 'GEM-A' });
    expect(rejects({})).toEqual([]);
    expect(rejects({ rejectedBy: 'UWV' })).toEqual([]);
    expect(rejects({ rejectedBy: 'GEM-B' })).toEqual(['ALLOW noClaim']);
  });
  it('asks where the client lived on the day', () => {
    const moved = { previousResidence: 'GEM-B', movedOn: '2009-02-09', claimedFrom: ['GEM-B'] };
    expect(ask({ ...moved, day: '2009-02-08' })).toEqual([]);
    expect(ask({ ...moved, day: '2009-02-09' })).toEqual(['REFUSE livesElsewhere']);
  });
});

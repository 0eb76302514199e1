import { answersOf } from '../../testing/answers';
import { EVERYTHING_PROVEN } from '../../testing/requirements';
import type { RequirementOutcomes } from './entry-requirements';
import { serviceRequirements } from './r038-service-requirements';

const base: RequirementOutcomes & { day: string } = { day: '2009-03-02', requirements: EVERYTHING_PROVEN };
const ask = answersOf(serviceRequirements, base);

describe('R-038 service-specific requirements', () => {
  it("is content when the cluster's minimum is met", () => expect(ask({})).toEqual([]));
  it('refuses when no experience with the service is shown', () => {
    const { earlierExperience: _unproven, ...rest } = EVERYTHING_PROVEN;
    expect(ask({ requirements: rest })).toEqual(['REFUSE open']);
    expect(ask({ requirements: { ...rest, earlierExperience: 'FAILED' } })).toEqual(['REFUSE open']);
  });
  it('leaves the general ones to R-037', () =>
    expect(ask({ requirements: { ...EVERYTHING_PROVEN, quality: 'FAILED' } })).toEqual([]));
  it("the cluster's minimum content counts item by item, where it was recorded so", () => {
    const contentOfCluster = ['intake', 'training'];
    expect(ask({ contentOfCluster, contentShown: ['training', 'intake'] })).toEqual([]);
    expect(ask({ contentOfCluster, contentShown: ['Training ', 'Intake'] })).toEqual([]);
    expect(ask({ contentOfCluster, contentShown: ['intake'] })).toEqual(['REFUSE contentOpen']);
    expect(ask({ contentOfCluster })).toEqual([]);
    expect(ask({ contentShown: [] })).toEqual([]);
  });
});

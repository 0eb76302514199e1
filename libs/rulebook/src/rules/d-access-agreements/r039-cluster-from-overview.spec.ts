import { answersOf } from '../../testing/answers';
import { clusterFromOverview, type Clusters } from './r039-cluster-from-overview';

const base: Clusters & { day: string } = {
  day: '2009-03-02',
  cluster: 'psychological-resilience',
  overview: ['psychological-resilience', 'job-application'],
};
const ask = answersOf(clusterFromOverview, base);

describe('R-039 buy clusters from the overview', () => {
  it('takes a cluster of the overview', () => expect(ask({})).toEqual([]));
  it('refuses a loose product, and names the clusters that there are', () =>
    expect(clusterFromOverview.ask({ ...base, cluster: 'assessment' })).toMatchObject([
      {
        effect: 'REFUSE',
        alternatives: [{ en: 'cluster psychological-resilience' }, { en: 'cluster job-application' }],
      },
    ]));
  it('names a way out also where no overview is published', () =>
    expect(clusterFromOverview.ask({ ...base, overview: [] })[0]?.alternatives).toHaveLength(1));
  it('signs instruments of the cluster that was applied for', () =>
    expect(ask({ instrumentClusters: ['psychological-resilience', 'psychological-resilience'] })).toEqual(
      [],
    ));
  it('signs no other one, not even of the overview', () => {
    expect(ask({ instrumentClusters: ['psychological-resilience', 'assessment'] })).toEqual([
      'REFUSE otherCluster',
    ]);
    expect(ask({ instrumentClusters: ['job-application'] })).toEqual(['REFUSE otherCluster']);
  });
  it("a service states all of the cluster's minimum content", () => {
    const contentOfCluster = ['intake', 'training'];
    expect(ask({ contentOfCluster, instrumentContent: ['intake', 'training', 'more'] })).toEqual([]);
    expect(ask({ contentOfCluster, instrumentContent: ['intake'] })).toEqual(['REFUSE lacksContent']);
    expect(ask({ contentOfCluster })).toEqual([]);
  });
});

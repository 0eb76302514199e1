import { citedOf, overviewOn, type ServiceOverview } from './overview';

const version = (
  day: string,
  region: ServiceOverview['region'],
  content: string[] = [],
): ServiceOverview => ({
  version: day,
  region,
  inventory: 'x',
  clusters: [{ cluster: 'mediation', content }],
});
const all = [
  version('2027-03-01', null, ['later']),
  version('2026-01-01', null),
  version('2026-07-01', 'OOST', ['own']),
];
const on = (day: string, region: 'OOST' | 'NOORD' = 'NOORD') => overviewOn(all, region, day)?.version ?? null;

describe('the version of the overview on a day (R-183)', () => {
  it('is the newest that began, in whatever order they were published', () => {
    expect(on('2025-12-31')).toBeNull();
    expect(on('2026-01-01')).toBe('2026-01-01');
    expect(on('2027-02-28')).toBe('2026-01-01');
    expect(on('2027-03-01')).toBe('2027-03-01');
  });
  it("is the region's own, once it has one", () => {
    expect(on('2026-06-30', 'OOST')).toBe('2026-01-01');
    expect(on('2026-07-01', 'OOST')).toBe('2026-07-01');
    expect(on('2027-03-01', 'OOST')).toBe('2026-07-01');
  });
  it('is cited with the minimum content of the cluster, where it lists that', () => {
    expect(citedOf(overviewOn(all, 'OOST', '2026-07-01'), 'mediation')).toEqual({
      overviewVersion: '2026-07-01',
      contentOfCluster: ['own'],
    });
    expect(citedOf(overviewOn(all, 'OOST', '2026-07-01'), 'assessment')).toBeNull();
    expect(citedOf(null, 'mediation')).toBeNull();
  });
});

import type { IsoDate } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';

/** A cluster of services with what each service in it contains at least, in words; empty = nothing is stated. */
export type ClusterListed = { cluster: string; content: readonly string[] };

/** One version of the overview of re-integration services. It never changes; a later one takes its place from its day on. */
export type ServiceOverview = {
  /** The first day on which it holds. */
  version: IsoDate;
  /** Null = for every region that has no version of its own. */
  region: UwvRegion | null;
  /** What the inventory of clients and demand showed; null for the one that came with the framework. */
  inventory: string | null;
  clusters: readonly ClusterListed[];
};

/**
 * The version that holds in the region on the day: the region's own, once it has one; else the one of all regions.
 * Null before the first.
 */
export const overviewOn = (
  overviews: readonly ServiceOverview[],
  region: UwvRegion,
  day: IsoDate,
): ServiceOverview | null => {
  const held = overviews
    .filter(({ version }) => version <= day)
    .sort((one, other) => one.version.localeCompare(other.version));
  return held.findLast((one) => one.region === region) ?? held.findLast((one) => one.region === null) ?? null;
};

/** What an application or a proposal cites of the version of its day. */
export type Cited = { overviewVersion: IsoDate; contentOfCluster: readonly string[] };

/** Null where the version does not list the cluster. */
export const citedOf = (overview: ServiceOverview | null, cluster: string | null): Cited | null => {
  const listed = overview?.clusters.find((one) => one.cluster === cluster);
  return overview && listed ? { overviewVersion: overview.version, contentOfCluster: listed.content } : null;
};

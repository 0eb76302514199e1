/**
 * The minimum content of the cluster, in words, by the version of the overview that held on the day of the application
 * absent = that version states none.
 */
export type ClusterContent = { contentOfCluster?: readonly string[] };

/** What of it is not in the list, in its own order. */
export const lackingIn = (stated: readonly string[], { contentOfCluster = [] }: ClusterContent): string[] =>
  contentOfCluster.filter((one) => !stated.includes(one));

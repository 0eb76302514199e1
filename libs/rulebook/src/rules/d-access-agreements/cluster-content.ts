/**
 * The minimum content of the cluster, in words, by the version of the overview that held on the day of the application
 * absent = that version states none.
 */
export type ClusterContent = { contentOfCluster?: readonly string[] };

const plain = (words: string): string => words.trim().toLowerCase();

/** What of it is not in the list, in its own order; capitals and spaces around do not matter to who types it. */
export const lackingIn = (stated: readonly string[], { contentOfCluster = [] }: ClusterContent): string[] => {
  const known = new Set(stated.map(plain));
  return contentOfCluster.filter((one) => !known.has(plain(one)));
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C arrives from the terminal, and again from npm and from a parent process that each pass it on. */
const SAME_WISH_MS = 1_000;

/**
 * Calls `stop` when the user or the system asks this process to stop, and `atOnce` when they ask again later.
 * @returns what ends the listening
 */
export function onStopAsked(stop: () => void, atOnce: () => void): () => void {
  let askedAt: number | undefined;
  const asked = (): void => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      stop();
    } else if (performance.now() - askedAt > SAME_WISH_MS) atOnce();
  };
  for (const signal of SIGNALS) process.on(signal, asked);
  return () => {
    for (const signal of SIGNALS) process.off(signal, asked);
  };
}

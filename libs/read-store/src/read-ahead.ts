/**
 * Fetches the next batch while this one is worked on: one batch ahead, no more, so that memory stays bounded.
 * For readings that end; a live subscription could not be left while its next batch is awaited.
 */
export async function* readAhead<T>(batches: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = batches[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const present = await next;
      if (present.done) return;
      next = iterator.next();
      // Nobody may be waiting yet when it fails; the await above tells whoever comes for it.
      next.catch(() => undefined);
      yield present.value;
    }
  } finally {
    await iterator.return?.();
  }
}

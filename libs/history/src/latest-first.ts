import type { EventStore } from '@ontschot/event-store';
import type { RecordedEvent } from '@ontschot/kernel';

const WINDOW = 200;

/**
 * The stream's events, newest first, a window at a time: a budget of a national year has hundreds of thousands, and a page
 * shows fifty.
 */
export async function* latestFirst(store: EventStore, stream: string): AsyncGenerator<RecordedEvent> {
  for (let end = await lengthOf(store, stream); end > 0; end -= WINDOW) {
    const start = Math.max(0, end - WINDOW);
    const window: RecordedEvent[] = [];
    for await (const event of store.readStream(stream, start)) {
      if (event.revision >= end) break;
      window.push(event);
    }
    yield* window.reverse();
  }
}

/** The log tells no stream's length: doubles until nothing is there, then halves. Some thirty short reads at the most. */
const lengthOf = async (store: EventStore, stream: string): Promise<number> => {
  const reaches = async (revision: number): Promise<boolean> => {
    for await (const _ of store.readStream(stream, revision)) return true;
    return false;
  };
  let [low, high] = [0, 1];
  while (await reaches(high - 1)) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await reaches(middle - 1)) low = middle;
    else high = middle;
  }
  return low;
};

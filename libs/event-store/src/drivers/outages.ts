import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreUnavailable } from '../event-store';

/** 25 ms, then doubling up to 2 s. */
export const backoffMs = (attempt: number): number => Math.min(25 * 2 ** attempt, 2_000);

/**
 * Repeats `work` over what `isOutage` calls one, until `patienceMs` have passed.
 * @throws EventStoreUnavailable then, and as soon as `signal` aborts; at once what is no outage.
 */
export const overOutages = async <T>(
  {
    patienceMs,
    signal,
    isOutage,
  }: { patienceMs: number; signal: AbortSignal; isOutage: (error: unknown) => boolean },
  work: () => Promise<T>,
): Promise<T> => {
  const giveUpAt = performance.now() + patienceMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) throw error;
      const wait = backoffMs(attempt);
      if (signal.aborted || performance.now() + wait > giveUpAt) throw unavailable(error);
      await untilAborted(sleep(wait), signal);
    }
  }
};

/** Settles as the work does, or rejects with EventStoreUnavailable as soon as `signal` aborts. */
export const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(new EventStoreUnavailable('The event log is closed, or the reader has gone.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

const unavailable = (cause: unknown): EventStoreUnavailable =>
  new EventStoreUnavailable(
    `The event log does not answer: ${cause instanceof Error ? cause.message : String(cause)}`,
    { cause },
  );

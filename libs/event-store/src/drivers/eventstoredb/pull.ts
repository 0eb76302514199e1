import { Bell } from '../bell';

/** The part of a Node stream that pulling needs. */
export type Source = {
  read(): unknown;
  readonly readableEnded: boolean;
  readonly destroyed: boolean;
  on(event: string, listener: (...args: unknown[]) => void): unknown;
};

/** Nothing came within the time allowed. */
export class Silence extends Error {
  constructor(patienceMs: number) {
    super(`The server was silent for ${patienceMs} ms.`);
    this.name = 'Silence';
  }
}

/**
 * What has arrived, in batches of at most `size`, until the stream ends or `signal` aborts.
 * While nobody pulls, the stream holds back its source.
 * @param patienceMs how long to wait for anything at all; absent: for ever
 * @throws the stream's error; Silence
 */
export async function* pull<T>(
  stream: Source,
  size: number,
  signal: AbortSignal,
  patienceMs?: number,
): AsyncGenerator<T[]> {
  const bell = new Bell();
  let failure: { error: unknown } | undefined;
  stream.on('error', (error) => {
    failure ??= { error }; // stays on: a cancelled call may complain late
    bell.ring();
  });
  for (const sign of ['readable', 'end', 'close']) stream.on(sign, () => bell.ring());

  while (!signal.aborted) {
    const heard = bell.count;
    const batch = take<T>(stream, size);
    if (batch.length > 0) {
      yield batch;
      continue;
    }
    if (failure) throw failure.error;
    if (stream.readableEnded || stream.destroyed) return;
    await bell.next(heard, signal, patienceMs);
    if (bell.count === heard && !signal.aborted) throw new Silence(patienceMs ?? 0);
  }
}

const take = <T>(stream: Source, size: number): T[] => {
  const batch: T[] = [];
  while (batch.length < size) {
    const item = stream.read() as T | null;
    if (item === null) break;
    batch.push(item);
  }
  return batch;
};

import type { NewEvent, RecordedEvent } from '@ontschot/kernel';
import { EventStore, type AppendResult, type ExpectedRevision } from './event-store';
import type { EventTypes } from './event-types';

/** The log as the product sees it: only known types are written, and whatever is read has the present version. */
export class UpcastingEventStore extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly types: EventTypes,
  ) {
    super();
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    for (const { type } of events) this.types.versionOf(type);
    return this.store.append(stream, events, expected);
  }

  async *readStream(stream: string, from?: number): AsyncGenerator<RecordedEvent> {
    for await (const event of this.store.readStream(stream, from)) yield this.types.current(event);
  }

  readAll(options?: { after?: number; batchSize?: number }): AsyncGenerator<RecordedEvent[]> {
    return this.currentBatches(this.store.readAll(options));
  }

  subscribeToAll(options: { after?: number; batchSize?: number; signal: AbortSignal }): AsyncGenerator<RecordedEvent[]> {
    return this.currentBatches(this.store.subscribeToAll(options));
  }

  head(): Promise<number> {
    return this.store.head();
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private async *currentBatches(batches: AsyncIterable<RecordedEvent[]>): AsyncGenerator<RecordedEvent[]> {
    for await (const batch of batches) yield batch.map((event) => this.types.current(event));
  }
}

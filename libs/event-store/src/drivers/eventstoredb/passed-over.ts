import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';

/**
 * Counts the events that other applications wrote among ours. They are nobody's fault on a shared server, and they are not
 * read; the first, tenth, hundredth and so on is told, with what it was.
 */
export class PassedOver {
  /** How many were met, each time that they were read. */
  count = 0;
  private next = 1;

  constructor(private readonly tell: (news: Error) => void) {}

  note({ event }: ResolvedEvent | AllStreamResolvedEvent): void {
    if (!event || event.streamId.startsWith('$') || event.type.startsWith('$')) return; // the server's own books
    if (++this.count < this.next) return;
    this.next *= 10;
    this.tell(
      new Error(
        `Passed over ${this.count} event(s) of another application in EventStoreDB, lately ${event.type} in stream ${event.streamId}.`,
      ),
    );
  }
}

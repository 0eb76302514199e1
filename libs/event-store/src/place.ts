import { EventStoreUnavailable, type EventStore } from './event-store';

/** Where a follower of the log stands: in which log, at which position, and on which event (null at position 0). */
export type Place = { log: string; position: number; event: string | null };

/**
 * The log is not the one that somebody has followed: it was restored to an older day, begins anew, or is another one.
 * Nothing may go on from there, since what was built on the old log and what the new one says do not belong together.
 */
export class LogMismatch extends EventStoreUnavailable {
  constructor(
    readonly who: string,
    readonly kind: 'another-log' | 'ahead' | 'another-event',
    /** Where `who` stands. */
    readonly position: number,
    /** Where the log ends. */
    readonly head: number,
  ) {
    super(
      `${who} stands at position ${position}, and ${SAID[kind]}; that log ends at position ${head}. ` +
        'Give the database and the log that belong together (DATABASE_URL, EVENT_STORE_URL), ' +
        'or build the lists anew from this log with `npm run --silent cli -- rebuild`.',
    );
    this.name = 'LogMismatch';
  }
}

const SAID = {
  'another-log': 'the log found now is another one',
  ahead: 'the log found now is shorter',
  'another-event': 'the log found now has another event there',
};

/** @throws LogMismatch when the log is not the one that `who` has followed. A place without a log's id (`''`) is held against the events only. */
export const checkPlace = async (
  store: EventStore,
  who: string,
  { log, position, event }: Place,
): Promise<void> => {
  if (log !== '' && log !== (await store.identity()))
    throw new LogMismatch(who, 'another-log', position, await store.head());
  if (position === 0) return;
  const head = await store.head();
  if (position > head) throw new LogMismatch(who, 'ahead', position, head);
  if (event !== null && (await store.eventAt(position))?.id !== event)
    throw new LogMismatch(who, 'another-event', position, head);
};

/** For a subscription: is the event that it showed last still in the log? @throws LogMismatch */
export const checkSeen = async (
  store: EventStore,
  { position, id }: { position: number; id: string | null },
): Promise<void> => {
  if (id !== null && (await store.eventAt(position))?.id !== id)
    await checkPlace(store, 'A reader of the log', { log: '', position, event: id });
};

import type { Actor } from './command';
import type { Role } from './role';
import type { DomainEvent, RecordedEvent } from './event';
import type { IdKind } from './ids';
import type { Text } from './text';

/** What an event says to a reader: one plain sentence, and what it was and is where the event holds both. Never personal data. */
export type Told = Text & { was?: Text | string | null; is?: Text | string | null };

/**
 * How the life of one kind of record is told: `GET /v1/{kind}/{id}/history`. The compiler asks for a sentence for every
 * event of the union.
 */
export type HistoryOf<Event extends DomainEvent> = {
  /** As in the record's own address: `mandates`. */
  kind: string;
  /** The form of its id. */
  idKind: IdKind;
  /** Who may read such a record at all. */
  roles: readonly Role[];
  /** The context's own query for the record: it throws where this actor may not read this one. */
  mayRead: (actor: Actor, id: string) => object;
  /** Where its events are: its own stream, and others that hold some. */
  streams: (id: string) => readonly string[];
  /** The context's own query that opens what is sealed in an event, for who may read it; left out where nothing is. */
  opened?: (event: RecordedEvent) => object;
  /** Of a stream that holds more than one record: is this one's event? */
  isOf?: (event: Event, id: string) => boolean;
  sentences: { [Type in Event['type']]: (event: RecordedEvent<Extract<Event, { type: Type }>>) => Told };
};

/** A history whatever its events; each one's own types are checked where it is written. */
export type History = Omit<HistoryOf<DomainEvent>, 'sentences' | 'isOf'> & {
  isOf: (event: DomainEvent, id: string) => boolean;
  sentences: Readonly<Record<string, ((event: RecordedEvent) => Told) | undefined>>;
};

/** Gives a context's history to what tells all of them. */
export const history = <Event extends DomainEvent>({
  sentences,
  isOf,
  ...of
}: HistoryOf<Event>): History => ({
  ...of,
  isOf: (isOf ?? (() => true)) as History['isOf'],
  sentences: sentences as unknown as History['sentences'],
});

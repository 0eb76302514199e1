import type { DomainEvent, RecordedEvent } from './event';

/**
 * A read model as a pure fold. Never throws for business reasons: an event is a fact.
 *
 * `keysOf` names the rows that an event touches, `on` says per event type what becomes of each:
 * the new row, `null` to delete it, `undefined` to leave it as it is.
 * The runner reads the rows of a whole batch at once, folds in memory and saves rows and checkpoint in one transaction.
 */
export type Projection<Row extends { id: string }, Event extends DomainEvent> = {
  /** Name of the table and of the checkpoint: snake_case. */
  name: string;
  /** Raise it when the fold changes: the projector then rebuilds the table at its next start. */
  version: number;
  /** Primary keys of the rows that the event touches. */
  keysOf: (event: RecordedEvent<Event>) => string | string[];
  on: {
    [Type in Event['type']]?: (
      row: Row | undefined,
      event: RecordedEvent<Extract<Event, { type: Type }>>,
      key: string,
    ) => Row | null | undefined;
  };
};

import { uuidFrom, type Clock, type CommandContext, type CommandResult, type Decider, type DomainEvent, type NewEvent, type RecordedEvent } from '@ontschot/kernel';
import { WrongExpectedRevision, type EventStore } from './event-store';
import type { EventTypes } from './event-types';

const ATTEMPTS = 5;

/** The caller named the revision that it saw (If-Match), and the stream has moved on. Mapped to 412. */
export class StaleRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`Stream ${stream} stands at revision ${actual}; the caller saw ${expected}.`);
    this.name = 'StaleRevision';
  }
}

/** A stream folded: `revision` and `position` are those of its last event, -1 and 0 when it has none. */
export type Loaded<State> = { state: State; revision: number; position: number };

/** Runs commands on streams: load, decide, append. */
export class Streams {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly events: EventTypes,
  ) {}

  /**
   * The revision read is the revision expected; who loses a race decides again on what has become of the stream, up to five times.
   * A command that comes again (same `commandId`) and has its events in the stream answers as it did then.
   * @returns `id`: what stands behind the first hyphen of the stream's name; `events`: what this command recorded, now or then
   * @throws StaleRevision when `context.expectedRevision` is not what the stream is at; what the decider throws;
   *   WrongExpectedRevision after five lost races; UnknownEventType before anything is written
   */
  async execute<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    stream: string,
    command: C,
    context: CommandContext,
  ): Promise<CommandResult & { events: RecordedEvent<E>[] }> {
    for (let attempt = 1; ; attempt++) {
      const { state, revision, position, earlier } = await this.fold(decider, stream, context.commandId);
      const last = earlier.at(-1);
      if (last) return { id: idOf(stream), revision: last.revision, position: last.position, events: earlier };
      if (context.expectedRevision !== undefined && context.expectedRevision !== revision) throw new StaleRevision(stream, context.expectedRevision, revision);

      const decided = decider.decide(command, state);
      if (decided.length === 0) return { id: idOf(stream), revision, position, events: [] };
      try {
        return await this.append(stream, decided, revision, context);
      } catch (lost) {
        if (!(lost instanceof WrongExpectedRevision)) throw lost;
        if (context.expectedRevision !== undefined) throw new StaleRevision(stream, context.expectedRevision, lost.actual);
        if (attempt === ATTEMPTS) throw lost;
      }
    }
  }

  /** What has become of the stream; `decider.initial` when it has no events. */
  async load<S, C, E extends DomainEvent>(decider: Decider<S, C, E>, stream: string): Promise<Loaded<S>> {
    const { state, revision, position } = await this.fold(decider, stream);
    return { state, revision, position };
  }

  private async fold<S, C, E extends DomainEvent>(
    { initial, evolve }: Decider<S, C, E>,
    stream: string,
    commandId?: string,
  ): Promise<Loaded<S> & { earlier: RecordedEvent<E>[] }> {
    const folded = { state: initial, revision: -1, position: 0 };
    const earlier: RecordedEvent<E>[] = [];
    let expectedId = commandId === undefined ? undefined : uuidFrom(commandId, stream, 0);
    for await (const recorded of this.store.readStream(stream)) {
      // The stream's own decider reads it: it was written by the same decider, so it holds E and nothing else.
      const event = this.events.current(recorded) as RecordedEvent<E>;
      folded.state = evolve(folded.state, event);
      folded.revision = event.revision;
      folded.position = event.position;
      if (commandId !== undefined && event.id === expectedId) {
        earlier.push(event);
        expectedId = uuidFrom(commandId, stream, earlier.length);
      }
    }
    return { ...folded, earlier };
  }

  private async append<E extends DomainEvent>(stream: string, decided: E[], revision: number, context: CommandContext): Promise<CommandResult & { events: RecordedEvent<E>[] }> {
    const metadata = {
      actor: context.actor.account,
      partner: context.actor.partner,
      correlationId: context.correlationId,
      causationId: context.causationId,
      effectiveOn: context.effectiveOn,
      recordedAt: this.clock.now(),
      legalGround: context.legalGround,
    };
    const fresh: (E & NewEvent)[] = decided.map((event, index) => ({
      ...event,
      id: uuidFrom(context.commandId, stream, index),
      schemaVersion: this.events.versionOf(event.type),
      metadata,
    }));
    const done = await this.store.append(stream, fresh, revision === -1 ? 'none' : revision);
    const first = done.revision - fresh.length + 1;
    const events = fresh.map((event, index) => ({ ...event, stream, revision: first + index, position: done.positions[index] ?? done.position }));
    return { id: idOf(stream), revision: done.revision, position: done.position, events };
  }
}

/** `agreement-7f…` → `7f…`: as in EventStoreDB, the category ends at the first hyphen. */
const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

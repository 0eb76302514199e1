import {
  uuidFrom,
  type Clock,
  type CommandContext,
  type CommandResult,
  type Decider,
  type DomainEvent,
  type NewEvent,
  type OfferedMetadata,
  type RecordedEvent,
  type Verdict,
  type WrittenEvent,
} from '@ontschot/kernel';
import { EventIdTaken, WrongExpectedRevision, type EventStore } from './event-store';
import type { EventTypes } from './event-types';
import { LogMismatch } from './place';

const ATTEMPTS = 5;
/** Streams whose state is kept between commands: a budget of a national year has hundreds of thousands of events. */
const KEPT_STREAMS = 500;

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

/** A stream's state as this process last saw it; `evolve` guards against a stream that two deciders fold differently. */
type Kept = {
  evolve: unknown;
  state: unknown;
  revision: number;
  position: number;
  /** Revision of each event of the stream, by its id: here a repeated command finds its own, however long ago it was. */
  revisions: Map<number, number>;
  /** Folded further since: `evolve` may have taken its state over. */ superseded?: true;
};

/** Runs commands on streams: load, decide, append. */
export class Streams {
  private readonly kept = new Map<string, Kept>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly events: EventTypes,
  ) {}

  /**
   * The revision read is the revision expected; who loses a race decides again on what has become of the stream, up to five times.
   * Commands of this process on one stream wait for each other, so that they lose no races among themselves.
   * A command that comes again (same `commandId`) and has its events in the stream answers as it did then, however long the
   * stream has become since; it is not decided again.
   * @returns `id`: what stands behind the first hyphen of the stream's name; `events`: what this command recorded, now or then
   * @throws StaleRevision when `context.expectedRevision` is not what the stream is at; what the decider throws;
   *   WrongExpectedRevision after five lost races; UnknownEventType before anything is written;
   *   LogMismatch when the stream is shorter than this process has seen it
   */
  async execute<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    stream: string,
    command: C,
    context: CommandContext,
  ): Promise<CommandResult & { events: WrittenEvent<E>[] }> {
    const before = this.queues.get(stream) ?? Promise.resolve();
    // Whatever became of the command before, this one has its own turn.
    const turn = before.then(
      () => this.run(decider, stream, command, context),
      () => this.run(decider, stream, command, context),
    );
    this.queues.set(stream, turn);
    try {
      return await turn;
    } finally {
      if (this.queues.get(stream) === turn) this.queues.delete(stream);
    }
  }

  /** What has become of the stream; `decider.initial` when it has no events. */
  async load<S, C, E extends DomainEvent>(decider: Decider<S, C, E>, stream: string): Promise<Loaded<S>> {
    const { state, revision, position } = await this.fold(decider, stream);
    return { state: state as S, revision, position };
  }

  private async run<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    stream: string,
    command: C,
    context: CommandContext,
  ): Promise<CommandResult & { events: WrittenEvent<E>[] }> {
    // The stream's last revision as a lost race told it: other applications' events behind ours are not ours to read.
    let end = -1;
    for (let attempt = 1; ; attempt++) {
      const { state, revision, position, revisions } = await this.fold(decider, stream);
      const earlier = await this.recorded<E>(context.commandId, stream, revisions);
      const last = earlier.at(-1);
      if (last)
        return {
          id: idOf(stream),
          revision: last.revision,
          position: last.position,
          ...recordedBy(earlier),
        };
      if (context.expectedRevision !== undefined && context.expectedRevision !== revision)
        throw new StaleRevision(stream, context.expectedRevision, revision);

      const decided = decider.decide(command, state as S);
      if (decided.length === 0) return { id: idOf(stream), revision, position, ...recordedBy<E>([]) };
      try {
        return await this.append(stream, decided, Math.max(revision, end), context);
      } catch (lost) {
        if (lost instanceof EventIdTaken && attempt < ATTEMPTS) continue; // another process has just done it
        if (!(lost instanceof WrongExpectedRevision)) throw lost;
        if (lost.actual < revision) {
          this.kept.clear(); // all of it is of a log that is gone
          throw new LogMismatch(`Stream ${stream}`, 'ahead', revision, lost.actual);
        }
        if (context.expectedRevision !== undefined)
          throw new StaleRevision(stream, context.expectedRevision, lost.actual);
        if (attempt === ATTEMPTS) throw lost;
        end = lost.actual;
      }
    }
  }

  /** What this command recorded earlier: its events follow each other, since they came in one append. */
  private async recorded<E extends DomainEvent>(
    commandId: string,
    stream: string,
    revisions: ReadonlyMap<number, number>,
  ): Promise<RecordedEvent<E>[]> {
    const first = revisions.get(keyOf(uuidFrom(commandId, stream, 0)));
    const found: RecordedEvent<E>[] = [];
    if (first === undefined) return found;
    for await (const event of this.store.readStream(stream, first)) {
      if (event.id !== uuidFrom(commandId, stream, found.length)) break;
      // Written by this stream's own decider, so it holds E and nothing else.
      found.push(this.events.current(event) as RecordedEvent<E>);
    }
    return found;
  }

  /** The kept state brought up to date with what the log holds now: one short read, however long the stream is. */
  private async fold<S, C, E extends DomainEvent>(decider: Decider<S, C, E>, stream: string): Promise<Kept> {
    const known = this.kept.get(stream);
    const start: Kept =
      known?.evolve === decider.evolve
        ? known
        : { evolve: decider.evolve, state: decider.initial, revision: -1, position: 0, revisions: new Map() };
    const news: RecordedEvent[] = [];
    for await (const recorded of this.store.readStream(stream, start.revision + 1))
      news.push(this.events.current(recorded));
    // Two reads of one stream may have crossed: what the other has folded already is not folded again.
    const current = this.kept.get(stream);
    const from = current?.evolve === decider.evolve && current.revision > start.revision ? current : start;
    const fresh = news.filter(({ revision }) => revision > from.revision);
    const last = fresh.at(-1);
    if (!last) return from;
    if (from.superseded) return this.fold(decider, stream);
    from.superseded = true;
    for (const { id, revision } of fresh) from.revisions.set(keyOf(id), revision);
    const folded: Kept = {
      evolve: decider.evolve,
      // The stream's own decider reads it: it was written by the same fold, so it holds E and nothing else.
      state: fresh.reduce(
        (state, event) => decider.evolve(state, event as RecordedEvent<E>),
        from.state as S,
      ),
      revision: last.revision,
      position: last.position,
      revisions: from.revisions,
    };
    this.kept.delete(stream); // to the end of the map: the least recently changed goes first
    this.kept.set(stream, folded);
    if (this.kept.size > KEPT_STREAMS) this.kept.delete(this.kept.keys().next().value ?? stream);
    return folded;
  }

  private async append<E extends DomainEvent>(
    stream: string,
    decided: E[],
    revision: number,
    context: CommandContext,
  ): Promise<CommandResult & { events: WrittenEvent<E>[] }> {
    const movedTo = this.clock.movedTo();
    const metadata: OfferedMetadata = {
      actor: context.actor.account,
      partner: context.actor.partner,
      ...(context.actor.roles.length > 0 ? { roles: context.actor.roles } : {}),
      correlationId: context.correlationId,
      causationId: context.causationId,
      effectiveOn: context.effectiveOn,
      legalGround: context.legalGround,
      ...(movedTo === null ? {} : { movedTo }),
    };
    const fresh: (E & NewEvent)[] = decided.map((event, index) => ({
      ...event,
      id: uuidFrom(context.commandId, stream, index),
      schemaVersion: this.events.versionOf(event.type),
      metadata,
    }));
    const done = await this.store.append(stream, fresh, revision === -1 ? 'none' : revision);
    const first = done.revision - fresh.length + 1;
    const events = fresh.map((event, index) => ({ ...event, stream, revision: first + index }));
    return { id: idOf(stream), revision: done.revision, position: done.position, ...recordedBy(events) };
  }
}

/** `agreement-7f…` → `7f…`: as in EventStoreDB, the category ends at the first hyphen. */
const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** What a command says of what it recorded; the verdict is that of its last event with one. */
const recordedBy = <E extends DomainEvent>(
  events: WrittenEvent<E>[],
): Pick<CommandResult, 'changed' | 'verdict'> & { events: WrittenEvent<E>[] } => {
  const verdict = events
    .map(({ data }) => (data as { verdict?: Verdict | null }).verdict)
    .findLast((one) => one != null);
  // What the log alone knows, positions and times, is left out: it is the same whether written now or read back.
  const written = events.map(
    ({ id, stream, revision, type, data }) => ({ id, stream, revision, type, data }) as WrittenEvent<E>,
  );
  return { changed: events.length > 0, events: written, ...(verdict ? { verdict } : {}) };
};

/** 52 bits of the id as a number: a budget of a national year has hundreds of thousands, and texts would take thrice the memory. */
const keyOf = (id: string): number =>
  parseInt(id.slice(0, 8), 16) * 0x100000 + parseInt(id.slice(9, 13) + id.slice(15, 16), 16);

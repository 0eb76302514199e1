import {
  uuidFrom,
  type Clock,
  type CommandContext,
  type CommandResult,
  type Decider,
  type DomainEvent,
  type NewEvent,
  type RecordedEvent,
  type Verdict,
} from '@ontschot/kernel';
import { WrongExpectedRevision, type EventStore } from './event-store';
import type { EventTypes } from './event-types';

const ATTEMPTS = 5;
/** Streams whose state is kept between commands: a budget of a national year has hundreds of thousands of events. */
const KEPT_STREAMS = 500;
/** Events kept beside a state, in which a repeated command finds its own; shorter streams are kept whole. */
const KEPT_EVENTS = 200;

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
  latest: RecordedEvent[];
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
   * A command that comes again (same `commandId`) and has its events in the stream answers as it did then;
   * on a stream longer than 200 events only the latest are looked at, and the decider itself must know what it has done.
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
  ): Promise<CommandResult & { events: RecordedEvent<E>[] }> {
    for (let attempt = 1; ; attempt++) {
      const { state, revision, position, latest } = await this.fold(decider, stream);
      const earlier = eventsOf<E>(context.commandId, stream, latest);
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
        return await this.append(stream, decided, revision, context);
      } catch (lost) {
        if (!(lost instanceof WrongExpectedRevision)) throw lost;
        if (context.expectedRevision !== undefined)
          throw new StaleRevision(stream, context.expectedRevision, lost.actual);
        if (attempt === ATTEMPTS) throw lost;
      }
    }
  }

  /** The kept state brought up to date with what the log holds now: one short read, however long the stream is. */
  private async fold<S, C, E extends DomainEvent>(decider: Decider<S, C, E>, stream: string): Promise<Kept> {
    const known = this.kept.get(stream);
    const start: Kept =
      known?.evolve === decider.evolve
        ? known
        : { evolve: decider.evolve, state: decider.initial, revision: -1, position: 0, latest: [] };
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
    const folded: Kept = {
      evolve: decider.evolve,
      // The stream's own decider reads it: it was written by the same fold, so it holds E and nothing else.
      state: fresh.reduce(
        (state, event) => decider.evolve(state, event as RecordedEvent<E>),
        from.state as S,
      ),
      revision: last.revision,
      position: last.position,
      latest: [...from.latest, ...fresh].slice(-KEPT_EVENTS),
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
  ): Promise<CommandResult & { events: RecordedEvent<E>[] }> {
    const metadata = {
      actor: context.actor.account,
      partner: context.actor.partner,
      ...(context.actor.roles.length > 0 ? { roles: context.actor.roles } : {}),
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
    const events = fresh.map((event, index) => ({
      ...event,
      stream,
      revision: first + index,
      position: done.positions[index] ?? done.position,
    }));
    return { id: idOf(stream), revision: done.revision, position: done.position, ...recordedBy(events) };
  }
}

/** `agreement-7f…` → `7f…`: as in EventStoreDB, the category ends at the first hyphen. */
const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** What a command says of what it recorded; the verdict is that of its last event with one. */
const recordedBy = <E extends DomainEvent>(
  events: RecordedEvent<E>[],
): Pick<CommandResult, 'changed' | 'verdict'> & { events: RecordedEvent<E>[] } => {
  const verdict = events
    .map(({ data }) => (data as { verdict?: Verdict | null }).verdict)
    .findLast((one) => one != null);
  return { changed: events.length > 0, events, ...(verdict ? { verdict } : {}) };
};

/** The events that this command recorded earlier, among the given ones. */
const eventsOf = <E extends DomainEvent>(
  commandId: string,
  stream: string,
  events: readonly RecordedEvent[],
): RecordedEvent<E>[] => {
  const found: RecordedEvent<E>[] = [];
  let wanted = uuidFrom(commandId, stream, 0);
  for (const event of events) {
    if (event.id !== wanted) continue;
    found.push(event as RecordedEvent<E>);
    wanted = uuidFrom(commandId, stream, found.length);
  }
  return found;
};

import {
  checkPlace,
  type EventStore,
  type EventTypes,
  LogMismatch,
  UnknownEventType,
} from '@ontschot/event-store';
import type { RecordedEvent } from '@ontschot/kernel';
import type { DataSource } from 'typeorm';
import { advance, CheckpointMoved, markStopped, openCheckpoint, readCheckpoints } from './checkpoints';
import { foldBatch, keysTouched } from './fold';
import { pause } from './pause';
import { readAhead } from './read-ahead';
import type { ReadModel } from './read-model';
import { Rows } from './rows';
import { skippedEvents, without } from './skipped';
import { kindOf, passesByItself } from './trouble';

/** Channel on which the API hears that read models moved on. */
export const PROJECTED = 'ontschot_projected';

/** Rows kept in memory between batches, per projection: a bound, so that memory stays flat on any log. */
const CACHED_ROWS = 20_000;
/** How often it looks whether what stands still was mended. */
const LOOK_MS = 1_000;
/** Every so many looks also whether the log is still the one that was followed: one that was replaced may keep silent. */
const LOOKS_AT_LOG = 10;
const PAUSE_MS = 500;

/** One or more read models could not count an event; the others did. */
export class ReadModelStopped extends Error {
  constructor(readonly problems: ReadonlyMap<string, string>) {
    super([...problems].map(([name, problem]) => `${name} stands still: ${problem}`).join('; '));
    this.name = 'ReadModelStopped';
  }
}

type Running = {
  name: string;
  model: ReadModel;
  rows: Rows;
  cache: Map<string, { id: string }>;
  skipped: ReadonlySet<string>;
  position: number;
};

/**
 * Keeps all read models up to date: for each batch one transaction that holds every table's rows and every checkpoint,
 * so that each event counts exactly once, whatever dies when.
 *
 * An event that one read model cannot hold stops that one at the event before it (`state = 'stopped'`, with the reason) and no
 * other. It goes on when it has been rebuilt, when an operator has let it pass over the event, or when a new version starts.
 * An event type that nobody registered stops all of them: nobody can say whose it is, and skipping it could lose money.
 */
export class ProjectionRunner {
  /** Those that stand still, with the reason. */
  private readonly stopped = new Map<string, string>();
  private log = '';

  constructor(
    private readonly store: EventStore,
    private readonly dataSource: DataSource,
    private readonly models: readonly ReadModel[],
    private readonly types: EventTypes,
    /** Is told of everything that goes wrong: which read model, or null for all; and what. */
    private readonly onTrouble: (readModel: string | null, problem: unknown) => void = () => undefined,
    private readonly batchSize = 1000,
  ) {}

  /** Runs until the signal aborts, over every outage. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.follow(signal);
      } catch (problem) {
        // A rebuild swapped a table in, or another runner led for a moment: begin again from what is stored.
        if (problem instanceof CheckpointMoved) continue;
        this.onTrouble(null, problem);
        const forAll = problem instanceof UnknownEventType || problem instanceof LogMismatch;
        if (forAll) await this.stopAll(problem.message);
        await pause(forAll ? LOOK_MS * 5 : PAUSE_MS, signal);
      }
    }
  }

  /**
   * Catches up with what is in the log now, then returns the last position; for tests, the command line and start-up.
   * @throws ReadModelStopped when one could not, after the others have
   */
  async catchUp(): Promise<number> {
    const running = await this.open();
    let last = 0;
    for (const after of new Set(running.map(({ position }) => position)))
      last = Math.max(
        last,
        await this.catchUpFrom(
          after,
          running.filter(({ position }) => position === after),
        ),
      );
    if (this.stopped.size > 0) throw new ReadModelStopped(new Map(this.stopped));
    return last;
  }

  /** Those that lag catch up by themselves, so that one that stands still never holds up another; then all follow together. */
  private async follow(signal: AbortSignal): Promise<void> {
    const opened = await this.open();
    const furthest = Math.max(...opened.map(({ position }) => position));
    for (const one of opened)
      if (one.position < furthest) await this.catchUpFrom(one.position, [one], signal);
    const running = opened.filter(({ name }) => !this.stopped.has(name));

    const changed = new AbortController();
    const until = AbortSignal.any([signal, changed.signal]);
    const watching = this.watch(changed, signal);
    try {
      const after = Math.min(...running.map(({ position }) => position));
      if (running.length > 0)
        for await (const batch of this.store.subscribeToAll({
          after,
          batchSize: this.batchSize,
          signal: until,
        })) {
          const going = running.filter(({ name }) => !this.stopped.has(name));
          if (going.length === 0) break;
          await this.count(batch, going);
        }
      // Nothing follows, so only what is watched can change that.
      while (!until.aborted) await pause(LOOK_MS, until);
    } finally {
      changed.abort();
      await watching;
    }
  }

  private async catchUpFrom(after: number, running: Running[], signal?: AbortSignal): Promise<number> {
    let last = after;
    for await (const batch of readAhead(this.store.readAll({ after, batchSize: this.batchSize }))) {
      const going = running.filter(({ name }) => !this.stopped.has(name));
      if (going.length === 0 || signal?.aborted) break;
      await this.count(batch, going);
      last = batch.at(-1)?.position ?? last;
    }
    return last;
  }

  private async open(): Promise<Running[]> {
    this.stopped.clear();
    this.log = await this.store.identity();
    const running: Running[] = [];
    const checked = new Set<string>();
    for (const model of this.models) {
      const { name, version } = model.projection;
      const { position, log, event } = await openCheckpoint(this.dataSource, name, version);
      const place = `${log} ${position} ${event}`;
      if (!checked.has(place)) await checkPlace(this.store, name, { log, position, event });
      checked.add(place);
      running.push({
        name,
        model,
        rows: new Rows(this.dataSource, model, name),
        cache: new Map(),
        skipped: await skippedEvents(this.dataSource, name),
        position,
      });
    }
    return running;
  }

  /** The batch for all of them at once; where that fails, each for itself, and the one that fails event by event. */
  private async count(recorded: readonly RecordedEvent[], running: readonly Running[]): Promise<void> {
    // Throws on a type that nobody registered.
    const batch = recorded.map((event) => this.types.current(event));
    try {
      await this.apply(batch, running);
    } catch (problem) {
      this.forget(running, problem);
      for (const one of running) await this.countAlone(batch, one);
    }
  }

  private async countAlone(batch: readonly RecordedEvent[], one: Running): Promise<void> {
    try {
      await this.apply(batch, [one]);
    } catch (problem) {
      this.forget([one], problem);
      const first = batch.find(({ position }) => position > one.position);
      if (batch.length > 1 && first) {
        for (const event of batch) if (!this.stopped.has(one.name)) await this.countAlone([event], one);
      } else if (first) await this.stop(one, first, problem);
    }
  }

  /** What was folded in memory did not reach the database. @throws what passes by itself: then nobody stops for it */
  private forget(running: readonly Running[], problem: unknown): void {
    for (const one of running) one.cache.clear();
    if (problem instanceof CheckpointMoved || passesByItself(problem)) throw problem;
  }

  private async stop(one: Running, at: RecordedEvent, problem: unknown): Promise<void> {
    const reason = `${at.type} at position ${at.position} (event ${at.id}): ${kindOf(problem)}`;
    this.stopped.set(one.name, reason);
    await markStopped(this.dataSource, [one.name], reason);
    this.onTrouble(one.name, problem);
  }

  private async stopAll(reason: string): Promise<void> {
    const names = this.models.map(({ projection }) => projection.name);
    await markStopped(this.dataSource, names, reason).catch((problem: unknown) =>
      this.onTrouble(null, problem),
    );
  }

  /** Aborts `changed` as soon as one that stands still was mended by a rebuild or an operator, or the log is another one. */
  private async watch(changed: AbortController, signal: AbortSignal): Promise<void> {
    const either = AbortSignal.any([signal, changed.signal]);
    for (let look = 1; !either.aborted; look++) {
      await pause(LOOK_MS, either);
      if (either.aborted) return;
      try {
        // It opens anew, and finds there what is wrong with the log.
        if (look % LOOKS_AT_LOG === 0 && (await this.store.identity()) !== this.log) changed.abort();
        if (this.stopped.size === 0) continue;
        const mended = (await readCheckpoints(this.dataSource)).some(
          ({ name, state }) => this.stopped.has(name) && state === 'running',
        );
        if (mended) changed.abort();
      } catch (problem) {
        // It looks again in a second; what follows meets the same outage and tells of it.
        this.onTrouble(null, problem);
      }
    }
  }

  private async apply(batch: readonly RecordedEvent[], running: readonly Running[]): Promise<void> {
    const last = batch.at(-1);
    const behind = running.filter(({ position }) => last !== undefined && position < last.position);
    if (last === undefined || behind.length === 0) return;

    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      // A lost tail is projected again from the checkpoint that was lost with it.
      await runner.query('BEGIN; SET LOCAL synchronous_commit = off');
      // First the checkpoints, then the rows: the same order of locks as a rebuild's swap, so that neither waits for the other.
      await advance(runner, behind, { position: last.position, event: last.id, log: this.log });
      for (const one of behind) {
        const { projection } = one.model;
        const news = without(
          batch.filter(({ position }) => position > one.position),
          one.skipped,
        );
        const keys = keysTouched(projection, news);
        if (keys.size === 0) continue;
        const missing = [...keys].filter((key) => !one.cache.has(key));
        for (const [key, row] of await one.rows.load(runner, missing)) one.cache.set(key, row);
        await one.rows.save(runner, foldBatch(projection, news, one.cache));
      }
      await runner.query(`SELECT pg_notify('${PROJECTED}', '')`);
      await runner.query('COMMIT');
    } catch (problem) {
      await runner.query('ROLLBACK').catch((lost: unknown) => this.onTrouble(null, lost));
      throw problem;
    } finally {
      await runner.release();
    }
    for (const one of behind) {
      one.position = last.position;
      if (one.cache.size > CACHED_ROWS) one.cache.clear();
    }
  }
}

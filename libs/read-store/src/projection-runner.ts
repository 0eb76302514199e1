import type { EventStore, EventTypes } from '@ontschot/event-store';
import type { RecordedEvent } from '@ontschot/kernel';
import type { DataSource } from 'typeorm';
import { advance, CheckpointMoved, markStopped, openCheckpoint } from './checkpoints';
import { foldBatch, keysTouched } from './fold';
import { readAhead } from './read-ahead';
import type { ReadModel } from './read-model';
import { Rows } from './rows';

/** Channel on which the API hears that read models moved on. */
export const PROJECTED = 'ontschot_projected';

/** Rows kept in memory between batches, per projection: a bound, so that memory stays flat on any log. */
const CACHED_ROWS = 20_000;

type Running = { model: ReadModel; rows: Rows; cache: Map<string, { id: string }>; position: number };

/**
 * Keeps all read models up to date: for each batch one transaction that holds every table's rows and every checkpoint,
 * so that each event counts exactly once, whatever dies when.
 *
 * An event type that nobody registered stops the runner loudly: `state = 'stopped'` with the reason, and `run` throws UnknownEventType.
 */
export class ProjectionRunner {
  constructor(
    private readonly store: EventStore,
    private readonly dataSource: DataSource,
    private readonly models: readonly ReadModel[],
    private readonly types: EventTypes,
    private readonly batchSize = 1000,
  ) {}

  /** Runs until the signal aborts. @throws the reason when a projection had to stop. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const running = await this.open();
      const after = Math.min(...running.map(({ position }) => position));
      try {
        for await (const batch of this.store.subscribeToAll({ after, batchSize: this.batchSize, signal }))
          await this.apply(batch, running);
        return;
      } catch (problem) {
        // A rebuild swapped a table in, or another runner led for a moment: begin again from what is stored.
        if (problem instanceof CheckpointMoved) continue;
        for (const { model } of running)
          await markStopped(this.dataSource, model.projection.name, String(problem));
        throw problem;
      }
    }
  }

  /** Catches up with what is in the log now, then returns; for tests, the command line and start-up. */
  async catchUp(): Promise<number> {
    const running = await this.open();
    let last = Math.min(...running.map(({ position }) => position));
    for await (const batch of readAhead(this.store.readAll({ after: last, batchSize: this.batchSize }))) {
      await this.apply(batch, running);
      last = batch.at(-1)?.position ?? last;
    }
    return last;
  }

  private async open(): Promise<Running[]> {
    const running: Running[] = [];
    for (const model of this.models) {
      const { position } = await openCheckpoint(
        this.dataSource,
        model.projection.name,
        model.projection.version,
      );
      running.push({
        model,
        rows: new Rows(this.dataSource, model, model.projection.name),
        cache: new Map(),
        position,
      });
    }
    return running;
  }

  private async apply(recorded: readonly RecordedEvent[], running: Running[]): Promise<void> {
    const last = recorded.at(-1)?.position;
    if (last === undefined) return;
    // Throws on a type that nobody registered: skipping it would lose money without a sound.
    const batch = recorded.map((event) => this.types.current(event));

    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      // A lost tail is projected again from the checkpoint that was lost with it.
      await runner.query('BEGIN; SET LOCAL synchronous_commit = off');
      for (const one of running) {
        if (one.position >= last) continue;
        // First the checkpoint, then the rows: the same order of locks as a rebuild's swap, so that neither waits for the other.
        await advance(runner, one.model.projection.name, one.position, last);
        const news = one.position === 0 ? batch : batch.filter(({ position }) => position > one.position);
        const keys = keysTouched(one.model.projection, news);
        if (keys.size > 0) {
          const missing = [...keys].filter((key) => !one.cache.has(key));
          for (const [key, row] of await one.rows.load(runner, missing)) one.cache.set(key, row);
          await one.rows.save(runner, foldBatch(one.model.projection, news, one.cache));
        }
      }
      await runner.query(`SELECT pg_notify('${PROJECTED}', $1)`, [String(last)]);
      await runner.query('COMMIT');
    } catch (problem) {
      await runner.query('ROLLBACK');
      throw problem;
    } finally {
      await runner.release();
    }
    for (const one of running) {
      one.position = Math.max(one.position, last);
      if (one.cache.size > CACHED_ROWS) one.cache.clear();
    }
  }
}

import { Injectable } from '@nestjs/common';
import { EventStore, Streams } from '@ontschot/event-store';
import { DataSource, type FindOptionsWhere, In, Not } from 'typeorm';
import { assignment } from '../domain/assignment.decider';
import type { Existing } from '../domain/assignment.state';
import { assignmentOverview } from '../read-models/assignment-overview/assignment-overview.projection';
import { AssignmentOverview } from '../read-models/assignment-overview/assignment-overview.row';

const STREAM = /^assignment-(.+)$/;

/** Assignments as the log has them now: those of the list, and beside it those that the list has yet to count. */
export type Latest = {
  /** Of the list: nothing has happened to them that it does not tell. */
  rows: AssignmentOverview[];
  /** From their own streams. */
  states: Existing[];
};

/**
 * Asks the list, and the log for what came after it. So an order of a moment ago counts, and a slow projector holds up nobody:
 * news that missed an order would open no duty, for ever.
 */
@Injectable()
export class LatestAssignments {
  constructor(
    private readonly data: DataSource,
    private readonly store: EventStore,
    private readonly streams: Streams,
  ) {}

  /**
   * @param where which of the list
   * @param isMeant the same question to the state of one assignment
   */
  async find(
    where: FindOptionsWhere<AssignmentOverview>,
    isMeant: (state: Existing) => boolean,
  ): Promise<Latest> {
    // First where the list stands: rows that were written meanwhile are read from their streams as well, which does no harm.
    const changed = await this.changedSince(await this.counted());
    const rows = await this.data.getRepository(AssignmentOverview).find({
      where: { ...where, ...(changed.length > 0 ? { id: Not(In(changed)) } : {}) },
      order: { id: 'ASC' },
    });
    const states: Existing[] = [];
    for (const id of changed) {
      const { state } = await this.streams.load(assignment, `assignment-${id}`);
      if (state.status !== 'NONE' && isMeant(state)) states.push(state);
    }
    return { rows, states };
  }

  private async counted(): Promise<number> {
    const [checkpoint] = await this.data.query<{ position: number }[]>(
      'SELECT position FROM projection_checkpoint WHERE name = $1',
      [assignmentOverview.name],
    );
    return checkpoint?.position ?? 0;
  }

  /** Numbers of the assignments to which something happened after this position. */
  private async changedSince(position: number): Promise<string[]> {
    const changed = new Set<string>();
    for await (const batch of this.store.readAll({ after: position }))
      for (const { stream } of batch) {
        const [, id] = STREAM.exec(stream) ?? [];
        if (id !== undefined) changed.add(id);
      }
    return [...changed];
  }
}

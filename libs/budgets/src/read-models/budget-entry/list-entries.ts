import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { afterCursor, InvalidInput, type Page, pageOf } from '@ontschot/http';
import { type Actor, type AssignmentId, type IsoDate, plusDays } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { DataSource } from 'typeorm';
import { CommittedFrom } from '../../facts';
import { BudgetEntry, type EntryKind } from './budget-entry.row';

/** Recorded by the end of a day, as days are in the Netherlands. */
export const KNOWN_ON = `(one.recorded_at::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date <= :knownOn`;

/** The bookings on one budget of the actor's own partner, the latest first. */
export class ListEntries extends Query<Page<BudgetEntry>> {
  constructor(
    readonly actor: Actor,
    readonly budgetId: string,
    readonly asked: {
      kind?: EntryKind | undefined;
      assignmentId?: string | undefined;
      from?: IsoDate | undefined;
      until?: IsoDate | undefined;
      knownOn?: IsoDate | undefined;
      cursor?: string | undefined;
      limit: number;
    },
  ) {
    super();
  }
}

@QueryHandler(ListEntries)
export class ListEntriesHandler implements IQueryHandler<ListEntries> {
  constructor(private readonly reader: Reader) {}

  async execute({
    actor,
    budgetId,
    asked: { kind, assignmentId, from, until, knownOn, cursor, limit },
  }: ListEntries): Promise<Page<BudgetEntry>> {
    const before = revisionIn(cursor);
    const rows = await this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(BudgetEntry, 'one')
        .where('one.budgetId = :budgetId', { budgetId })
        .orderBy('one.revision', 'DESC')
        .limit(limit + 1);
      if (kind) query.andWhere('one.kind = :kind', { kind });
      if (assignmentId) query.andWhere('one.assignmentId = :assignmentId', { assignmentId });
      if (from) query.andWhere('one.day >= :from', { from });
      if (until) query.andWhere('one.day <= :until', { until });
      if (knownOn) query.andWhere(KNOWN_ON, { knownOn });
      if (before !== null) query.andWhere('one.revision < :before', { before });
      return query.getMany();
    });
    return pageOf(
      rows,
      limit,
      ({ revision }) => [String(revision)],
      (row) => row,
    );
  }
}

const revisionIn = (cursor: string | undefined): number | null => {
  const [after] = afterCursor(cursor, 1) ?? [];
  if (after === undefined) return null;
  if (!/^\d{1,9}$/.test(after))
    throw new InvalidInput([
      {
        field: 'cursor',
        reason: { nl: 'is geen cursor van deze lijst', en: 'is not a cursor of this list' },
        wayOut: {
          nl: 'Geef `next` van de vorige bladzijde, of laat het weg.',
          en: 'Give `next` of the page before, or leave it out.',
        },
      },
    ]);
  return Number(after);
};

@QueryHandler(CommittedFrom)
export class CommittedFromHandler implements IQueryHandler<CommittedFrom> {
  constructor(private readonly data: DataSource) {}

  async execute({ from, until }: CommittedFrom): Promise<AssignmentId[]> {
    const rows = await this.data.query<{ id: AssignmentId }[]>(
      `SELECT DISTINCT assignment_id AS id FROM budget_entry
        WHERE kind = 'COMMITMENT' AND recorded_at >= $1 AND recorded_at < $2 ORDER BY 1`,
      [from, plusDays(until, 1)],
    );
    return rows.map(({ id }) => id);
  }
}

import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MarkCoverageRow } from './mark-coverage.row';

/** What each mark covers; a mark of which nothing was recorded covers nothing and is not in it. */
export class ListMarkCoverage extends Query<MarkCoverageRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

@QueryHandler(ListMarkCoverage)
export class ListMarkCoverageHandler implements IQueryHandler<ListMarkCoverage> {
  constructor(private readonly reader: Reader) {}

  execute({ actor }: ListMarkCoverage): Promise<MarkCoverageRow[]> {
    return this.reader.as(actor, (manager) =>
      manager.getRepository(MarkCoverageRow).find({ order: { id: 'ASC' } }),
    );
  }
}

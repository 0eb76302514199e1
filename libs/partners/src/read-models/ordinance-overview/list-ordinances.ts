import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, PartnerCode } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { OrdinanceOverview } from './ordinance-overview.row';

/** All versions of a municipality's ordinance, newest first. */
export class ListOrdinances extends Query<OrdinanceOverview[]> {
  constructor(
    readonly actor: Actor,
    readonly partner: PartnerCode,
  ) {
    super();
  }
}

@QueryHandler(ListOrdinances)
export class ListOrdinancesHandler implements IQueryHandler<ListOrdinances> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, partner }: ListOrdinances): Promise<OrdinanceOverview[]> {
    return this.reader.as(actor, (manager) =>
      manager.getRepository(OrdinanceOverview).find({ where: { partner }, order: { validFrom: 'DESC' } }),
    );
  }
}

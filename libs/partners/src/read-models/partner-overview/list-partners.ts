import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import { PartnerOverview } from './partner-overview.row';

/** All partners that take part, by code; up to `limit + 1`. */
export class ListPartners extends Query<PartnerOverview[]> {
  constructor(
    readonly actor: Actor,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListPartners)
export class ListPartnersHandler implements IQueryHandler<ListPartners> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, after, limit }: ListPartners): Promise<PartnerOverview[]> {
    return this.reader.as(actor, (manager) =>
      manager.getRepository(PartnerOverview).find({
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
  }
}

export class GetPartner extends Query<PartnerOverview> {
  constructor(
    readonly actor: Actor,
    readonly code: string,
  ) {
    super();
  }
}

@QueryHandler(GetPartner)
export class GetPartnerHandler implements IQueryHandler<GetPartner> {
  constructor(private readonly reader: Reader) {}

  /** @throws NotFound */
  async execute({ actor, code }: GetPartner): Promise<PartnerOverview> {
    const found = await this.reader.as(actor, (manager) =>
      manager.getRepository(PartnerOverview).findOneBy({ id: code }),
    );
    if (!found) throw new NotFound('partner', code);
    return found;
  }
}

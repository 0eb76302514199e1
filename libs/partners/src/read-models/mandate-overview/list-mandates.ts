import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type Actor, NotFound } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { MoreThan } from 'typeorm';
import { partiesOf } from '../../commands/mandate-stream';
import { mandates } from '../../domain/mandate.decider';
import { MandateOverview } from './mandate-overview.row';

/** The mandates that the actor's partner gave or got, by id; up to `limit + 1`. */
export class ListMandates extends Query<MandateOverview[]> {
  constructor(
    readonly actor: Actor,
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListMandates)
export class ListMandatesHandler implements IQueryHandler<ListMandates> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, after, limit }: ListMandates): Promise<MandateOverview[]> {
    return this.reader.as(actor, (manager) =>
      manager.getRepository(MandateOverview).find({
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
  }
}

/** One mandate, with the revision of the stream that all mandates of these two partners share. */
export class GetMandate extends Query<MandateOverview & { revision: number }> {
  constructor(
    readonly actor: Actor,
    readonly mandateId: string,
  ) {
    super();
  }
}

@QueryHandler(GetMandate)
export class GetMandateHandler implements IQueryHandler<GetMandate> {
  constructor(
    private readonly reader: Reader,
    private readonly streams: Streams,
  ) {}

  /** @throws NotFound, also for a mandate between others */
  async execute({ actor, mandateId }: GetMandate): Promise<MandateOverview & { revision: number }> {
    const found = await this.reader.as(actor, (manager) =>
      manager.getRepository(MandateOverview).findOneBy({ id: mandateId }),
    );
    if (!found) throw new NotFound('mandate', mandateId);
    const { revision } = await this.streams.load(mandates, partiesOf(mandateId).stream);
    return { ...found, revision };
  }
}

import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type EqualInstrument, EqualOwnInstruments } from '../../facts';

@QueryHandler(EqualOwnInstruments)
export class EqualOwnInstrumentsHandler implements IQueryHandler<EqualOwnInstruments> {
  constructor(private readonly data: DataSource) {}

  execute({ principal, like, residence, region, day }: EqualOwnInstruments): Promise<EqualInstrument[]> {
    return this.data.query<EqualInstrument[]>(
      `SELECT offered.instrument ->> 'instrumentId' AS "instrumentId", offered.instrument ->> 'name' AS name,
              offered.instrument ->> 'nameEn' AS "nameEn"
         FROM catalogue_entry entry CROSS JOIN LATERAL jsonb_array_elements(entry.instruments) AS offered (instrument)
        WHERE entry.owner = $1
          AND entry.concluded_on <= $2 AND (entry.valid_until IS NULL OR entry.valid_until >= $2)
          AND (entry.ended_on IS NULL OR entry.ended_on > $2)
          AND (entry.region IS NULL OR entry.region = $3)
          AND (cardinality(entry.territory) = 0 OR $4 = ANY (entry.territory))
          AND offered.instrument ->> 'kind' = $5
          AND ($6::text IS NULL OR coalesce(offered.instrument ->> 'cluster', $6) = $6)
          AND ($7::text IS NULL OR coalesce(offered.instrument ->> 'item', $7) = $7)
          AND offered.instrument ->> 'instrumentId' <> $8
        ORDER BY 1 LIMIT 20`,
      [principal, day, region, residence, like.kind, like.cluster, like.item, like.instrumentId],
    );
  }
}

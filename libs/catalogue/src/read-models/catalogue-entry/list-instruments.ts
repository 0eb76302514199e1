import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { agreementOfInstrument, type Instrument, type InstrumentKind } from '@ontschot/agreements';
import { type Actor, type IsoDate, NotFound, type PartnerCode } from '@ontschot/kernel';
import { MunicipalityOn } from '@ontschot/partners';
import { Reader } from '@ontschot/read-store';
import { In } from 'typeorm';
import { CatalogueSupplier } from '../catalogue-supplier/catalogue-supplier.row';
import { CatalogueEntry } from './catalogue-entry.row';

export type Choice = { entry: CatalogueEntry; instrument: Instrument; supplierName: string | null };

/**
 * Every partner's instruments that can be chosen on the day at the location, in order of their id; one more than `limit` when there are more.
 * Who asks makes no difference: a catalogue filtered by employer would break R-029.
 * @throws NotFound when there is no such municipality
 */
export class ListInstruments extends Query<Choice[]> {
  constructor(
    readonly actor: Actor,
    readonly where: { on: IsoDate; municipality: PartnerCode | undefined; kind: InstrumentKind | undefined },
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(ListInstruments)
export class ListInstrumentsHandler implements IQueryHandler<ListInstruments> {
  constructor(
    private readonly reader: Reader,
    private readonly queries: QueryBus,
  ) {}

  async execute({
    actor,
    where: { on, municipality, kind },
    after,
    limit,
  }: ListInstruments): Promise<Choice[]> {
    const region = municipality === undefined ? null : await this.regionOf(municipality, on);
    return this.reader.as(actor, async (manager) => {
      const found: { id: string; instrument: Instrument }[] = await manager.query(
        `SELECT entry.id, offered.instrument
           FROM catalogue_entry entry CROSS JOIN LATERAL jsonb_array_elements(entry.instruments) AS offered (instrument)
          WHERE entry.concluded_on <= $1 AND (entry.valid_until IS NULL OR entry.valid_until >= $1) AND (entry.ended_on IS NULL OR entry.ended_on > $1)
            AND ($2::text IS NULL OR ((entry.region IS NULL OR entry.region = $3) AND (cardinality(entry.territory) = 0 OR $2 = ANY (entry.territory))))
            AND ($4::text IS NULL OR offered.instrument ->> 'kind' = $4)
            AND ($5::text IS NULL OR offered.instrument ->> 'instrumentId' COLLATE "C" > $5)
          ORDER BY offered.instrument ->> 'instrumentId' COLLATE "C" LIMIT $6`,
        [on, municipality ?? null, region, kind ?? null, after, limit + 1],
      );
      const entries = await entriesOf(manager, [...new Set(found.map(({ id }) => id))]);
      return found.flatMap(({ id, instrument }) => {
        const known = entries.get(id);
        return known ? [{ ...known, instrument }] : [];
      });
    });
  }

  /** UWV's region where the client lives on the day, whether that municipality is a partner or not. @throws NotFound */
  private async regionOf(code: PartnerCode, on: IsoDate): Promise<string | null> {
    const place = await this.queries.execute(new MunicipalityOn(code, on));
    if (!place) throw new NotFound('municipality', code);
    return place.uwvRegion;
  }
}

/** @throws NotFound */
export class GetInstrument extends Query<Choice> {
  constructor(
    readonly actor: Actor,
    readonly instrumentId: string,
  ) {
    super();
  }
}

@QueryHandler(GetInstrument)
export class GetInstrumentHandler implements IQueryHandler<GetInstrument> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, instrumentId }: GetInstrument): Promise<Choice> {
    return this.reader.as(actor, async (manager) => {
      const known = (await entriesOf(manager, [agreementOfInstrument(instrumentId)])).get(
        agreementOfInstrument(instrumentId),
      );
      const instrument = known?.entry.instruments.find((one) => one.instrumentId === instrumentId);
      if (!known || !instrument) throw new NotFound('instrument', instrumentId);
      return { ...known, instrument };
    });
  }
}

type Manager = Parameters<Parameters<Reader['as']>[1]>[0];

const entriesOf = async (
  manager: Manager,
  ids: string[],
): Promise<Map<string, Omit<Choice, 'instrument'>>> => {
  const entries = await manager.getRepository(CatalogueEntry).findBy({ id: In(ids) });
  const suppliers = await manager
    .getRepository(CatalogueSupplier)
    .findBy({ id: In(entries.flatMap(({ supplierId }) => supplierId ?? [])) });
  const nameOf = new Map(suppliers.map(({ id, name }) => [id, name]));
  return new Map(
    entries.map((entry) => [
      entry.id,
      { entry, supplierName: entry.supplierId === null ? null : (nameOf.get(entry.supplierId) ?? null) },
    ]),
  );
};

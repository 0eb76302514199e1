import { Query } from '@nestjs/cqrs';
import type { Instrument } from '@ontschot/agreements';
import type { InstrumentId, IsoDate, PartnerCode } from '@ontschot/kernel';

/** What the principal has itself that is equal to an instrument. */
export type EqualInstrument = { instrumentId: InstrumentId; name: string; nameEn: string };

/**
 * Equal instruments in a partner's own assortment: the same kind of activity, in force on the day and available where
 * the client lives. Of two that both name a service cluster or an item, these are the same.
 */
export class EqualOwnInstruments extends Query<EqualInstrument[]> {
  constructor(
    readonly principal: PartnerCode,
    readonly like: Pick<Instrument, 'instrumentId' | 'kind' | 'cluster' | 'item'>,
    readonly residence: PartnerCode,
    /** The client's UWV region; null = not known: then agreements of one region do not count. */
    readonly region: string | null,
    readonly day: IsoDate,
  ) {
    super();
  }
}

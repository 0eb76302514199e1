import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { afterCursor, CurrentActor, EVERYONE, Id, List, type Page, pageOf, Read } from '@ontschot/http';
import type { Actor, InstrumentId } from '@ontschot/kernel';
import { GetInstrument, ListInstruments } from '../read-models/catalogue-entry/list-instruments';
import { InstrumentChoiceDto, InstrumentQuery, ListInstrumentsQuery, toDto } from './instruments.dto';

/** The catalogue: all partners' instruments per location and day, the same for every coach (R-029). */
@ApiTags('catalogue')
@ApiBearerAuth()
@Controller({ path: 'instruments', version: '1' })
export class InstrumentsController {
  constructor(private readonly queries: QueryBus) {}

  /** What can be chosen on the day where the client lives, by whom, and by what. */
  @List(EVERYONE, InstrumentChoiceDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { on, municipality, kind, partner, cursor, limit }: ListInstrumentsQuery,
  ): Promise<Page<InstrumentChoiceDto>> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    const found = await this.queries.execute(
      new ListInstruments(actor, { on, municipality, kind }, after, limit),
    );
    return pageOf(
      found,
      limit,
      ({ instrument }) => [instrument.instrumentId],
      toDto(partner === undefined ? { on } : { on, partner }),
    );
  }

  /** One instrument as it is on the day, also when its agreement has ended or is still to begin: it then is open to nobody. */
  @Read(':id', EVERYONE, InstrumentChoiceDto)
  async one(
    @CurrentActor() actor: Actor,
    @Id('instrument') id: InstrumentId,
    @Query() query: InstrumentQuery,
  ): Promise<InstrumentChoiceDto> {
    return toDto(query)(await this.queries.execute(new GetInstrument(actor, id, query.on)));
  }
}

import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { afterCursor, CurrentActor, EVERYONE, pageOf, Roles, WaitForPosition } from '@ontschot/http';
import { type Actor, NotFound } from '@ontschot/kernel';
import type { Response } from 'express';
import { GetInstrument, ListInstruments } from '../read-models/catalogue-entry/list-instruments';
import {
  InstrumentChoiceDto,
  InstrumentPageDto,
  InstrumentQuery,
  ListInstrumentsQuery,
  toDto,
} from './instruments.dto';

const INSTRUMENT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.\d{1,3}$/;

/** The catalogue: all partners' instruments per location and day, the same for every coach (R-029). */
@ApiTags('catalogue')
@ApiBearerAuth()
@Controller({ path: 'instruments', version: '1' })
export class InstrumentsController {
  constructor(private readonly queries: QueryBus) {}

  /** What can be chosen on the day where the client lives, by whom, and by what. */
  @Get()
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: InstrumentPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { on, municipality, kind, partner, cursor, limit }: ListInstrumentsQuery,
  ): Promise<InstrumentPageDto> {
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
  @Get(':id')
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: InstrumentChoiceDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: InstrumentQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InstrumentChoiceDto> {
    if (!INSTRUMENT_ID.test(id)) throw new NotFound('instrument', id.slice(0, 60));
    const choice = await this.queries.execute(new GetInstrument(actor, id, query.on));
    response.setHeader('ETag', `"${choice.entry.revision}"`);
    return toDto(query)(choice);
  }
}

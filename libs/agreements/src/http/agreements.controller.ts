import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { afterCursor, CurrentActor, EVERYONE, pageOf, Roles, UuidOf, WaitForPosition } from '@ontschot/http';
import { type Actor, Clock } from '@ontschot/kernel';
import type { Response } from 'express';
import { GetAgreement, ListAgreements } from '../read-models/agreement-overview/list-agreements';
import {
  AgreementPageDto,
  AgreementQuery,
  AgreementRecordDto,
  ListAgreementsQuery,
  toDto,
  toRecord,
} from './agreements.dto';

/** Agreements with their full terms, for the partners and the supplier that are parties to them. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements', version: '1' })
export class AgreementsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Your partner's agreements; a supplier's own. */
  @Get()
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: AgreementPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { form, on, cursor, limit }: ListAgreementsQuery,
  ): Promise<AgreementPageDto> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    return pageOf(
      await this.queries.execute(new ListAgreements(actor, form, after, limit)),
      limit,
      ({ id }) => [id],
      toDto(on ?? this.clock.today()),
    );
  }

  /** One agreement with its terms of the day and its whole file; its ETag goes into If-Match of a command. */
  @Get(':id')
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: AgreementRecordDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', UuidOf) id: string,
    @Query() { on }: AgreementQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementRecordDto> {
    const row = await this.queries.execute(new GetAgreement(actor, id));
    response.setHeader('ETag', `"${row.revision}"`);
    return toRecord(row, on ?? this.clock.today(), actor);
  }
}

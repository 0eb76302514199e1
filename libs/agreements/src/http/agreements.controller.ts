import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { afterCursor, CurrentActor, EVERYONE, pageOf, Roles, UuidOf, WaitForPosition } from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import type { Response } from 'express';
import { GetAgreement, ListAgreements } from '../read-models/agreement-overview/list-agreements';
import { AgreementDto, AgreementPageDto, ListAgreementsQuery, toDto } from './agreements.dto';

/** Agreements with their full terms, for the partners and the supplier that are parties to them. */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements', version: '1' })
export class AgreementsController {
  constructor(private readonly queries: QueryBus) {}

  /** Your partner's agreements; a supplier's own. */
  @Get()
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: AgreementPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { form, cursor, limit }: ListAgreementsQuery,
  ): Promise<AgreementPageDto> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    return pageOf(
      await this.queries.execute(new ListAgreements(actor, form, after, limit)),
      limit,
      ({ id }) => [id],
      toDto,
    );
  }

  /** One agreement; its ETag goes into If-Match of a command. */
  @Get(':id')
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: AgreementDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', UuidOf) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementDto> {
    const row = await this.queries.execute(new GetAgreement(actor, id));
    response.setHeader('ETag', `"${row.revision}"`);
    return toDto(row);
  }
}

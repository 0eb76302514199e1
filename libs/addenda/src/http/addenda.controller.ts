import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Accepted,
  accepted,
  afterCursor,
  CurrentActor,
  InContext,
  pageOf,
  PageQuery,
  type RequestContext,
  Roles,
  WaitForPosition,
} from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import { AgreementPartnerId } from '@ontschot/piggybacking';
import type { Response } from 'express';
import { DraftAddendumDto, SignAddendumDto } from '../commands/addendum.dto';
import { DraftAddendum, SignAddendum } from '../commands/sign-addendum';
import { GetAddendum, ListAddenda } from '../read-models/addendum-overview/list-addenda';
import { AddendumDto, AddendumPageDto, toDto } from './addenda.dto';

const READERS = [
  'coach',
  'manager',
  'contract-expert',
  'purchaser',
  'finance',
  'supplier',
  'auditor',
] as const;
const ADDENDUM_ID = new AgreementPartnerId('addendum');

/** Addenda: an agreement that was not tendered and awarded opens to a partner's clients. The id is `<agreementId>-<partner>`. */
@ApiTags('addenda')
@ApiBearerAuth()
@Controller({ path: 'addenda', version: '1' })
export class AddendaController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Addenda of your partner; a supplier's own. */
  @Get()
  @Roles(READERS)
  @WaitForPosition()
  @ApiOkResponse({ type: AddendumPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { cursor, limit }: PageQuery): Promise<AddendumPageDto> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    return pageOf(
      await this.queries.execute(new ListAddenda(actor, after, limit)),
      limit,
      ({ id }) => [id],
      toDto,
    );
  }

  @Get(':id')
  @Roles(READERS)
  @WaitForPosition()
  @ApiOkResponse({ type: AddendumDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', ADDENDUM_ID) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AddendumDto> {
    const row = await this.queries.execute(new GetAddendum(actor, id));
    response.setHeader('ETag', `"${row.revision}"`);
    return toDto(row);
  }

  /** Draws up the text from the facts. Refused by on a tendered contract. */
  @Post()
  @Roles(['contract-expert'])
  @ApiCreatedResponse({ type: Accepted })
  async draft(
    @Body() { agreementId, partner, on }: DraftAddendumDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const done = await this.commands.execute(new DraftAddendum(agreementId, partner, context.on(on)));
    return accepted(response, done, `/v1/addenda/${done.id}`);
  }

  /** By the contracting principal's contract expert. */
  @Post(':id/sign-as-principal')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  async principal(
    @Param('id', ADDENDUM_ID) id: string,
    @Body() { on }: SignAddendumDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.commands.execute(new SignAddendum(id, 'PRINCIPAL', context.on(on))));
  }

  /** By the supplier, or recorded by the contracting principal's expert from the signed paper. */
  @Post(':id/sign-as-supplier')
  @HttpCode(200)
  @Roles(['supplier', 'contract-expert'])
  @ApiOkResponse({ type: Accepted })
  async supplier(
    @Param('id', ADDENDUM_ID) id: string,
    @Body() { on }: SignAddendumDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.commands.execute(new SignAddendum(id, 'SUPPLIER', context.on(on))));
  }
}

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
import type { Response } from 'express';
import {
  DecideOnMandate,
  ExpireMandateDto,
  GrantMandateDto,
  NarrowMandateDto,
  RevokeMandateDto,
} from '../commands/decide-on-mandate';
import { DraftMandate, DraftMandateDto } from '../commands/draft-mandate';
import { GetMandate, ListMandates } from '../read-models/mandate-overview/list-mandates';
import { MandateDto, mandateDto, MandatePageDto } from './partners.dto';

/** Mandates between partners (rulebook 4.12): either drafts, the grantor's manager grants, narrows and revokes. */
@ApiTags('mandates')
@ApiBearerAuth()
@Controller({ path: 'mandates', version: '1' })
export class MandatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Roles(['coach', 'manager', 'contract-expert', 'accountability-officer', 'auditor', 'administrator'])
  @WaitForPosition()
  @ApiOkResponse({ type: MandatePageDto })
  async list(@CurrentActor() actor: Actor, @Query() { cursor, limit }: PageQuery): Promise<MandatePageDto> {
    const [after] = afterCursor(cursor, 1) ?? [null];
    return pageOf(
      await this.queries.execute(new ListMandates(actor, after ?? null, limit)),
      limit,
      ({ id }) => [id],
      mandateDto,
    );
  }

  @Get(':id')
  @Roles(['coach', 'manager', 'contract-expert', 'accountability-officer', 'auditor', 'administrator'])
  @WaitForPosition()
  @ApiOkResponse({ type: MandateDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MandateDto> {
    const found = await this.queries.execute(new GetMandate(actor, id));
    response.setHeader('ETag', `"${found.revision}"`);
    return mandateDto(found);
  }

  @Post()
  @Roles(['manager', 'contract-expert', 'administrator'])
  @ApiCreatedResponse({ type: Accepted })
  async draft(
    @Body() { grantor, grantee, decisions, from, until }: DraftMandateDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const done = await this.commands.execute(
      new DraftMandate(grantor, grantee, decisions, from, until, context.on(from)),
    );
    return accepted(response, done, `/v1/mandates/${done.id}`);
  }

  @Post(':id/grant')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  async grant(
    @Param('id') id: string,
    @Body() { on }: GrantMandateDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new DecideOnMandate(id, { type: 'GrantMandate' }, context.on(on))),
    );
  }

  @Post(':id/narrow')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  async narrow(
    @Param('id') id: string,
    @Body() { decisions, on }: NarrowMandateDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(
        new DecideOnMandate(id, { type: 'NarrowMandate', decisions }, context.on(on)),
      ),
    );
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  async revoke(
    @Param('id') id: string,
    @Body() { on }: RevokeMandateDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new DecideOnMandate(id, { type: 'RevokeMandate' }, context.on(on))),
    );
  }

  @Post(':id/expire')
  @HttpCode(200)
  @Roles(['manager', 'administrator'])
  @ApiOkResponse({ type: Accepted })
  async expire(
    @Param('id') id: string,
    @Body() { on }: ExpireMandateDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new DecideOnMandate(id, { type: 'ExpireMandate' }, context.on(on))),
    );
  }
}

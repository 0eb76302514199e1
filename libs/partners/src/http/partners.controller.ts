import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Accepted,
  accepted,
  afterCursor,
  CurrentActor,
  EVERYONE,
  InContext,
  pageOf,
  PageQuery,
  type RequestContext,
  Roles,
  WaitForPosition,
} from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import type { Response } from 'express';
import { PublishOrdinance, PublishOrdinanceDto } from '../commands/publish-ordinance';
import { RegisterPartner, RegisterPartnerDto } from '../commands/register-partner';
import { ListOrdinances } from '../read-models/ordinance-overview/list-ordinances';
import { GetPartner, ListPartners } from '../read-models/partner-overview/list-partners';
import { OrdinanceDto, ordinanceDto, PartnerDto, partnerDto, PartnerPageDto } from './partners.dto';

/** Who takes part: UWV and municipalities, with their ordinances. Every account may read this. */
@ApiTags('partners')
@ApiBearerAuth()
@Controller({ path: 'partners', version: '1' })
export class PartnersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: PartnerPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { cursor, limit }: PageQuery): Promise<PartnerPageDto> {
    const [after] = afterCursor(cursor, 1) ?? [null];
    return pageOf(
      await this.queries.execute(new ListPartners(actor, after ?? null, limit)),
      limit,
      ({ id }) => [id],
      partnerDto,
    );
  }

  @Post()
  @Roles(['administrator'])
  @ApiCreatedResponse({ type: Accepted })
  async register(
    @Body() { code, uwvRegion, on }: RegisterPartnerDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new RegisterPartner(code, uwvRegion, context.on(on))),
      `/v1/partners/${code}`,
    );
  }

  @Get(':code')
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: PartnerDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PartnerDto> {
    const found = await this.queries.execute(new GetPartner(actor, code));
    response.setHeader('ETag', `"${found.revision}"`);
    return partnerDto(found);
  }

  @Get(':code/ordinances')
  @Roles(EVERYONE)
  @WaitForPosition()
  @ApiOkResponse({ type: OrdinanceDto, isArray: true })
  async ordinances(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<OrdinanceDto[]> {
    await this.queries.execute(new GetPartner(actor, code));
    return (await this.queries.execute(new ListOrdinances(actor, code))).map(ordinanceDto);
  }

  @Post(':code/ordinances')
  @Roles(['manager', 'administrator'])
  @ApiCreatedResponse({ type: Accepted })
  async publish(
    @Param('code') code: string,
    @Body() ordinance: PublishOrdinanceDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(
        new PublishOrdinance(code, { ...ordinance }, context.on(ordinance.validFrom)),
      ),
      `/v1/partners/${code}/ordinances`,
    );
  }
}

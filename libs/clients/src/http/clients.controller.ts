import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Accepted,
  accepted,
  afterCursor,
  CurrentActor,
  InContext,
  OnDayDto,
  pageOf,
  type RequestContext,
  Roles,
  WaitForPosition,
} from '@ontschot/http';
import { type Actor, type IsoDate, uuidFrom } from '@ontschot/kernel';
import type { Response } from 'express';
import {
  CorrectPersonalDataDto,
  MoveDto,
  RecordSituationDto,
  RegisterClientDto,
  ServeClientDto,
} from '../commands/client.dto';
import { CorrectPersonalData } from '../commands/correct-personal-data';
import { RecordMove } from '../commands/record-move';
import { RegisterClient } from '../commands/register-client';
import { TakeClientStep } from '../commands/take-client-step';
import type { ClientStep } from '../domain/client.commands';
import { GetClient } from '../queries/get-client';
import { ListClients } from '../read-models/client-overview/list-clients';
import {
  ClientDto,
  clientDto,
  ClientPageDto,
  ClientQuery,
  ClientRecordDto,
  clientRecordDto,
} from './clients.dto';

/** Clients under a pseudonym; personal data only in one record at a time, and every look is logged. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'clients', version: '1' })
export class ClientsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Clients that your partner may see, without personal data. */
  @Get()
  @Roles(['coach', 'manager', 'finance', 'contract-expert', 'accountability-officer', 'auditor'])
  @WaitForPosition()
  @ApiOkResponse({ type: ClientPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { responsible, status, awaiting, cursor, limit }: ClientQuery,
  ): Promise<ClientPageDto> {
    const [after] = afterCursor(cursor, 1) ?? [null];
    return pageOf(
      await this.queries.execute(
        new ListClients(actor, { responsible, status, awaiting }, after ?? null, limit),
      ),
      limit,
      ({ id }) => [id],
      (row): ClientDto => clientDto(row),
    );
  }

  /** The whole record. The look is logged with its ground. */
  @Get(':id')
  @Roles(['coach', 'manager'])
  @WaitForPosition()
  @ApiHeader({
    name: 'Legal-Ground',
    required: false,
    description: 'Why you look; without it the own-client or the recorded serving ground counts.',
  })
  @ApiOkResponse({ type: ClientRecordDto })
  async get(
    @Param('id') id: string,
    @InContext() { actor, legalGround }: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClientRecordDto> {
    const found = await this.queries.execute(new GetClient(actor, id, legalGround));
    response.setHeader('ETag', `"${found.row.revision}"`);
    response.setHeader('Cache-Control', 'no-store');
    return clientRecordDto(found);
  }

  /** Registers a client; who is responsible is determined at once. */
  @Post()
  @Roles(['coach'])
  @ApiCreatedResponse({ type: Accepted })
  async register(
    @Body() { personal, residence, benefits, situation, on }: RegisterClientDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const known = { residence, benefits: benefits.map((one) => ({ ...one })), situation: { ...situation } };
    const done = await this.commands.execute(
      new RegisterClient({ ...personal, contact: { ...personal.contact } }, known, context.on(on)),
    );
    return accepted(response, done, `/v1/clients/${done.id}`);
  }

  @Post(':id/personal-data')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async correct(
    @Param('id') id: string,
    @Body() { personal, on }: CorrectPersonalDataDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(
        new CorrectPersonalData(id, { ...personal, contact: { ...personal.contact } }, context.on(on)),
      ),
    );
  }

  /** Destroys the key of the personal data, for ever. Only for the responsible partner. */
  @Post(':id/forget')
  @HttpCode(200)
  @Roles(['manager', 'administrator'])
  @ApiOkResponse({ type: Accepted })
  forget(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(response, id, { type: 'ForgetClient', by: context.actor.partner, on }, context, on);
  }

  @Post(':id/situation')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  situation(
    @Param('id') id: string,
    @Body() { situation, on }: RecordSituationDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(
      response,
      id,
      { type: 'RecordSituation', by: context.actor.partner, on, situation: { ...situation } },
      context,
      on,
    );
  }

  @Post(':id/move')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async move(
    @Param('id') id: string,
    @Body() { to, on }: MoveDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.commands.execute(new RecordMove(id, to, context.on(on))));
  }

  /** The client works again (rulebook 4.8): the client is closed, and no hand-over is due any more. */
  @Post(':id/work-resumption')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  work(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(
      response,
      id,
      { type: 'RecordWorkResumption', by: context.actor.partner, on },
      context,
      on,
    );
  }

  /** Records the ground on which your partner serves a client of another partner; from then on you see the record. */
  @Post(':id/serving')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  serve(
    @Param('id') id: string,
    @Body() { ground, from, until }: ServeClientDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(
      response,
      id,
      {
        type: 'ServeClient',
        by: context.actor.partner,
        on: from,
        servingId: uuidFrom(context.commandId, 'serving'),
        ground,
        until,
      },
      { ...context, legalGround: context.legalGround ?? ground },
      from,
    );
  }

  @Post(':id/serving/end')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  endServing(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.take(response, id, { type: 'EndServing', by: context.actor.partner, on }, context, on);
  }

  private async take(
    response: Response,
    id: string,
    step: ClientStep,
    { on: _, ...context }: RequestContext,
    effectiveOn: IsoDate,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new TakeClientStep(id, step, { ...context, effectiveOn })),
    );
  }
}

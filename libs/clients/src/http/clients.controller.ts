import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Accepted,
  accepted,
  afterCursor,
  CurrentActor,
  InContext,
  InvalidInput,
  OnDayDto,
  pageOf,
  type RequestContext,
  Roles,
  WaitForPosition,
} from '@ontschot/http';
import { type Actor, Clock } from '@ontschot/kernel';
import type { Response } from 'express';
import {
  CorrectPersonalDataDto,
  FindClientsDto,
  FinishDutyDto,
  JoinClientDto,
  MoveDto,
  PreviewQuery,
  RecordSituationDto,
  RegisterClientDto,
  ServeClientDto,
} from '../commands/client.dto';
import { CorrectPersonalData } from '../commands/correct-personal-data';
import { JoinClient } from '../commands/join-client';
import { placeOf } from '../commands/place-of';
import { RegisterClient } from '../commands/register-client';
import { ServeClient } from '../commands/serve-client';
import { FindClients } from '../queries/find-clients';
import { GetClient } from '../queries/get-client';
import { ListClients } from '../read-models/client-overview/list-clients';
import { ClientRecordDto, clientRecordDto } from './client-record.dto';
import { ClientSteps, type PreviewDto } from './client-steps';
import { ClientDto, clientDto, ClientPageDto, ClientQuery, FoundClientsDto } from './clients.dto';

/** Clients under a pseudonym; personal data only in one record at a time, and every look is logged. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'clients', version: '1' })
export class ClientsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly steps: ClientSteps,
    private readonly clock: Clock,
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
    description: 'What you add to the ground; the true one is logged beside it.',
  })
  @ApiOkResponse({ type: ClientRecordDto })
  async get(
    @Param('id') id: string,
    @InContext() { actor, legalGround }: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClientRecordDto> {
    const found = await this.queries.execute(new GetClient(actor, id, legalGround));
    response.setHeader('ETag', `"${found.revision}"`);
    response.setHeader('Cache-Control', 'no-store');
    return clientRecordDto(found);
  }

  /** A person by BSN, or by name and birth date, at all partners: whether and where the person is known. A logged look. */
  @Post('find')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: FoundClientsDto })
  async find(
    @CurrentActor() actor: Actor,
    @Body() { bsn, name, birthDate }: FindClientsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundClientsDto> {
    const person = bsn !== null ? { bsn } : name !== null && birthDate !== null ? { name, birthDate } : null;
    if (!person)
      throw new InvalidInput([
        {
          field: 'bsn',
          reason: 'is missing, and so is the name or the birth date',
          wayOut: 'Give the BSN, or the name and the birth date.',
        },
      ]);
    response.setHeader('Cache-Control', 'no-store');
    return { items: await this.queries.execute(new FindClients(actor, person)) };
  }

  /** Registers a client; who is responsible is determined at once. A person known elsewhere is told by 409: then `join`. */
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

  /** Your partner's client too: joins the one file, with the benefits that your partner pays. */
  @Post(':id/join')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  join(
    @Param('id') id: string,
    @Body() { bsn, birthDate, benefits, on }: JoinClientDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.steps.run(
      response,
      new JoinClient(
        id,
        { bsn, birthDate },
        benefits.map((one) => ({ ...one })),
        context.on(on),
      ),
    );
  }

  /** Name, birth date and contact as they are; a wrong BSN has its own correction. */
  @Post(':id/personal-data')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  correct(
    @Param('id') id: string,
    @Body() { personal, on }: CorrectPersonalDataDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.steps.run(
      response,
      new CorrectPersonalData(id, { ...personal, contact: { ...personal.contact } }, context.on(on)),
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
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'ForgetClient', by: context.actor.partner, on },
      context,
      on,
    );
  }

  @Post(':id/situation')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  situation(
    @Param('id') id: string,
    @Body() { situation, on }: RecordSituationDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'RecordSituation', by: context.actor.partner, on, situation: { ...situation } },
      context,
      on,
      query,
    );
  }

  /** The client lives elsewhere from `on`. What runs keeps its payer. */
  @Post(':id/move')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async move(
    @Param('id') id: string,
    @Body() { to, on, knownOn }: MoveDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      {
        type: 'RecordMove',
        by: context.actor.partner,
        on,
        knownOn: knownOn ?? this.clock.today(),
        ...(await placeOf(this.queries, to)),
      },
      context,
      on,
      query,
    );
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
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
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
    @Body() { ground: code, text, from, until }: ServeClientDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.steps.run(
      response,
      new ServeClient(id, { code, text, until }, { ...context.on(from), legalGround: `${code}: ${text}` }),
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
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(response, id, { type: 'EndServing', by: context.actor.partner, on }, context, on);
  }

  /** You looked at what news touches, or at another partner's offer, and say what was done with it. */
  @Post(':id/duties/:dutyId/done')
  @HttpCode(200)
  @Roles(['coach', 'manager'])
  @ApiOkResponse({ type: Accepted })
  dutyDone(
    @Param('id') id: string,
    @Param('dutyId') dutyId: string,
    @Body() { note, on }: FinishDutyDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | PreviewDto> {
    return this.steps.take(
      response,
      id,
      { type: 'FinishClientDuty', by: context.actor.partner, on, dutyId, note },
      context,
      on,
    );
  }
}

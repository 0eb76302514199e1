import { Body, Controller, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { clientAccess } from '../commands/access';
import {
  afterCursor,
  Create,
  CurrentActor,
  Id,
  InContext,
  InLanguage,
  InvalidInput,
  List,
  OnDayDto,
  type Page,
  pageOf,
  Read,
  type RequestContext,
  Roles,
  SearchesPersons,
  Step,
} from '@ontschot/http';
import type { Actor, ClientId, CommandResult, Language } from '@ontschot/kernel';
import {
  CorrectPersonalDataDto,
  FindClientsDto,
  FinishDutyDto,
  JoinClientDto,
  MoveDto,
  PreviewQuery,
  RecordSituationDto,
  RegisterClientDto,
} from '../commands/client.dto';
import { CorrectPersonalData } from '../commands/correct-personal-data';
import { JoinClient } from '../commands/join-client';
import { placeOf } from '../commands/place-of';
import { RegisterClient } from '../commands/register-client';
import { FindClients } from '../queries/find-clients';
import { GetClient } from '../queries/get-client';
import { ListClients } from '../read-models/client-overview/list-clients';
import { ClientRecordDto, clientRecordDto } from './client-record.dto';
import { ClientSteps, PreviewAnswer, type Taken } from './client-steps';
import { ClientDto, clientDto, ClientQuery, FoundClientsDto } from './clients.dto';

/** Clients under a pseudonym; personal data only in one record at a time, and every look is logged. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'clients', version: '1' })
export class ClientsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly steps: ClientSteps,
  ) {}

  /** Clients that your partner may see, without personal data. */
  @List(['coach', 'manager', 'finance', 'contract-expert', 'accountability-officer', 'auditor'], ClientDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { responsible, status, awaiting, cursor, limit }: ClientQuery,
  ): Promise<Page<ClientDto>> {
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
  @Read(':id', ['coach', 'manager'], ClientRecordDto)
  @Header('Cache-Control', 'no-store')
  @ApiHeader({
    name: 'Legal-Ground',
    required: false,
    description: 'What you add to the ground; the true one is logged beside it.',
  })
  async get(
    @Id() id: ClientId,
    @InContext() { actor, legalGround, today }: RequestContext,
    @InLanguage() language: Language,
  ): Promise<ClientRecordDto> {
    const found = await this.queries.execute(new GetClient(actor, id, legalGround, today));
    return clientRecordDto(found, { actor, language });
  }

  /** A person by BSN, or by name and birth date, at all partners: whether and where the person is known. A logged look. */
  @Post('find')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Roles(['coach', 'manager'])
  @SearchesPersons()
  @ApiOkResponse({ type: FoundClientsDto })
  async find(
    @InContext() { actor, today }: RequestContext,
    @Body() { bsn, name, birthDate }: FindClientsDto,
  ): Promise<FoundClientsDto> {
    const person = bsn !== null ? { bsn } : name !== null && birthDate !== null ? { name, birthDate } : null;
    if (!person)
      throw new InvalidInput([
        {
          field: 'bsn',
          reason: {
            nl: 'ontbreekt, en de naam of de geboortedatum ook',
            en: 'is missing, and so is the name or the birth date',
          },
          wayOut: {
            nl: 'Geef het BSN, of de naam en de geboortedatum.',
            en: 'Give the BSN, or the name and the birth date.',
          },
        },
      ]);
    return { items: await this.queries.execute(new FindClients(actor, person, today)) };
  }

  /** Registers a client; who is responsible is determined at once. A person known elsewhere is told by 409: then `join`. */
  @Create(['coach'], '/v1/clients/:id')
  register(
    @Body() { personal, residence, benefits, situation, on }: RegisterClientDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const known = { residence, benefits: benefits.map((one) => ({ ...one })), situation: { ...situation } };
    return this.commands.execute(
      new RegisterClient({ ...personal, contact: { ...personal.contact } }, known, context.on(on)),
    );
  }

  /** Your partner's client too: joins the one file, with the benefits that your partner pays. */
  @Step(':id/join', clientAccess.JoinClient.roles)
  join(
    @Id() id: ClientId,
    @Body() { bsn, birthDate, benefits, on }: JoinClientDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.steps.run(
      new JoinClient(
        id,
        { bsn, birthDate },
        benefits.map((one) => ({ ...one })),
        context.on(on),
      ),
    );
  }

  /** Name, birth date and contact as they are; a wrong BSN has its own correction. */
  @Step(':id/personal-data', clientAccess.CorrectPersonalData.roles)
  correct(
    @Id() id: ClientId,
    @Body() { personal, on }: CorrectPersonalDataDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.steps.run(
      new CorrectPersonalData(id, { ...personal, contact: { ...personal.contact } }, context.on(on)),
    );
  }

  @Step(':id/situation', clientAccess.RecordSituation.roles, { answers: PreviewAnswer })
  situation(
    @Id() id: ClientId,
    @Body() { situation, on }: RecordSituationDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'RecordSituation', by: context.actor.partner, on, situation: { ...situation } },
      context,
      on,
      query,
    );
  }

  /** The client lives elsewhere from `on`. What runs keeps its payer. */
  @Step(':id/move', clientAccess.RecordMove.roles, { answers: PreviewAnswer })
  async move(
    @Id() id: ClientId,
    @Body() { to, on, knownOn }: MoveDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      {
        type: 'RecordMove',
        by: context.actor.partner,
        on,
        knownOn: knownOn ?? context.today,
        ...(await placeOf(this.queries, to, on)),
      },
      context,
      on,
      query,
    );
  }

  /** The client works again (rulebook 4.8): the client is closed, and no hand-over is due any more. */
  @Step(':id/work-resumption', clientAccess.RecordWorkResumption.roles)
  work(@Id() id: ClientId, @Body() { on }: OnDayDto, @InContext() context: RequestContext): Promise<Taken> {
    return this.steps.take(id, { type: 'RecordWorkResumption', by: context.actor.partner, on }, context, on);
  }

  /** You looked at what news touches, or at another partner's offer, and say what was done with it. */
  @Step(':id/duties/:dutyId/done', clientAccess.FinishClientDuty.roles)
  dutyDone(
    @Id() id: ClientId,
    @Param('dutyId') dutyId: string,
    @Body() { note, on }: FinishDutyDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'FinishClientDuty', by: context.actor.partner, on, dutyId, note },
      context,
      on,
    );
  }
}

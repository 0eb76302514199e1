import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  afterCursor,
  Create,
  CurrentActor,
  EVERYONE,
  Id,
  InContext,
  List,
  type Page,
  pageOf,
  PageQuery,
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import { type Actor, Clock, type CommandResult, type PartnerCode } from '@ontschot/kernel';
import { partnerAccess } from '../commands/access';
import {
  SetMotivationRole,
  SetMotivationRoleDto,
  StrikeRegistration,
  StrikeRegistrationDto,
} from '../commands/decide-on-partner';
import { PublishOrdinance, PublishOrdinanceDto } from '../commands/publish-ordinance';
import { RegisterOin, RegisterOinDto } from '../commands/register-oin';
import { RegisterPartner, RegisterPartnerDto } from '../commands/register-partner';
import { MotivationRoleOn, PartnerOin } from '../facts';
import { ListOrdinances } from '../read-models/ordinance-overview/list-ordinances';
import { GetPartner, ListPartners } from '../read-models/partner-overview/list-partners';
import {
  MotivationRoleDto,
  OinDto,
  oinDto,
  OnDayQuery,
  OrdinanceDto,
  ordinanceDto,
  PartnerDto,
  partnerDto,
} from './partners.dto';

/** Who takes part: UWV and municipalities, with their ordinances. Every account may read this. */
@ApiTags('partners')
@ApiBearerAuth()
@Controller({ path: 'partners', version: '1' })
export class PartnersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @List(EVERYONE, PartnerDto)
  async list(@CurrentActor() actor: Actor, @Query() { cursor, limit }: PageQuery): Promise<Page<PartnerDto>> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    const rows = await this.queries.execute(new ListPartners(actor, after, limit));
    return pageOf(rows, limit, ({ id }) => [id], partnerDto);
  }

  @Create(partnerAccess.RegisterPartner.roles, '/v1/partners/:id')
  register(
    @Body() { code, uwvRegion, on }: RegisterPartnerDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new RegisterPartner(code, uwvRegion, context.on(on)));
  }

  @Read(':code', EVERYONE, PartnerDto)
  async get(@Id('partner', 'code') code: PartnerCode, @CurrentActor() actor: Actor): Promise<PartnerDto> {
    return partnerDto(await this.queries.execute(new GetPartner(actor, code)));
  }

  @Read(':code/ordinances', EVERYONE, [OrdinanceDto])
  async ordinances(
    @Id('partner', 'code') code: PartnerCode,
    @CurrentActor() actor: Actor,
  ): Promise<OrdinanceDto[]> {
    await this.queries.execute(new GetPartner(actor, code));
    return (await this.queries.execute(new ListOrdinances(actor, code))).map(ordinanceDto);
  }

  @Create(partnerAccess.PublishOrdinance.roles, '/v1/partners/:code/ordinances', { path: ':code/ordinances' })
  publish(
    @Id('partner', 'code') code: PartnerCode,
    @Body() ordinance: PublishOrdinanceDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(
      new PublishOrdinance(code, { ...ordinance }, context.on(ordinance.validFrom)),
    );
  }

  /** Takes a partner out of the register that came into it by mistake, as long as it did nothing here. */
  @Step(':code/corrections/registration', partnerAccess.StrikeRegistration.roles)
  strike(
    @Id('partner', 'code') code: PartnerCode,
    @Body() { reason, on }: StrikeRegistrationDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new StrikeRegistration(code, reason, context.on(on)));
  }

  /** Whose motivation counts at the partner, from a day on. */
  @Step(':code/motivation-role', partnerAccess.SetMotivationRole.roles)
  setMotivationRole(
    @Id('partner', 'code') code: PartnerCode,
    @Body() { role, from }: SetMotivationRoleDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new SetMotivationRole(code, role, context.on(from)));
  }

  @Read(':code/motivation-role', EVERYONE, MotivationRoleDto)
  async motivationRole(
    @Id('partner', 'code') code: PartnerCode,
    @CurrentActor() actor: Actor,
    @Query() { on = this.clock.today() }: OnDayQuery,
  ): Promise<MotivationRoleDto> {
    await this.queries.execute(new GetPartner(actor, code));
    return { day: on, role: await this.queries.execute(new MotivationRoleOn(code, on)) };
  }

  /** The partner's number in e-invoices on the day. */
  @Read(':code/oin', EVERYONE, OinDto)
  async oin(
    @Id('partner', 'code') code: PartnerCode,
    @CurrentActor() actor: Actor,
    @Query() { on }: OnDayQuery,
  ): Promise<OinDto> {
    await this.queries.execute(new GetPartner(actor, code));
    return oinDto(await this.queries.execute(new PartnerOin(code, on ?? this.clock.today())));
  }

  @Create(partnerAccess.RegisterOin.roles, '/v1/partners/:code/oin', { path: ':code/oins' })
  registerOin(
    @Id('partner', 'code') code: PartnerCode,
    @Body() { oin, from }: RegisterOinDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new RegisterOin(code, oin, context.on(from)));
  }
}

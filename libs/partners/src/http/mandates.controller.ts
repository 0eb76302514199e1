import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  afterCursor,
  Create,
  CurrentActor,
  Id,
  InContext,
  InLanguage,
  List,
  OnDayDto,
  type Page,
  pageOf,
  PageQuery,
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import type { Actor, CommandResult, Language, MandateId } from '@ontschot/kernel';
import { MANDATE_READERS, mandateAccess } from '../commands/access';
import { DecideOnMandate, type MandateStep, NarrowMandateDto } from '../commands/decide-on-mandate';
import { DraftMandate, DraftMandateDto } from '../commands/draft-mandate';
import { GetMandate, ListMandates } from '../read-models/mandate-overview/list-mandates';
import { MandateDto, mandateDto, MandateRecordDto, mandateRecordDto } from './partners.dto';

/** Mandates between partners (rulebook 4.12): either drafts, the grantor's manager grants, narrows and revokes. */
@ApiTags('mandates')
@ApiBearerAuth()
@Controller({ path: 'mandates', version: '1' })
export class MandatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** The mandates that one's own partner gave or got. */
  @List(MANDATE_READERS, MandateDto)
  async list(@CurrentActor() actor: Actor, @Query() { cursor, limit }: PageQuery): Promise<Page<MandateDto>> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    const rows = await this.queries.execute(new ListMandates(actor, after, limit));
    return pageOf(rows, limit, ({ id }) => [id], mandateDto);
  }

  @Read(':id', MANDATE_READERS, MandateRecordDto)
  async get(
    @Id('mandate') id: MandateId,
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
  ): Promise<MandateRecordDto> {
    return mandateRecordDto(await this.queries.execute(new GetMandate(actor, id)), { actor, language });
  }

  @Create(mandateAccess.DraftMandate.roles, '/v1/mandates/:id')
  draft(
    @Body() { grantor, grantee, decisions, from, until }: DraftMandateDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(
      new DraftMandate(grantor, grantee, decisions, from, until, context.on(from)),
    );
  }

  /** On the day of the grantor's signature. */
  @Step(':id/grant', mandateAccess.GrantMandate.roles)
  grant(
    @Id('mandate') id: MandateId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'GrantMandate' }, on, context);
  }

  @Step(':id/narrow', mandateAccess.NarrowMandate.roles)
  narrow(
    @Id('mandate') id: MandateId,
    @Body() { decisions, on }: NarrowMandateDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'NarrowMandate', decisions }, on, context);
  }

  /** From the first day without it; earlier decisions stand. */
  @Step(':id/revoke', mandateAccess.RevokeMandate.roles)
  revoke(
    @Id('mandate') id: MandateId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'RevokeMandate' }, on, context);
  }

  /** Notes that its last day has passed; the day itself ended it, and the daily run notes it too. */
  @Step(':id/expire', mandateAccess.ExpireMandate.roles)
  expire(
    @Id('mandate') id: MandateId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.decide(id, { type: 'ExpireMandate' }, on, context);
  }

  private decide(
    id: MandateId,
    step: MandateStep,
    on: string,
    context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new DecideOnMandate(id, step, context.on(on)));
  }
}

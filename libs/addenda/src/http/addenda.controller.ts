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
  type Page,
  pageOf,
  PageQuery,
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import { type Actor, type AddendumId, Clock, type CommandResult, type Language } from '@ontschot/kernel';
import { PIGGYBACK_READERS } from '@ontschot/piggybacking';
import { addendumAccess } from '../commands/access';
import { ActOnAddendum, type StepOnAddendum } from '../commands/act-on-addendum';
import {
  AmendAddendumDto,
  contentOf,
  DraftAddendumDto,
  SignAddendumDto,
  SignAsSupplierDto,
  WithdrawDraftDto,
} from '../commands/addendum.dto';
import { DraftAddendum } from '../commands/draft-addendum';
import { GetAddendum, ListAddenda } from '../read-models/addendum-overview/list-addenda';
import { AddendumDto, toDto } from './addenda.dto';

/** Addenda: an agreement that was not tendered and awarded opens to a partner's clients. The id is `<agreementId>-<partner>-<number>`. */
@ApiTags('addenda')
@ApiBearerAuth()
@Controller({ path: 'addenda', version: '1' })
export class AddendaController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Addenda of your partner; a supplier's own. */
  @List(PIGGYBACK_READERS, AddendumDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit }: PageQuery,
    @InLanguage() language: Language,
  ): Promise<Page<AddendumDto>> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    const rows = await this.queries.execute(new ListAddenda(actor, after, limit));
    const today = this.clock.today();
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (row) => toDto(row, today, { actor, language }),
    );
  }

  @Read(':id', PIGGYBACK_READERS, AddendumDto)
  async one(
    @CurrentActor() actor: Actor,
    @Id('agreementPartner') id: AddendumId,
    @InLanguage() language: Language,
  ): Promise<AddendumDto> {
    return toDto(await this.queries.execute(new GetAddendum(actor, id)), this.clock.today(), {
      actor,
      language,
    });
  }

  /** Draws up the text from the facts. Refused by on a tendered contract. */
  @Create(addendumAccess.DraftAddendum.roles, '/v1/addenda/:id')
  draft(
    @Body() { agreementId, partner, on, ...content }: DraftAddendumDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new DraftAddendum(agreementId, partner, contentOf(content), context.on(on)));
  }

  /** Another text before anyone has signed: its next version. */
  @Step(':id/amend', addendumAccess.AmendAddendum.roles)
  amend(
    @Id('agreementPartner') id: AddendumId,
    @Body() { on, ...content }: AmendAddendumDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'AmendAddendum', ...contentOf(content) }, on, context);
  }

  /** Takes back what is not signed by both. */
  @Step(':id/withdraw-draft', addendumAccess.WithdrawDraft.roles)
  withdraw(
    @Id('agreementPartner') id: AddendumId,
    @Body() { reason, on }: WithdrawDraftDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'WithdrawDraft', reason }, on, context);
  }

  /** By the contracting principal's contract expert. */
  @Step(':id/sign-as-principal', addendumAccess.SignAsPrincipal.roles)
  principal(
    @Id('agreementPartner') id: AddendumId,
    @Body() { on }: SignAddendumDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'SignAsPrincipal' }, on, context);
  }

  /** By the supplier, or recorded by the contracting principal's expert from the signed paper, which is named. */
  @Step(':id/sign-as-supplier', addendumAccess.SignAsSupplier.roles)
  supplier(
    @Id('agreementPartner') id: AddendumId,
    @Body() { on, evidence }: SignAsSupplierDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'SignAsSupplier', evidence: evidence ?? null }, on, context);
  }

  private act(
    id: AddendumId,
    step: StepOnAddendum,
    on: string,
    context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new ActOnAddendum(id, step, context.on(on)));
  }
}

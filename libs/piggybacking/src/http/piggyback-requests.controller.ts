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
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import {
  type Actor,
  Clock,
  type CommandResult,
  type Language,
  type PiggybackRequestId,
} from '@ontschot/kernel';
import { PIGGYBACK_READERS, piggybackAccess } from '../commands/access';
import { ActOnPiggyback } from '../commands/act-on-piggyback';
import {
  ConsentDto,
  DeclineDto,
  PiggybackReasonDto,
  PiggybackStepDto,
  RequestPiggybackDto,
  type RequestScopeDto,
  SupplierManagementDto,
} from '../commands/piggyback.dto';
import type { PiggybackStep } from '../commands/piggyback-step';
import { RequestPiggyback, type RequestScope } from '../commands/request-piggyback';
import {
  GetPiggybackRequest,
  ListPiggybackRequests,
} from '../read-models/piggyback-request/list-piggyback-requests';
import { ListPiggybackRequestsQuery, PiggybackRequestDto, toDto } from './piggyback-requests.dto';

/**
 * Piggybacking: placing clients on another partner's agreement. The id is `<agreementId>-<partner>`; of a request for one client
 * the order number of its assignment.
 */
@ApiTags('piggybacking')
@ApiBearerAuth()
@Controller({ path: 'piggyback-requests', version: '1' })
export class PiggybackRequestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Requests by your partner and on its agreements; a supplier sees those that it must answer. */
  @List(PIGGYBACK_READERS, PiggybackRequestDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { status, cursor, limit }: ListPiggybackRequestsQuery,
    @InLanguage() language: Language,
  ): Promise<Page<PiggybackRequestDto>> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    const today = this.clock.today();
    const rows = await this.queries.execute(
      new ListPiggybackRequests(actor, { status, today }, after, limit),
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (row) => toDto(row, today, { actor, language }),
    );
  }

  @Read(':id', PIGGYBACK_READERS, PiggybackRequestDto)
  async one(
    @CurrentActor() actor: Actor,
    @Id('piggybackRequest') id: PiggybackRequestId,
    @InLanguage() language: Language,
  ): Promise<PiggybackRequestDto> {
    const row = await this.queries.execute(new GetPiggybackRequest(actor, id));
    return toDto(row, this.clock.today(), { actor, language });
  }

  /** Your partner asks to use the agreement, in general or for one client; a reason is needed. */
  @Create(piggybackAccess.RequestPiggyback.roles, '/v1/piggyback-requests/:id')
  ask(
    @Body() { agreementId, reason = null, scope, on }: RequestPiggybackDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new RequestPiggyback(agreementId, reason, scopeOf(scope), context.on(on)));
  }

  /** By the payer's contract expert. A refusal (409) is recorded with the alternatives that remain; a hold changes nothing. */
  @Step(':id/check-eligibility', piggybackAccess.CheckEligibility.roles)
  check(
    @Id('piggybackRequest') id: PiggybackRequestId,
    @Body() { on }: PiggybackStepDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'CheckEligibility' }, on, context);
  }

  /** By the supplier, or by the owner's contract expert that has it in writing; for one client with its terms. */
  @Step(':id/consent', piggybackAccess.RecordConsent.roles)
  consent(
    @Id('piggybackRequest') id: PiggybackRequestId,
    @Body() { on, evidence, billsPrincipal, terms }: ConsentDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const step: PiggybackStep =
      billsPrincipal === undefined && terms === undefined
        ? { type: 'RecordConsent', evidence: evidence ?? null }
        : {
            type: 'ConsentForClient',
            evidence: evidence ?? null,
            billsPrincipal: billsPrincipal ?? false,
            terms: { ...terms },
          };
    return this.act(id, step, on, context);
  }

  /** By the supplier, or by the owner's contract expert that has it in writing. */
  @Step(':id/decline', piggybackAccess.RecordDecline.roles)
  decline(
    @Id('piggybackRequest') id: PiggybackRequestId,
    @Body() { reason, on, evidence }: DeclineDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'RecordDecline', reason, evidence: evidence ?? null }, on, context);
  }

  /** Both partners' contract experts send the six items; they are agreed once both texts are the same (R-075). */
  @Step(':id/supplier-management', piggybackAccess.AgreeSupplierManagement.roles)
  manage(
    @Id('piggybackRequest') id: PiggybackRequestId,
    @Body() { on, ...management }: SupplierManagementDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'AgreeSupplierManagement', management }, on, context);
  }

  /** Where the contract's own wording includes the partner's clients. */
  @Step(':id/open-by-wording', piggybackAccess.OpenByWording.roles)
  open(
    @Id('piggybackRequest') id: PiggybackRequestId,
    @Body() { on }: PiggybackStepDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'OpenByWording' }, on, context);
  }

  /** The asking partner or the owner takes the request back before it opened anything. */
  @Step(':id/retract', piggybackAccess.Retract.roles)
  retract(
    @Id('piggybackRequest') id: PiggybackRequestId,
    @Body() { reason, on }: PiggybackReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'Retract', reason }, on, context);
  }

  /** By the contracting principal or the supplier: no new orders from that day on, which may lie ahead; running ones finish. */
  @Step(':id/withdraw', piggybackAccess.Withdraw.roles)
  withdraw(
    @Id('piggybackRequest') id: PiggybackRequestId,
    @Body() { reason, on }: PiggybackReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'Withdraw', reason }, on, context);
  }

  /** The contract's owner objects to a consent for one client: it carries no order from that day on. */
  @Step(':id/object', piggybackAccess.Object.roles)
  object(
    @Id('piggybackRequest') id: PiggybackRequestId,
    @Body() { reason, on }: PiggybackReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'Object', reason }, on, context);
  }

  private act(
    id: PiggybackRequestId,
    step: PiggybackStep,
    on: string,
    context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new ActOnPiggyback(id, step, context.on(on)));
  }
}

const scopeOf = (scope: RequestScopeDto | undefined): RequestScope =>
  scope?.kind === 'CLIENT' && scope.assignmentId !== undefined
    ? { kind: 'CLIENT', assignmentId: scope.assignmentId }
    : { kind: 'GENERAL' };

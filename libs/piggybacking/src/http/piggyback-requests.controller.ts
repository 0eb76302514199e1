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
  type RequestContext,
  Roles,
  WaitForPosition,
} from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import type { Response } from 'express';
import { ActOnPiggyback, type PiggybackStep, RequestPiggyback } from '../commands/act-on-piggyback';
import {
  PiggybackReasonDto,
  PiggybackStepDto,
  RequestPiggybackDto,
  SupplierManagementDto,
} from '../commands/piggyback.dto';
import {
  GetPiggybackRequest,
  ListPiggybackRequests,
} from '../read-models/piggyback-request/list-piggyback-requests';
import { AgreementPartnerId } from './agreement-partner-id';
import {
  ListPiggybackRequestsQuery,
  PiggybackRequestDto,
  PiggybackRequestPageDto,
  toDto,
} from './piggyback-requests.dto';

const REQUEST_ID = new AgreementPartnerId('piggyback request');

/** Piggybacking: placing clients on another partner's agreement. The id is `<agreementId>-<partner>`. */
@ApiTags('piggybacking')
@ApiBearerAuth()
@Controller({ path: 'piggyback-requests', version: '1' })
export class PiggybackRequestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Requests by your partner and on its agreements; a supplier sees those that it must answer. */
  @Get()
  @Roles(['coach', 'manager', 'contract-expert', 'purchaser', 'finance', 'supplier', 'auditor'])
  @WaitForPosition()
  @ApiOkResponse({ type: PiggybackRequestPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { status, cursor, limit }: ListPiggybackRequestsQuery,
  ): Promise<PiggybackRequestPageDto> {
    const [after = null] = afterCursor(cursor, 1) ?? [];
    return pageOf(
      await this.queries.execute(new ListPiggybackRequests(actor, status, after, limit)),
      limit,
      ({ id }) => [id],
      toDto,
    );
  }

  @Get(':id')
  @Roles(['coach', 'manager', 'contract-expert', 'purchaser', 'finance', 'supplier', 'auditor'])
  @WaitForPosition()
  @ApiOkResponse({ type: PiggybackRequestDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', REQUEST_ID) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PiggybackRequestDto> {
    const row = await this.queries.execute(new GetPiggybackRequest(actor, id));
    response.setHeader('ETag', `"${row.revision}"`);
    return toDto(row);
  }

  /** Your partner asks to use the agreement; a reason is needed. */
  @Post()
  @Roles(['coach', 'contract-expert'])
  @ApiCreatedResponse({ type: Accepted })
  async ask(
    @Body() { agreementId, reason = null, on }: RequestPiggybackDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const done = await this.commands.execute(new RequestPiggyback(agreementId, reason, context.on(on)));
    return accepted(response, done, `/v1/piggyback-requests/${done.id}`);
  }

  /** By the payer's contract expert. A refusal (409) is recorded with the alternatives that remain; a hold changes nothing. */
  @Post(':id/check-eligibility')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  check(
    @Param('id', REQUEST_ID) id: string,
    @Body() { on }: PiggybackStepDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'CheckEligibility' }, on, context, response);
  }

  /** By the supplier, or by a contract expert that has it in writing. */
  @Post(':id/consent')
  @HttpCode(200)
  @Roles(['supplier', 'contract-expert'])
  @ApiOkResponse({ type: Accepted })
  consent(
    @Param('id', REQUEST_ID) id: string,
    @Body() { on }: PiggybackStepDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'RecordConsent' }, on, context, response);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Roles(['supplier', 'contract-expert'])
  @ApiOkResponse({ type: Accepted })
  decline(
    @Param('id', REQUEST_ID) id: string,
    @Body() { reason, on }: PiggybackReasonDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'RecordDecline', reason }, on, context, response);
  }

  /** Both partners' contract experts send the same six items; different words are a counter-proposal (R-075). */
  @Post(':id/supplier-management')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  manage(
    @Param('id', REQUEST_ID) id: string,
    @Body() { on, ...management }: SupplierManagementDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'AgreeSupplierManagement', management }, on, context, response);
  }

  /** Where the contract's own wording includes the partner's clients. */
  @Post(':id/open-by-wording')
  @HttpCode(200)
  @Roles(['contract-expert'])
  @ApiOkResponse({ type: Accepted })
  open(
    @Param('id', REQUEST_ID) id: string,
    @Body() { on }: PiggybackStepDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'OpenByWording' }, on, context, response);
  }

  /** By the contracting principal or the supplier. No new orders; running ones finish. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Roles(['supplier', 'contract-expert'])
  @ApiOkResponse({ type: Accepted })
  withdraw(
    @Param('id', REQUEST_ID) id: string,
    @Body() { reason, on }: PiggybackReasonDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'Withdraw', reason }, on, context, response);
  }

  private async act(
    id: string,
    step: PiggybackStep,
    on: string,
    context: RequestContext,
    response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.commands.execute(new ActOnPiggyback(id, step, context.on(on))));
  }
}

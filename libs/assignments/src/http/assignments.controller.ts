import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Accepted,
  accepted,
  CurrentActor,
  InContext,
  OnDayDto,
  type RequestContext,
  Roles,
  WaitForPosition,
} from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import type { Response } from 'express';
import { ApproveAssignment } from '../commands/approve-assignment';
import { OrderAssignment } from '../commands/order-assignment';
import { ProposeAssignment } from '../commands/propose-assignment';
import { RecordOnAssignment } from '../commands/record-on-assignment';
import { StartAssignment } from '../commands/start-assignment';
import { GetAssignment, ListAssignments } from '../read-models/assignment-overview/list-assignments';
import {
  ApproveAssignmentDto,
  AssignmentDto,
  assignmentDto,
  AssignmentPageDto,
  CancelAssignmentDto,
  ListAssignmentsQuery,
  OrderAssignmentDto,
  ProposeAssignmentDto,
} from './assignments.dto';

/** Assignments of an instrument (rulebook 4.9): from proposal to start. The coach's partner comes from the token. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller({ path: 'assignments', version: '1' })
export class AssignmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Your partner's clients and those whom your coaches serve; a supplier's own orders. */
  @Get()
  @Roles(['coach', 'manager', 'finance', 'contract-expert', 'accountability-officer', 'auditor', 'supplier'])
  @WaitForPosition()
  @ApiOkResponse({ type: AssignmentPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit, status, clientId }: ListAssignmentsQuery,
  ): Promise<AssignmentPageDto> {
    const page = await this.queries.execute(
      new ListAssignments(actor, {
        limit,
        ...(cursor === undefined ? {} : { cursor }),
        ...(status === undefined ? {} : { status }),
        ...(clientId === undefined ? {} : { clientId }),
      }),
    );
    return { items: page.items.map(assignmentDto), next: page.next };
  }

  /** One assignment, with its order lines and what the rules said. */
  @Get(':id')
  @Roles(['coach', 'manager', 'finance', 'contract-expert', 'accountability-officer', 'auditor', 'supplier'])
  @WaitForPosition()
  @ApiOkResponse({ type: AssignmentDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssignmentDto> {
    const found = await this.queries.execute(new GetAssignment(actor, id));
    response.setHeader('ETag', `"${found.revision}"`);
    return assignmentDto(found);
  }

  /** Proposes any partner's instrument for a client. The answer's id is the order number. */
  @Post()
  @Roles(['coach'])
  @ApiCreatedResponse({ type: Accepted })
  async propose(
    @Body() body: ProposeAssignmentDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const {
      clientId,
      agreementId,
      instrumentId,
      need = null,
      choice = null,
      routeReason = null,
      ownAlternative = null,
      clientConsulted = false,
      partsNeedGo = false,
      grounds = {},
      start = null,
      on,
    } = body;
    const proposal = {
      clientId,
      agreementId,
      instrumentId,
      need,
      choice,
      routeReason,
      ownAlternative,
      clientConsulted,
      partsNeedGo,
      grounds: { ...grounds },
      start,
    };
    const done = await this.commands.execute(new ProposeAssignment(proposal, context.on(on)));
    return accepted(response, done, `/v1/assignments/${done.id}`);
  }

  /** The principal's coach, or one under its mandate, approves. */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async approve(
    @Param('id') id: string,
    @Body() { on, planSignedOn, grounds = {} }: ApproveAssignmentDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(
        new ApproveAssignment(
          id,
          { of: 'PROPOSAL', planSignedOn: planSignedOn ?? null, grounds: { ...grounds } },
          context.on(on),
        ),
      ),
    );
  }

  /** Orders it: fixes the principal and commits the money. */
  @Post(':id/order')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async order(
    @Param('id') id: string,
    @Body() { on, start, grounds = {} }: OrderAssignmentDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(
        new OrderAssignment(id, { start: start ?? null, grounds: { ...grounds } }, context.on(on)),
      ),
    );
  }

  /** The service starts; an IRO without a framework agreement is to be audited. */
  @Post(':id/start')
  @HttpCode(200)
  @Roles(['supplier', 'coach'])
  @ApiOkResponse({ type: Accepted })
  async start(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.commands.execute(new StartAssignment(id, context.on(on))));
  }

  /** Withdraws what has not started; its money goes back. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async cancel(
    @Param('id') id: string,
    @Body() { on, reason }: CancelAssignmentDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new RecordOnAssignment(id, { type: 'Cancel', reason, on }, context.on(on))),
    );
  }
}

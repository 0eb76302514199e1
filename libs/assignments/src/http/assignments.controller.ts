import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  Create,
  CurrentActor,
  Id,
  InContext,
  InLanguage,
  List,
  OnDayDto,
  type Page,
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import type { Actor, AssignmentId, CommandResult, Language, Role } from '@ontschot/kernel';
import { assignmentAccess } from '../commands/access';
import { ApproveAssignment } from '../commands/approve-assignment';
import { OrderAssignment } from '../commands/order-assignment';
import { OwnWords } from '../commands/own-words';
import { ProposeAssignment } from '../commands/propose-assignment';
import { RecordOnAssignment } from '../commands/record-on-assignment';
import { StartAssignment } from '../commands/start-assignment';
import { GetAssignment, ListAssignments } from '../read-models/assignment-overview/list-assignments';
import {
  ApproveAssignmentDto,
  AssignmentDto,
  assignmentDto,
  CancelAssignmentDto,
  ListAssignmentsQuery,
  OrderAssignmentDto,
  ProposeAssignmentDto,
} from './assignments.dto';

const READERS: readonly Role[] = [
  'coach',
  'manager',
  'finance',
  'contract-expert',
  'accountability-officer',
  'auditor',
  'supplier',
];

/** Assignments of an instrument (rulebook 4.9): from proposal to start. The coach's partner comes from the token. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller({ path: 'assignments', version: '1' })
export class AssignmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly words: OwnWords,
  ) {}

  /** Your partner's clients and those whom your coaches serve; a supplier's own orders. */
  @List(READERS, AssignmentDto)
  async list(
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
    @Query() { cursor, limit, status, clientId }: ListAssignmentsQuery,
  ): Promise<Page<AssignmentDto>> {
    const page = await this.queries.execute(
      new ListAssignments(actor, {
        limit,
        ...(cursor === undefined ? {} : { cursor }),
        ...(status === undefined ? {} : { status }),
        ...(clientId === undefined ? {} : { clientId }),
      }),
    );
    const items = await this.words.opened(page.items);
    return { items: items.map((row) => assignmentDto(row, actor, language)), next: page.next };
  }

  /** One assignment, with its order lines, its file and what the rules said. */
  @Read(':id', READERS, AssignmentDto)
  async get(
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
    @Id('order') id: AssignmentId,
  ): Promise<AssignmentDto> {
    const row = await this.queries.execute(new GetAssignment(actor, id));
    const [opened = row] = await this.words.opened([row]);
    return assignmentDto(opened, actor, language);
  }

  /** Proposes any partner's instrument for a client. The answer's id is the order number. */
  @Create(['coach'], '/v1/assignments/:id')
  propose(@Body() body: ProposeAssignmentDto, @InContext() context: RequestContext): Promise<CommandResult> {
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
    return this.commands.execute(new ProposeAssignment(proposal, context.on(on)));
  }

  /** The principal's coach, or one under its mandate, approves. */
  @Step(':id/approve', assignmentAccess.Approve.roles)
  approve(
    @Id('order') id: AssignmentId,
    @Body() { on, planSignedOn, grounds = {} }: ApproveAssignmentDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(
      new ApproveAssignment(
        id,
        { of: 'PROPOSAL', planSignedOn: planSignedOn ?? null, grounds: { ...grounds } },
        context.on(on),
      ),
    );
  }

  /** Orders it: fixes the principal and commits the money. */
  @Step(':id/order', assignmentAccess.AcceptOrder.roles)
  order(
    @Id('order') id: AssignmentId,
    @Body() { on, start, grounds = {} }: OrderAssignmentDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(
      new OrderAssignment(id, { start: start ?? null, grounds: { ...grounds } }, context.on(on)),
    );
  }

  /** The service starts; an IRO without a framework agreement is to be audited. */
  @Step(':id/start', assignmentAccess.Start.roles)
  start(
    @Id('order') id: AssignmentId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new StartAssignment(id, context.on(on)));
  }

  /** Withdraws what has not started; its money goes back. */
  @Step(':id/cancel', assignmentAccess.Cancel.roles)
  cancel(
    @Id('order') id: AssignmentId,
    @Body() { on, reason }: CancelAssignmentDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordOnAssignment(id, { type: 'Cancel', reason, on }, context.on(on)));
  }
}

import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, OnDayDto, type RequestContext, Step } from '@ontschot/http';
import type { AssignmentId, CommandResult } from '@ontschot/kernel';
import { assignmentAccess } from '../commands/access';
import { ApproveAssignment } from '../commands/approve-assignment';
import { ChooseIroCompany } from '../commands/choose-company';
import { RecordOnAssignment } from '../commands/record-on-assignment';
import { ChooseCompanyDto, ReturnPlanDto, SubmitPlanDto } from './assignments.dto';

/** The steps of an individual re-integration agreement before its order (rulebook 4.4): diagnosis, company, plan, approval. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller({ path: 'assignments/:id', version: '1' })
export class IroController {
  constructor(private readonly commands: CommandBus) {}

  @Step('diagnosis', assignmentAccess.RecordDiagnosis.roles)
  diagnosis(
    @Id('order') id: AssignmentId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new RecordOnAssignment(id, { type: 'RecordDiagnosis', on }, context.on(on)));
  }

  /** The client's own choice, never a rejected company. */
  @Step('company', assignmentAccess.ChooseCompany.roles)
  company(
    @Id('order') id: AssignmentId,
    @Body() { on, supplierId }: ChooseCompanyDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new ChooseIroCompany(id, supplierId, context.on(on)));
  }

  /** The client submits the plan, the company or the coach on the client's behalf. */
  @Step('plan', assignmentAccess.SubmitPlan.roles)
  plan(
    @Id('order') id: AssignmentId,
    @Body() { on, months, price }: SubmitPlanDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(
      new RecordOnAssignment(id, { type: 'SubmitPlan', months, price, on }, context.on(on)),
    );
  }

  /** Approves the plan, and with it the instrument. */
  @Step('plan/approve', assignmentAccess.ApprovePlan.roles)
  approve(
    @Id('order') id: AssignmentId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new ApproveAssignment(id, { of: 'IRO_PLAN' }, context.on(on)));
  }

  @Step('plan/return', assignmentAccess.ReturnPlan.roles)
  returned(
    @Id('order') id: AssignmentId,
    @Body() { on, reason }: ReturnPlanDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(
      new RecordOnAssignment(id, { type: 'ReturnPlan', reason, on }, context.on(on)),
    );
  }
}

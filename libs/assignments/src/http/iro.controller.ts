import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, accepted, InContext, OnDayDto, type RequestContext, Roles } from '@ontschot/http';
import type { Response } from 'express';
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

  @Post('diagnosis')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async diagnosis(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(
        new RecordOnAssignment(id, { type: 'RecordDiagnosis', on }, context.on(on)),
      ),
    );
  }

  /** The client's own choice, never a rejected company. */
  @Post('company')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async company(
    @Param('id') id: string,
    @Body() { on, supplierId }: ChooseCompanyDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new ChooseIroCompany(id, supplierId, context.on(on))),
    );
  }

  /** The client submits the plan, the company or the coach on the client's behalf. */
  @Post('plan')
  @HttpCode(200)
  @Roles(['supplier', 'coach'])
  @ApiOkResponse({ type: Accepted })
  async plan(
    @Param('id') id: string,
    @Body() { on, months, price }: SubmitPlanDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(
        new RecordOnAssignment(id, { type: 'SubmitPlan', months, price, on }, context.on(on)),
      ),
    );
  }

  /** Approves the plan, and with it the instrument. */
  @Post('plan/approve')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async approve(
    @Param('id') id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new ApproveAssignment(id, { of: 'IRO_PLAN' }, context.on(on))),
    );
  }

  @Post('plan/return')
  @HttpCode(200)
  @Roles(['coach'])
  @ApiOkResponse({ type: Accepted })
  async returned(
    @Param('id') id: string,
    @Body() { on, reason }: ReturnPlanDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(
        new RecordOnAssignment(id, { type: 'ReturnPlan', reason, on }, context.on(on)),
      ),
    );
  }
}

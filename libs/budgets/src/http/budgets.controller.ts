import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Accepted,
  accepted,
  BudgetYear,
  CurrentActor,
  InContext,
  type RequestContext,
  Roles,
  WaitForPosition,
} from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import type { Response } from 'express';
import { AllocateBudget, AllocateBudgetDto } from '../commands/allocate-budget';
import { CloseBudgetYear, CloseBudgetYearDto } from '../commands/close-budget-year';
import { OpenBudgetYear, OpenBudgetYearDto } from '../commands/open-budget-year';
import { BudgetPositionDto, toDto } from './budget-position.dto';
import { ListBudgets } from '../read-models/budget-position/list-budgets';

/** Finance of a partner keeps that partner's budgets; the partner comes from the token. */
@ApiTags('budgets')
@ApiBearerAuth()
@Controller({ path: 'budgets', version: '1' })
export class BudgetsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Roles(['finance', 'manager', 'accountability-officer', 'auditor', 'coach', 'contract-expert'])
  @WaitForPosition()
  @ApiOkResponse({ type: BudgetPositionDto, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query('year', BudgetYear) year?: number,
  ): Promise<BudgetPositionDto[]> {
    return (await this.queries.execute(new ListBudgets(actor, year))).map(toDto);
  }

  @Post()
  @Roles(['finance'])
  @ApiCreatedResponse({ type: Accepted })
  async open(
    @Body() { year }: OpenBudgetYearDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const done = await this.commands.execute(
      new OpenBudgetYear(context.actor.partner, year, context.on(`${year}-01-01`)),
    );
    return accepted(response, done, `/v1/budgets?year=${year}`);
  }

  @Post(':year/allocations')
  @Roles(['finance'])
  @ApiCreatedResponse({ type: Accepted })
  async allocate(
    @Param('year', BudgetYear) year: number,
    @Body() { amount, on }: AllocateBudgetDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new AllocateBudget(context.actor.partner, year, amount, context.on(on))),
    );
  }

  @Post(':year/close')
  @HttpCode(200)
  @Roles(['finance'])
  @ApiOkResponse({ type: Accepted })
  async close(
    @Param('year', BudgetYear) year: number,
    @Body() { on }: CloseBudgetYearDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return accepted(
      response,
      await this.commands.execute(new CloseBudgetYear(context.actor.partner, year, context.on(on))),
    );
  }
}

import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  BudgetYear,
  Create,
  CurrentActor,
  Id,
  InContext,
  InLanguage,
  OnDayDto,
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import type { Actor, CommandResult, Language } from '@ontschot/kernel';
import { BUDGET_READERS, budgetAccess } from '../commands/access';
import { AllocateBudget, AllocateBudgetDto } from '../commands/allocate-budget';
import { CloseBudgetYear } from '../commands/close-budget-year';
import { OpenBudgetYear, OpenBudgetYearDto } from '../commands/open-budget-year';
import { GetBudget, ListBudgets } from '../read-models/budget-position/list-budgets';
import { BudgetPositionDto, BudgetRecordDto, toDto, toRecord } from './budget-position.dto';

/** Finance of a partner keeps that partner's budgets; the partner comes from the token. */
@ApiTags('budgets')
@ApiBearerAuth()
@Controller({ path: 'budgets', version: '1' })
export class BudgetsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Read('', BUDGET_READERS, [BudgetPositionDto])
  async list(
    @CurrentActor() actor: Actor,
    @Query('year', BudgetYear) year?: number,
  ): Promise<BudgetPositionDto[]> {
    return (await this.queries.execute(new ListBudgets(actor, year))).map(toDto);
  }

  @Read(':id', BUDGET_READERS, BudgetRecordDto)
  async get(
    @Id('budget') id: string,
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
  ): Promise<BudgetRecordDto> {
    return toRecord(await this.queries.execute(new GetBudget(actor, id)), { actor, language });
  }

  @Create(budgetAccess.OpenBudgetYear.roles, '/v1/budgets/:id')
  open(@Body() { year }: OpenBudgetYearDto, @InContext() context: RequestContext): Promise<CommandResult> {
    return this.commands.execute(
      new OpenBudgetYear(context.actor.partner, year, context.on(`${year}-01-01`)),
    );
  }

  @Create(budgetAccess.AllocateBudget.roles, '/v1/budgets/:id', { path: ':year/allocations' })
  allocate(
    @Param('year', BudgetYear) year: number,
    @Body() { amount, on }: AllocateBudgetDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new AllocateBudget(context.actor.partner, year, amount, context.on(on)));
  }

  @Step(':year/close', budgetAccess.CloseBudgetYear.roles)
  close(
    @Param('year', BudgetYear) year: number,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new CloseBudgetYear(context.actor.partner, year, context.on(on)));
  }
}

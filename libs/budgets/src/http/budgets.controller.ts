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
  List,
  OnDayDto,
  type Page,
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import { type Actor, Clock, type CommandResult, type Language } from '@ontschot/kernel';
import { BUDGET_READERS, budgetAccess, ENTRY_READERS } from '../commands/access';
import { AllocateBudget, AllocateBudgetDto } from '../commands/allocate-budget';
import { CloseBudgetYear, type YearClosed } from '../commands/close-budget-year';
import { OpenBudgetYear, OpenBudgetYearDto } from '../commands/open-budget-year';
import { ReadSeries } from '../read-models/budget-entry/read-series';
import { ListEntries } from '../read-models/budget-entry/list-entries';
import { GetBudget, ListBudgets } from '../read-models/budget-position/list-budgets';
import { BudgetEntryDto, ListEntriesQuery, toEntry, YearClosedDto } from './budget-entry.dto';
import { BudgetSeriesDto, SeriesQuery, toSeries } from './budget-series.dto';
import { BudgetPositionDto, BudgetRecordDto, toDto, toRecord } from './budget-position.dto';

/** Finance of a partner keeps that partner's budgets; the partner comes from the token. */
@ApiTags('budgets')
@ApiBearerAuth()
@Controller({ path: 'budgets', version: '1' })
export class BudgetsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
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

  /** Allocations, commitments, releases, costs and credits, the latest first, each with its reason. */
  @List(ENTRY_READERS, BudgetEntryDto, ':id/entries')
  async entries(
    @Id('budget') id: string,
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
    @Query() { position: _, ...asked }: ListEntriesQuery,
  ): Promise<Page<BudgetEntryDto>> {
    // The budget's own query decides whether this actor may read it.
    await this.queries.execute(new GetBudget(actor, id));
    const { items, next } = await this.queries.execute(new ListEntries(actor, id, asked));
    return { items: items.map((entry) => toEntry(entry, language)), next };
  }

  /** Month by month, with what orders that run are still to cost; as known on a day. */
  @Read(':id/series', ENTRY_READERS, BudgetSeriesDto)
  async series(
    @Id('budget') id: string,
    @CurrentActor() actor: Actor,
    @Query() { knownOn }: SeriesQuery,
  ): Promise<BudgetSeriesDto> {
    const budget = await this.queries.execute(new GetBudget(actor, id));
    const known = knownOn ?? null;
    const asked = { knownOn: known, today: this.clock.today() };
    return toSeries(budget, await this.queries.execute(new ReadSeries(actor, budget, asked)), known);
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
    @Body() { amount, on, reason, bookingId }: AllocateBudgetDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const allocation = { amount, reason, bookingId };
    return this.commands.execute(new AllocateBudget(context.actor.partner, year, allocation, context.on(on)));
  }

  /** The answer warns of what orders still hold. */
  @Step(':year/close', budgetAccess.CloseBudgetYear.roles, { answers: YearClosedDto })
  close(
    @Param('year', BudgetYear) year: number,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<YearClosed> {
    return this.commands.execute(new CloseBudgetYear(context.actor.partner, year, context.on(on)));
  }
}

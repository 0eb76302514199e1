import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Read, Roles, WaitForPosition } from '@ontschot/http';
import type { Actor, Role } from '@ontschot/kernel';
import { GetStatement } from '../read-models/statement/statement';
import { statementCsv } from './statement-csv';
import { StatementDto, StatementQuery, StatementYear } from './statements.dto';

const READERS: readonly Role[] = ['finance', 'manager', 'accountability-officer', 'auditor'];

/** What a partner spent and achieved for its own clients; another partner's statement is never shown. */
@ApiTags('statements')
@ApiBearerAuth()
@Controller({ path: 'statements', version: '1' })
export class StatementsController {
  constructor(private readonly queries: QueryBus) {}

  /** The same as comma-separated values, amounts in euros. */
  @Get(':year.csv')
  @Roles(READERS)
  @WaitForPosition()
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @CurrentActor() actor: Actor,
    @Param() { year }: StatementYear,
    @Query() { asOf, effective }: StatementQuery,
  ): Promise<string> {
    return statementCsv(
      await this.queries.execute(new GetStatement(actor, year, asOf ?? null, effective ?? null)),
    );
  }

  /** The statement of the actor's partner for a year, as known on a day. */
  @Read(':year', READERS, StatementDto)
  get(
    @CurrentActor() actor: Actor,
    @Param() { year }: StatementYear,
    @Query() { asOf, effective }: StatementQuery,
  ): Promise<StatementDto> {
    return this.queries.execute(new GetStatement(actor, year, asOf ?? null, effective ?? null));
  }
}

import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentActor, List, type Page } from '@ontschot/http';
import { type Actor, Clock } from '@ontschot/kernel';
import { ListDuties } from '../read-models/duties/list-duties';
import { dutyDto, DutyDto, ListDutiesQuery } from './assignments.dto';

/** The worklist of orders: what waits at your partner, or at you as a supplier, what is due first at the top. */
@ApiTags('duties')
@ApiBearerAuth()
@Controller({ path: 'duties', version: '1' })
export class DutiesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @List(
    ['coach', 'manager', 'finance', 'contract-expert', 'accountability-officer', 'auditor', 'supplier'],
    DutyDto,
  )
  async list(
    @CurrentActor() actor: Actor,
    @Query() { mine, overdue, ...asked }: ListDutiesQuery,
  ): Promise<Page<DutyDto>> {
    const page = await this.queries.execute(
      new ListDuties(actor, {
        ...asked,
        mine: mine === 'true',
        dueBefore: overdue === 'true' ? this.clock.today() : undefined,
      }),
    );
    return { items: page.items.map(dutyDto), next: page.next };
  }
}

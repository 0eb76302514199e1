import { Body, Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Create, CurrentActor, InContext, Read, type RequestContext } from '@ontschot/http';
import { type Actor, Clock, type CommandResult } from '@ontschot/kernel';
import { INVOICE_READERS, LIMIT_SETTERS } from '../commands/access';
import { ApprovalLimitDto, OwnLimit, SetLimit } from '../commands/approval-limits';
import { ApprovalLimitAnswer } from './approval-limits.dto';

/** Each partner sets for itself from which amount two people approve an invoice. */
@ApiTags('invoices')
@ApiBearerAuth()
@Controller({ path: 'approval-limits', version: '1' })
export class ApprovalLimitsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** The own partner's limit of today. */
  @Read('', INVOICE_READERS, ApprovalLimitAnswer)
  async get(@CurrentActor() actor: Actor): Promise<ApprovalLimitAnswer> {
    const { partner } = actor;
    const amount = await this.queries.execute(new OwnLimit(actor, partner, this.clock.today()));
    return { partner, amount: amount ?? 0 };
  }

  /** Sets it from a day on; what was approved before stands. */
  @Create(LIMIT_SETTERS, '/v1/approval-limits')
  set(
    @Body() { amount, from }: ApprovalLimitDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(new SetLimit(amount, context.on(from)));
  }
}

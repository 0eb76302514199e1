import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, notAfterToday } from '@ontschot/kernel';
import { FindSupplier } from '@ontschot/suppliers';
import { assignment } from '../domain/assignment.decider';
import { stepName } from '../domain/step-days';
import { refuseStrangers } from './access';
import { accessible, existing, streamOf } from './existing';

/** The client's choice of IRO company, recorded by the coach. @throws Rejected by R-055; NotFound */
export class ChooseIroCompany extends Command<CommandResult> {
  constructor(
    readonly assignmentId: string,
    readonly supplierId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ChooseIroCompany)
export class ChooseIroCompanyHandler implements ICommandHandler<ChooseIroCompany> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ assignmentId, supplierId, context }: ChooseIroCompany): Promise<CommandResult> {
    const { state } = await existing(this.streams, assignmentId);
    refuseStrangers('ChooseCompany', context.actor, accessible(state));
    const on = context.effectiveOn;
    notAfterToday(on, context.today, stepName('ChooseCompany'));
    const { onRejectedIroList } = await this.queries.execute(new FindSupplier(supplierId, on));
    return this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'ChooseCompany', supplierId, onRejectedIroList, on },
      context,
    );
  }
}

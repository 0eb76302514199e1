import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import type { CommandContext, CommandResult, PartnerCode } from '@ontschot/kernel';
import { regionOf } from './region-of';
import { TakeClientStep } from './take-client-step';

export class RecordMove extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly to: PartnerCode,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordMove)
export class RecordMoveHandler implements ICommandHandler<RecordMove> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** @throws NotFound when there is no such municipality */
  async execute({ clientId, to, context }: RecordMove): Promise<CommandResult> {
    const region = await regionOf(this.queries, to);
    return this.commands.execute(
      new TakeClientStep(
        clientId,
        { type: 'RecordMove', by: context.actor.partner, on: context.effectiveOn, to, region },
        context,
      ),
    );
  }
}

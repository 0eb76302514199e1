import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { AddendumId, CommandContext, CommandResult, IsoDate } from '@ontschot/kernel';
import { addendum } from '../domain/addendum.decider';
import type { AddendumEnded } from '../domain/addendum.events';
import { streamOf } from '../streams';

/** The opening that the addendum made has a last day; for the policy, not reachable over HTTP. A repeat records nothing. */
export class EndAddendum extends Command<CommandResult> {
  constructor(
    readonly addendumId: AddendumId,
    readonly lastDay: IsoDate,
    readonly cause: AddendumEnded['data']['cause'],
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(EndAddendum)
export class EndAddendumHandler implements ICommandHandler<EndAddendum> {
  constructor(private readonly streams: Streams) {}

  execute({ addendumId, lastDay, cause, context }: EndAddendum): Promise<CommandResult> {
    const command = { type: 'EndAddendum' as const, lastDay, cause };
    return this.streams.execute(addendum, streamOf(addendumId), command, context);
  }
}

/** The addendum's first day has come; for the clock. A repeat records nothing. */
export class TakeEffect extends Command<CommandResult> {
  constructor(
    readonly addendumId: AddendumId,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(TakeEffect)
export class TakeEffectHandler implements ICommandHandler<TakeEffect> {
  constructor(private readonly streams: Streams) {}

  execute({ addendumId, context }: TakeEffect): Promise<CommandResult> {
    const command = { type: 'TakeEffect' as const, on: context.effectiveOn };
    return this.streams.execute(addendum, streamOf(addendumId), command, context);
  }
}

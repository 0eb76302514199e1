import {
  Command,
  CommandHandler,
  type ICommandHandler,
  type IQueryHandler,
  Query,
  QueryHandler,
} from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { CommandContext, CommandResult, PartnerCode } from '@ontschot/kernel';
import { type ServingGround, type ServingGroundCommand, servingGrounds } from '../domain/serving-grounds';
import { groundsStreamOf } from '../streams';

/** A manager adds a ground to the partner's own list, or ends one. */
export class DecideOnServingGround extends Command<CommandResult> {
  constructor(
    readonly step:
      | { type: 'AddServingGround'; groundId: string; name: string }
      | { type: 'EndServingGround'; groundId: string },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideOnServingGround)
export class DecideOnServingGroundHandler implements ICommandHandler<DecideOnServingGround> {
  constructor(private readonly streams: Streams) {}

  /** @throws NotPossible. Its own list only: the stream is the actor's partner's. */
  async execute({ step, context }: DecideOnServingGround): Promise<CommandResult> {
    const { partner } = context.actor;
    const command: ServingGroundCommand = { ...step, partner, on: context.effectiveOn, today: context.today };
    const { events: _, ...done } = await this.streams.execute(
      servingGrounds,
      groundsStreamOf(partner),
      command,
      context,
    );
    return { ...done, id: step.groundId };
  }
}

/** The grounds that a partner's managers added, ended ones too. Strongly consistent. */
export class ListServingGrounds extends Query<ServingGround[]> {
  constructor(readonly partner: PartnerCode) {
    super();
  }
}

@QueryHandler(ListServingGrounds)
export class ListServingGroundsHandler implements IQueryHandler<ListServingGrounds> {
  constructor(private readonly streams: Streams) {}

  async execute({ partner }: ListServingGrounds): Promise<ServingGround[]> {
    return (await this.streams.load(servingGrounds, groundsStreamOf(partner))).state;
  }
}

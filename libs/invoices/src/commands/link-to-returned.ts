import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import type { CommandContext } from '@ontschot/kernel';
import { invoice } from '../domain/invoice.decider';
import { streamOf } from './facts-finder';

/** A new invoice, under the number of a returned one or naming it, takes its place in the worklist. Not reachable over HTTP. */
export class LinkToReturned extends Command<void> {
  constructor(
    readonly returnedId: string,
    readonly by: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(LinkToReturned)
export class LinkToReturnedHandler implements ICommandHandler<LinkToReturned> {
  constructor(private readonly streams: Streams) {}

  async execute({ returnedId, by, context }: LinkToReturned): Promise<void> {
    await this.streams.execute(
      invoice,
      streamOf(returnedId),
      { type: 'LinkResubmission', by, on: context.effectiveOn },
      context,
    );
  }
}

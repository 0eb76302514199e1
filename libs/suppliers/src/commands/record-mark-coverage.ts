import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { refuseStrangers } from '@ontschot/http';
import type { CommandContext, CommandResult } from '@ontschot/kernel';
import type { Requirement } from '@ontschot/rulebook';
import { markCoverage } from '../domain/mark-coverage';
import type { QualityMark } from '../domain/supplier.events';
import { streamOfMark } from '../streams';
import { supplierAccess } from './access';

/** UWV's contract expert records which entry requirements a mark matches, from a day. */
export class RecordMarkCoverage extends Command<CommandResult> {
  constructor(
    readonly mark: QualityMark,
    readonly coverage: { requirements: Requirement[]; from: string; reason: string },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordMarkCoverage)
export class RecordMarkCoverageHandler implements ICommandHandler<RecordMarkCoverage> {
  constructor(private readonly streams: Streams) {}

  /** @throws Forbidden when the actor is not UWV's */
  execute({ mark, coverage, context }: RecordMarkCoverage): Promise<CommandResult> {
    refuseStrangers(supplierAccess.RecordMarkCoverage, context.actor, { registeredBy: null });
    return this.streams.execute(
      markCoverage,
      streamOfMark(mark),
      { type: 'RecordMarkCoverage', mark, ...coverage },
      context,
    );
  }
}

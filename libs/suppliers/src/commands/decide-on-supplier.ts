import { ForbiddenException } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, type CommandResult, NotFound, UWV } from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import type { RegisterSupplier, SupplierCommand } from '../domain/supplier.commands';
import { supplier } from '../domain/supplier.decider';

export type SupplierStep = Exclude<SupplierCommand, RegisterSupplier>;

/** Steps that only UWV takes (rulebook 4.1). */
const OF_UWV: ReadonlySet<SupplierStep['type']> = new Set([
  'AcceptPartnerRecognition',
  'RequestTest',
  'RecordTestOutcome',
  'ListAsRejected',
  'Delist',
]);

/** One step in a supplier's recognition; the step says which. */
export class DecideOnSupplier extends Command<CommandResult> {
  constructor(
    readonly supplierId: string,
    readonly step: SupplierStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideOnSupplier)
export class DecideOnSupplierHandler implements ICommandHandler<DecideOnSupplier> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  /** @throws ForbiddenException when the step is UWV's and the actor is not; NotFound; Rejected by */
  async execute({ supplierId, step, context }: DecideOnSupplier): Promise<CommandResult> {
    if (OF_UWV.has(step.type) && context.actor.partner !== UWV)
      throw new ForbiddenException('Only a contract expert of UWV takes this step.');
    if (step.type === 'EnterPartnerAsSupplier') await this.queries.execute(new FindPartner(step.partner));
    const { decide, ...rest } = supplier;
    const known = {
      ...rest,
      decide: (command: SupplierStep, state: typeof supplier.initial) => {
        if (state.status === 'unknown') throw new NotFound('supplier', supplierId);
        return decide(command, state);
      },
    };
    return this.streams.execute(known, `supplier-${supplierId}`, step, context);
  }
}

import { Injectable } from '@nestjs/common';
import { type Command, CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Accepted, type RequestContext } from '@ontschot/http';
import type { CommandResult, IsoDate } from '@ontschot/kernel';
import { ClientDoor } from '../commands/client-door';
import type { PreviewQuery } from '../commands/client.dto';
import { type Preview, PreviewClientStep, TakeClientStep } from '../commands/take-client-step';
import type { ClientStep } from '../domain/client.commands';
import type { Touched } from '../domain/consequences';

/** An order or invoice that the step touches. `effect`: OTHER_PAYER, LAPSES, STARTED_AFTER or RUNS_ON. */
export class TouchDto {
  type!: 'order' | 'invoice';
  id!: string;
  label!: string;
  cents!: number;
  effect!: string;
}

/** Of a step that may be shown first: with `?preview=true` nothing was recorded, and these tell what would be. */
export class PreviewAnswer extends Accepted {
  @ApiProperty({ required: false, description: 'Preview: the events that the step would record.' })
  would?: string[];
  @ApiProperty({ required: false, type: [TouchDto], description: 'Preview: orders and invoices it touches.' })
  touches?: TouchDto[];
}
export type Taken = CommandResult & { would?: string[]; touches?: TouchDto[] };

/** Takes a step in a client's life, or shows what it would touch. */
@Injectable()
export class ClientSteps {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly door: ClientDoor,
  ) {}

  /** @param effectiveOn the day on which the fact holds in the world */
  take(
    id: string,
    step: ClientStep,
    { on: _, ...context }: RequestContext,
    effectiveOn: IsoDate,
    { preview }: PreviewQuery = {},
  ): Promise<Taken> {
    return preview === 'true'
      ? this.preview(id, step, context)
      : this.run(new TakeClientStep(id, step, { ...context, effectiveOn }));
  }

  run(command: Command<CommandResult>): Promise<CommandResult> {
    return this.commands.execute(command);
  }

  /** What the file that goes on would take in. */
  previewMerge(
    from: string,
    into: string,
    { reason, on }: { reason: string; on: IsoDate },
    context: Pick<RequestContext, 'actor' | 'today'>,
  ): Promise<Taken> {
    const step = { by: context.actor.partner, on, reason };
    return this.preview(into, { type: 'TakeInFile', ...step, from, benefits: [], partners: [] }, context);
  }

  /** What the file that took this one in would give back. */
  async previewUndoMerge(
    id: string,
    { reason, on }: { reason: string; on: IsoDate },
    context: Pick<RequestContext, 'actor' | 'today'>,
  ): Promise<Taken> {
    const step = { by: context.actor.partner, on, reason };
    const own = await this.preview(id, { type: 'UndoMerge', ...step }, context);
    const { state } = await this.door.enter(id, { type: 'UndoMerge', ...context });
    if (state.mergedInto === null) return own;
    const other = await this.preview(state.mergedInto, { type: 'GiveBackFile', ...step, to: id }, context);
    return {
      ...own,
      would: [...(other.would ?? []), ...(own.would ?? [])],
      touches: [...(other.touches ?? []), ...(own.touches ?? [])],
    };
  }

  async preview(
    id: string,
    step: ClientStep,
    { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
  ): Promise<Taken> {
    const { touched, would, standing }: Preview = await this.queries.execute(
      new PreviewClientStep(id, step, actor, today),
    );
    return { ...standing, would, touches: touched.flatMap(touches) };
  }
}

const touches = ({ order, effect }: Touched): TouchDto[] => {
  const label = `${order.name} (${order.principal})`;
  return [
    { type: 'order', id: order.assignmentId, label, cents: order.cents, effect },
    ...order.invoices.map(({ invoiceId: id, cents }) => ({
      type: 'invoice' as const,
      id,
      label,
      cents,
      effect,
    })),
  ];
};

import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Accepted, accepted, type RequestContext } from '@ontschot/http';
import type { Command } from '@nestjs/cqrs';
import type { CommandResult, IsoDate } from '@ontschot/kernel';
import type { Response } from 'express';
import type { PreviewQuery } from '../commands/client.dto';
import { PreviewClientStep, TakeClientStep } from '../commands/take-client-step';
import type { ClientStep } from '../domain/client.commands';

/** An order or invoice that the step touches. `effect`: OTHER_PAYER, LAPSES, STARTED_AFTER or RUNS_ON. */
export class TouchDto {
  type!: 'order' | 'invoice';
  id!: string;
  label!: string;
  cents!: number;
  effect!: string;
}

/** What the step would do; nothing was recorded. */
export class PreviewDto {
  changed!: boolean;
  /** Events that it would record. */
  would!: string[];
  touches!: TouchDto[];
}

type Asked = Omit<RequestContext, 'on'>;

/** Takes a step in a client's life, or shows what it would touch. */
@Injectable()
export class ClientSteps {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  async take(
    response: Response,
    id: string,
    step: ClientStep,
    context: Asked,
    effectiveOn: IsoDate,
    { preview }: PreviewQuery = {},
  ): Promise<Accepted | PreviewDto> {
    if (preview === 'true') return this.preview(response, id, step, context);
    return this.run(response, new TakeClientStep(id, step, { ...asked(context), effectiveOn }));
  }

  async run(response: Response, command: Command<CommandResult>): Promise<Accepted> {
    return accepted(response, await this.commands.execute(command));
  }

  /** What the file that goes on would take in. */
  previewMerge(
    response: Response,
    from: string,
    into: string,
    { reason, on }: { reason: string; on: IsoDate },
    context: Asked,
  ): Promise<PreviewDto> {
    const step = { by: context.actor.partner, on, reason };
    return this.preview(
      response,
      into,
      { type: 'TakeInFile', ...step, from, benefits: [], partners: [] },
      context,
    );
  }

  async preview(response: Response, id: string, step: ClientStep, { actor }: Asked): Promise<PreviewDto> {
    const { touched, would } = await this.queries.execute(new PreviewClientStep(id, step, actor));
    response.status(200);
    return {
      changed: false,
      would,
      touches: touched.flatMap(({ order, effect }) => [
        {
          type: 'order' as const,
          id: order.assignmentId,
          label: `${order.name} (${order.principal})`,
          cents: order.cents,
          effect,
        },
        ...order.invoices.map(({ invoiceId, cents }) => ({
          type: 'invoice' as const,
          id: invoiceId,
          label: `${order.name} (${order.principal})`,
          cents,
          effect,
        })),
      ]),
    };
  }
}

/** A request's context without its day, which each step gives by its own meaning. */
const asked = (context: Asked & { on?: unknown }): Asked => {
  const { on: _, ...rest } = context;
  return rest;
};

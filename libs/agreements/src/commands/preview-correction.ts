import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type AgreementId,
  type Cents,
  type CommandContext,
  type CommandResult,
  NotFound,
} from '@ontschot/kernel';
import type { Correction } from '../domain/agreement.commands';
import { agreement } from '../domain/agreement.decider';
import type { Existing } from '../domain/agreement.state';
import { tariffSpans } from '../domain/dated-terms';
import { type OrderUnder, OrdersUnder } from '../facts';
import { agreementStream } from '../streams';
import { CompleteStep } from './complete-step';

/** An order that a correction touches; cents net of VAT. */
export type Touched = { type: 'assignment'; id: string; label: string; cents: Cents };

/** What a correction would touch, and whether it is possible; records nothing. @throws what the correction itself would throw */
export class PreviewCorrection extends Query<CommandResult & { touches: Touched[] }> {
  constructor(
    readonly agreementId: AgreementId,
    readonly correction: Correction,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@QueryHandler(PreviewCorrection)
export class PreviewCorrectionHandler implements IQueryHandler<PreviewCorrection> {
  constructor(
    private readonly streams: Streams,
    private readonly completed: CompleteStep,
    private readonly queries: QueryBus,
  ) {}

  async execute({
    agreementId,
    correction,
    context,
  }: PreviewCorrection): Promise<CommandResult & { touches: Touched[] }> {
    const { state, revision, position } = await this.streams.load(agreement, agreementStream(agreementId));
    if (state.stage === 'none') throw new NotFound('agreement', agreementId);
    const command = await this.completed.of(correction, state, context);
    agreement.decide(command, state);
    const orders = await this.queries.execute(new OrdersUnder(agreementId));
    const touches = touchedBy(correction, state, orders).map(
      ({ assignmentId, orderedOn, principal, amount }) => ({
        type: 'assignment' as const,
        id: assignmentId,
        label: `${assignmentId} · ${orderedOn} · ${principal}`,
        cents: amount,
      }),
    );
    return { id: agreementId, revision, position, changed: false, touches };
  }
}

/** Orders of the days for which the correction changes what the agreement says; they keep what they were ordered with. */
const touchedBy = (correction: Correction, state: Existing, orders: readonly OrderUnder[]): OrderUnder[] => {
  if (state.stage !== 'concluded') return [];
  switch (correction.type) {
    case 'CorrectTariff': {
      const { instrumentId, from } = correction;
      const span = tariffSpans(state.dated).find(
        (one) => one.instrumentId === instrumentId && one.from === from,
      );
      return orders.filter(
        ({ orderedOn }) => span && orderedOn >= span.from && (span.until === null || orderedOn <= span.until),
      );
    }
    case 'CorrectEndDate': {
      const { validUntil } = correction;
      return validUntil === null ? [] : orders.filter(({ orderedOn }) => orderedOn > validUntil);
    }
    case 'CorrectProcurement':
    case 'CorrectTerritory':
      return orders.filter(({ principal }) => principal !== state.of.owner);
  }
};

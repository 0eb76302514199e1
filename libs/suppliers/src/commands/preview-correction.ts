import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { refuseStrangers } from '@ontschot/http';
import { type CommandContext, type CommandResult, NotFound, type SupplierId } from '@ontschot/kernel';
import { afterChange } from '../domain/shared-changes';
import type { Correction, OwnCorrection } from '../domain/supplier.commands';
import { supplier } from '../domain/supplier.decider';
import { type Registered, standingOn } from '../domain/supplier.state';
import { AgreementsOfSupplier, type Touched } from '../facts';
import { streamOf } from '../streams';
import { supplierAccess } from './access';
import { ofRecord } from './decide-on-supplier';
import { mayClaimNumber } from './numbers';

/** What a correction touches, beside what every command answers. */
export type Preview = CommandResult & { touches: (Touched | StandingTouched)[] };
/** The supplier itself, where its standing would become another. */
export type StandingTouched = { type: 'supplier'; id: SupplierId; label: string; cents: null };

/** What a correction would touch; records nothing. @throws what the correction itself would */
export class PreviewCorrection extends Query<Preview> {
  constructor(
    readonly supplierId: SupplierId,
    readonly step: Correction,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@QueryHandler(PreviewCorrection)
export class PreviewCorrectionHandler implements IQueryHandler<PreviewCorrection> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ supplierId, step, context }: PreviewCorrection): Promise<Preview> {
    const { state, revision, position } = await this.streams.load(supplier, streamOf(supplierId));
    if (state.status !== 'registered') throw new NotFound('supplier', supplierId);
    refuseStrangers(supplierAccess[step.type], context.actor, ofRecord(state));
    if (step.type === 'CorrectLegalId') await mayClaimNumber(this.streams, step, supplierId);
    const after = isOwn(step)
      ? (supplier.decide(step, state).reduce(supplier.evolve, state) as Registered)
      : afterChange(step, state);
    const { partner, supplierId: own } = context.actor;
    const reader = own === undefined ? { partner } : { partner, supplierId: own };
    return {
      id: supplierId,
      revision,
      position,
      changed: false,
      touches: [
        ...standingTouched(state, after, context.today),
        ...(await this.queries.execute(new AgreementsOfSupplier(supplierId, reader))),
      ],
    };
  }
}

const isOwn = (step: Correction): step is OwnCorrection =>
  step.type === 'StrikeQualityTest' || step.type === 'StrikeMark' || step.type === 'StrikePartnerEntry';

const standingTouched = (before: Registered, after: Registered, today: string): StandingTouched[] => {
  const [was, is] = [standingOn(before, today), standingOn(after, today)];
  return was === is
    ? []
    : [{ type: 'supplier', id: before.supplierId, label: `${was} → ${is}`, cents: null }];
};

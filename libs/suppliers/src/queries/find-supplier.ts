import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type IsoDate, NotFound } from '@ontschot/kernel';
import { PartnerOin } from '@ontschot/partners';
import { coverageOn, markCoverage } from '../domain/mark-coverage';
import { partnerSupplier } from '../domain/partner-supplier';
import { supplier } from '../domain/supplier.decider';
import {
  enteredAt,
  isListed,
  kindOn,
  marksOn,
  type Registered,
  standingOn,
  testedBy,
  uwvTestOn,
} from '../domain/supplier.state';
import {
  FindSupplier,
  type MarkFacts,
  type SupplierFacts,
  supplierIdOf,
  SupplierOfPartner,
  SupplierWithLegalId,
} from '../facts';
import { streamOf, streamOfMark, streamOfPartner } from '../streams';

/** The marks of the day with what the register says that each covers on it; a supplier without marks costs no look. */
const marksWithCoverage = (streams: Streams, state: Registered, day: IsoDate): Promise<MarkFacts[]> =>
  Promise.all(
    marksOn(state, day).map(async ({ mark, certificate, from, until, by }) => {
      const coverage = await streams.load(markCoverage, streamOfMark(mark));
      return { mark, certificate, from, until, by, covers: coverageOn(coverage.state, day) };
    }),
  );

const factsOn = async (streams: Streams, state: Registered, day: IsoDate): Promise<SupplierFacts> => {
  const { supplierId, name, legalId, scheme, vatId, partner } = state;
  return {
    supplierId,
    name,
    legalId,
    scheme,
    vatId,
    registeredOn: state.registered.on,
    partner,
    enteredAt: enteredAt(state, day),
    qualityTestedBy: testedBy(state, day),
    uwvTest: uwvTestOn(state, day),
    onRejectedIroList: isListed(state, day),
    kind: kindOn(state, day),
    standing: standingOn(state, day),
    marks: await marksWithCoverage(streams, state, day),
  };
};

@QueryHandler(FindSupplier)
export class FindSupplierHandler implements IQueryHandler<FindSupplier> {
  constructor(private readonly streams: Streams) {}

  async execute({ supplierId, day }: FindSupplier): Promise<SupplierFacts> {
    const { state } = await this.streams.load(supplier, streamOf(supplierId));
    if (state.status !== 'registered') throw new NotFound('supplier', supplierId);
    return factsOn(this.streams, state, day);
  }
}

/** The supplier that has the number now: the one whose stream it names, or the one to which that stream refers. */
export const withNumber = async (streams: Streams, legalId: string): Promise<Registered | null> => {
  const { state } = await streams.load(supplier, streamOf(supplierIdOf(legalId)));
  if (state.status === 'unknown') return null;
  if (state.status === 'registered' && state.legalId === legalId) return state;
  const to = state.status === 'referred' ? state.to : state.formerNumberTo;
  if (to === null) return null;
  const { state: other } = await streams.load(supplier, streamOf(to));
  return other.status === 'registered' && other.legalId === legalId ? other : null;
};

@QueryHandler(SupplierWithLegalId)
export class SupplierWithLegalIdHandler implements IQueryHandler<SupplierWithLegalId> {
  constructor(private readonly streams: Streams) {}

  async execute({ legalId, day }: SupplierWithLegalId): Promise<SupplierFacts | null> {
    const state = await withNumber(this.streams, legalId);
    return state && factsOn(this.streams, state, day);
  }
}

@QueryHandler(SupplierOfPartner)
export class SupplierOfPartnerHandler implements IQueryHandler<SupplierOfPartner> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ partner, day }: SupplierOfPartner): Promise<SupplierFacts | null> {
    const { state } = await this.streams.load(partnerSupplier, streamOfPartner(partner));
    if (state.supplierId !== null) return this.queries.execute(new FindSupplier(state.supplierId, day));
    const { oin } = await this.queries.execute(new PartnerOin(partner, day));
    return this.queries.execute(new SupplierWithLegalId(oin, day));
  }
}

import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type IsoDate, NotFound } from '@ontschot/kernel';
import { supplier } from '../domain/supplier.decider';
import {
  accountsOn,
  enteredAt,
  isListed,
  marksOn,
  type Registered,
  standingOn,
  testedBy,
  uwvTestOn,
} from '../domain/supplier.state';
import { FindSupplier, type SupplierFacts, supplierIdOf, SupplierWithLegalId } from '../facts';

const factsOn = (state: Registered, day: IsoDate): SupplierFacts => {
  const { supplierId, name, legalId, scheme, vatId, partner } = state;
  return {
    supplierId,
    name,
    legalId,
    scheme,
    vatId,
    partner,
    enteredAt: enteredAt(state, day),
    qualityTestedBy: testedBy(state, day),
    uwvTest: uwvTestOn(state, day),
    onRejectedIroList: isListed(state, day),
    accounts: accountsOn(state, day),
    standing: standingOn(state, day),
    marks: marksOn(state, day),
  };
};

@QueryHandler(FindSupplier)
export class FindSupplierHandler implements IQueryHandler<FindSupplier> {
  constructor(private readonly streams: Streams) {}

  async execute({ supplierId, day }: FindSupplier): Promise<SupplierFacts> {
    const { state } = await this.streams.load(supplier, `supplier-${supplierId}`);
    if (state.status === 'unknown') throw new NotFound('supplier', supplierId);
    return factsOn(state, day);
  }
}

@QueryHandler(SupplierWithLegalId)
export class SupplierWithLegalIdHandler implements IQueryHandler<SupplierWithLegalId> {
  constructor(private readonly streams: Streams) {}

  async execute({ legalId, day }: SupplierWithLegalId): Promise<SupplierFacts | null> {
    const { state } = await this.streams.load(supplier, `supplier-${supplierIdOf(legalId)}`);
    return state.status === 'unknown' ? null : factsOn(state, day);
  }
}

import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Reader } from '@ontschot/read-store';
import { AgreementsOfSupplier, type Touched } from '@ontschot/suppliers';
import { AgreementOverview } from '../read-models/agreement-overview/agreement-overview.row';

/** What a correction of a supplier touches here: the agreements with it, as far as the reader may see them. */
@QueryHandler(AgreementsOfSupplier)
export class AgreementsOfSupplierHandler implements IQueryHandler<AgreementsOfSupplier> {
  constructor(private readonly reader: Reader) {}

  async execute({ supplierId, reader }: AgreementsOfSupplier): Promise<Touched[]> {
    const found = await this.reader.as(reader, (manager) =>
      manager.getRepository(AgreementOverview).find({ where: { supplierId }, order: { reference: 'ASC' } }),
    );
    return found.map(({ id, reference }) => ({ type: 'agreement', id, label: reference, cents: null }));
  }
}

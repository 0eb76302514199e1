import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, NotFound, type SupplierId } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { ILike } from 'typeorm';
import { SuppliersNamed } from '../../facts';
import { SupplierOverview } from './supplier-overview.row';

/** Suppliers, on the rejected list or not where that is asked, whose name holds the text or whose number it is, in order of name; up to `limit + 1` behind `after` (name and id). */
export class ListSuppliers extends Query<SupplierOverview[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: { search: string | undefined; rejected: boolean | undefined },
    readonly after: string[] | null,
    readonly limit: number,
  ) {
    super();
  }
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

@QueryHandler(ListSuppliers)
export class ListSuppliersHandler implements IQueryHandler<ListSuppliers> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, filter: { search, rejected }, after, limit }: ListSuppliers): Promise<SupplierOverview[]> {
    return this.reader.as(actor, (manager) => {
      const query = manager
        .getRepository(SupplierOverview)
        .createQueryBuilder('supplier')
        .orderBy('supplier.name')
        .addOrderBy('supplier.id')
        .take(limit + 1);
      if (search !== undefined)
        query.andWhere('(supplier.name ILIKE :like OR supplier.legalId = :search)', {
          like: `%${escaped(search)}%`,
          search,
        });
      if (rejected !== undefined)
        query.andWhere(`supplier.rejectedSince IS ${rejected ? 'NOT NULL' : 'NULL'}`);
      if (after !== null)
        query.andWhere('(supplier.name, supplier.id) > (:name, :id)', { name: after[0], id: after[1] });
      return query.getMany();
    });
  }
}

const MOST_NAMED = 200;

@QueryHandler(SuppliersNamed)
export class SuppliersNamedHandler implements IQueryHandler<SuppliersNamed> {
  constructor(private readonly reader: Reader) {}

  async execute({ actor, text }: SuppliersNamed): Promise<SupplierId[]> {
    const found = await this.reader.as(actor, (manager) =>
      manager.getRepository(SupplierOverview).find({
        select: { id: true },
        where: { name: ILike(`%${escaped(text)}%`) },
        order: { name: 'ASC', id: 'ASC' },
        take: MOST_NAMED,
      }),
    );
    return found.map(({ id }) => id);
  }
}

export class GetSupplier extends Query<SupplierOverview> {
  constructor(
    readonly actor: Actor,
    readonly supplierId: string,
  ) {
    super();
  }
}

@QueryHandler(GetSupplier)
export class GetSupplierHandler implements IQueryHandler<GetSupplier> {
  constructor(private readonly reader: Reader) {}

  /** @throws NotFound */
  async execute({ actor, supplierId }: GetSupplier): Promise<SupplierOverview> {
    const found = await this.reader.as(actor, (manager) =>
      manager.getRepository(SupplierOverview).findOneBy({ id: supplierId }),
    );
    if (!found) throw new NotFound('supplier', supplierId);
    return found;
  }
}

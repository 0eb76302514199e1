import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

/** For policies: disputed bills that name this order, whoever may see them. */
export class DisputedOnOrder extends Query<string[]> {
  constructor(readonly assignmentId: string) {
    super();
  }
}

/** For policies: disputed bills of this supplier, whoever may see them. */
export class DisputedOfSupplier extends Query<string[]> {
  constructor(
    readonly supplierId: string,
    readonly partner: string,
  ) {
    super();
  }
}

/** For policies: disputed credit notes of this sender that name this number. */
export class CreditNotesFor extends Query<string[]> {
  constructor(
    readonly sender: string,
    readonly number: string,
  ) {
    super();
  }
}

/** For policies: bills of this sender that were sent back, under one of these numbers, other than this one. */
export class ReturnedUnder extends Query<string[]> {
  constructor(
    readonly sender: string,
    readonly numbers: readonly string[],
    readonly except: string,
  ) {
    super();
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

@QueryHandler(DisputedOnOrder)
export class DisputedOnOrderHandler implements IQueryHandler<DisputedOnOrder> {
  constructor(private readonly data: DataSource) {}

  async execute({ assignmentId }: DisputedOnOrder): Promise<string[]> {
    return idsOf(
      await this.data.query(
        `SELECT id FROM invoice_overview WHERE status = 'DISPUTED' AND orders @> ARRAY[$1]::text[] ORDER BY received_on, id`,
        [assignmentId],
      ),
    );
  }
}

@QueryHandler(DisputedOfSupplier)
export class DisputedOfSupplierHandler implements IQueryHandler<DisputedOfSupplier> {
  constructor(private readonly data: DataSource) {}

  async execute({ supplierId, partner }: DisputedOfSupplier): Promise<string[]> {
    return idsOf(
      await this.data.query(
        `SELECT id FROM invoice_overview WHERE status = 'DISPUTED' AND supplier_id = $1 AND partner = $2 ORDER BY received_on, id`,
        [supplierId, partner],
      ),
    );
  }
}

@QueryHandler(CreditNotesFor)
export class CreditNotesForHandler implements IQueryHandler<CreditNotesFor> {
  constructor(private readonly data: DataSource) {}

  async execute({ sender, number }: CreditNotesFor): Promise<string[]> {
    return idsOf(
      await this.data.query(
        `SELECT id FROM invoice_overview WHERE status = 'DISPUTED' AND kind = 'credit-note' AND sender = $1 AND $2 = ANY (preceding_numbers) ORDER BY received_on, id`,
        [sender, number],
      ),
    );
  }
}

@QueryHandler(ReturnedUnder)
export class ReturnedUnderHandler implements IQueryHandler<ReturnedUnder> {
  constructor(private readonly data: DataSource) {}

  async execute({ sender, numbers, except }: ReturnedUnder): Promise<string[]> {
    return idsOf(
      await this.data.query(
        `SELECT id FROM invoice_overview WHERE status = 'RETURNED' AND sender = $1 AND number = ANY ($2) AND id <> $3 ORDER BY received_on, id`,
        [sender, [...numbers], except],
      ),
    );
  }
}

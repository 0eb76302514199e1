import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { afterCursor, InvalidInput, type Page, pageOf } from '@ontschot/http';
import { type Actor, type Cents, isIsoDate, NotFound, type SupplierId } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { SuppliersNamed } from '@ontschot/suppliers';
import { InvoiceLineRow } from '../invoice-line/invoice-line.row';
import { type InvoiceFilter, narrowed } from './invoice-filter';
import { InvoiceOverview } from './invoice-overview.row';

export const SORTS = ['receivedOn', 'dueDate', 'payable', 'toPay', 'number'] as const;
/** `-` before it: the last first. */
export type Sort = (typeof SORTS)[number] | `-${(typeof SORTS)[number]}`;

type Sorted = {
  /** In SQL, and never null: what has none comes last of days, first of the others. */ by: string;
  type: 'date' | 'bigint' | 'text';
  isPlace: (text: string) => boolean;
  of: (row: InvoiceOverview) => string;
};
const NEVER = '9999-12-31';
const isCents = (text: string): boolean => /^-?\d{1,15}$/.test(text);
const SORTED: Record<(typeof SORTS)[number], Sorted> = {
  receivedOn: { by: 'one.received_on', type: 'date', isPlace: isIsoDate, of: ({ receivedOn }) => receivedOn },
  dueDate: {
    by: `coalesce(one.due_date, '${NEVER}')`,
    type: 'date',
    isPlace: isIsoDate,
    of: ({ dueDate }) => dueDate ?? NEVER,
  },
  payable: {
    by: 'coalesce(one.payable, 0)',
    type: 'bigint',
    isPlace: isCents,
    of: ({ payable }) => String(payable ?? 0),
  },
  toPay: { by: 'one.to_pay', type: 'bigint', isPlace: isCents, of: ({ toPay }) => String(toPay) },
  number: {
    by: `coalesce(one.number, '')`,
    type: 'text',
    isPlace: (text) => text.length <= 200,
    of: ({ number }) => number ?? '',
  },
};
const sortedBy = (sort: Sort): { sorted: Sorted; backwards: boolean } => {
  const backwards = sort.startsWith('-');
  return { sorted: SORTED[sort.replace('-', '') as (typeof SORTS)[number]], backwards };
};

/** The invoices that the actor's partner may see, or a supplier's own, in the order asked. */
export class ListInvoices extends Query<Page<InvoiceOverview>> {
  constructor(
    readonly actor: Actor,
    readonly filter: InvoiceFilter,
    readonly asked: { sort: Sort; cursor?: string | undefined; limit: number },
  ) {
    super();
  }
}

/** Where the page begins, as the sort wants it. @throws InvalidInput when the cursor is of another list or sort */
const placeIn = (
  cursor: string | undefined,
  sort: Sort,
  { isPlace }: Sorted,
): { value: string; id: string } | null => {
  const key = afterCursor(cursor, 3);
  if (key === null) return null;
  const [of, value, id] = key;
  if (of === sort && value !== undefined && id !== undefined && isPlace(value)) return { value, id };
  throw new InvalidInput([
    {
      field: 'cursor',
      reason: {
        nl: 'is geen cursor van deze lijst in deze volgorde',
        en: 'is not a cursor of this list in this order',
      },
      wayOut: {
        nl: 'Geef `next` van de vorige bladzijde, of laat het weg.',
        en: 'Give `next` of the page before, or leave it out.',
      },
    },
  ]);
};

const named = (queries: QueryBus, actor: Actor, { q }: InvoiceFilter): Promise<SupplierId[]> =>
  q === undefined ? Promise.resolve([]) : queries.execute(new SuppliersNamed(actor, q));

@QueryHandler(ListInvoices)
export class ListInvoicesHandler implements IQueryHandler<ListInvoices> {
  constructor(
    private readonly reader: Reader,
    private readonly queries: QueryBus,
  ) {}

  async execute({
    actor,
    filter,
    asked: { sort, cursor, limit },
  }: ListInvoices): Promise<Page<InvoiceOverview>> {
    const { sorted, backwards } = sortedBy(sort);
    const after = placeIn(cursor, sort, sorted);
    const suppliers = await named(this.queries, actor, filter);
    const direction = backwards ? 'DESC' : 'ASC';
    const rows = await this.reader.as(actor, (manager) => {
      const query = manager
        .createQueryBuilder(InvoiceOverview, 'one')
        .orderBy(sorted.by, direction)
        .addOrderBy('one.id', direction)
        .limit(limit + 1);
      if (after)
        query.andWhere(
          `(${sorted.by}, one.id) ${backwards ? '<' : '>'} (CAST(:place AS ${sorted.type}), :place_id)`,
          { place: after.value, place_id: after.id },
        );
      return narrowed(query, filter, suppliers).getMany();
    });
    return pageOf(
      rows,
      limit,
      (row) => [sort, sorted.of(row), row.id],
      (row) => row,
    );
  }
}

/** What invoices come to together, credit notes taken off; cents with VAT, of one currency. */
export type InvoiceTotals = {
  /** Null: of files that could not be read. */ currency: string | null;
  count: number;
  payable: Cents;
  toPay: Cents;
  paid: Cents;
};

/** The same invoices as `ListInvoices` gives page by page, together. */
export class TotalInvoices extends Query<InvoiceTotals[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: InvoiceFilter,
  ) {
    super();
  }
}

@QueryHandler(TotalInvoices)
export class TotalInvoicesHandler implements IQueryHandler<TotalInvoices> {
  constructor(
    private readonly reader: Reader,
    private readonly queries: QueryBus,
  ) {}

  async execute({ actor, filter }: TotalInvoices): Promise<InvoiceTotals[]> {
    const suppliers = await named(this.queries, actor, filter);
    const rows = await this.reader.as(actor, (manager) =>
      narrowed(
        manager
          .createQueryBuilder(InvoiceOverview, 'one')
          .select('one.currency', 'currency')
          .addSelect('count(*)', 'count')
          .addSelect(
            `coalesce(sum(CASE one.kind WHEN 'credit-note' THEN -one.payable ELSE one.payable END), 0)`,
            'payable',
          )
          .addSelect('sum(one.to_pay)', 'toPay')
          .addSelect('sum(one.paid)', 'paid')
          .groupBy('one.currency')
          .orderBy('one.currency'),
        filter,
        suppliers,
      ).getRawMany<Record<keyof InvoiceTotals, string | null>>(),
    );
    return rows.map(({ currency, count, payable, toPay, paid }) => ({
      currency,
      count: Number(count),
      payable: Number(payable),
      toPay: Number(toPay),
      paid: Number(paid),
    }));
  }
}

/** One invoice with its lines. */
export class GetInvoice extends Query<{ invoice: InvoiceOverview; lines: InvoiceLineRow[] }> {
  constructor(
    readonly actor: Actor,
    readonly invoiceId: string,
  ) {
    super();
  }
}

@QueryHandler(GetInvoice)
export class GetInvoiceHandler implements IQueryHandler<GetInvoice> {
  constructor(private readonly reader: Reader) {}

  /** @throws NotFound, also for an invoice that is not the partner's to see */
  execute({ actor, invoiceId }: GetInvoice): Promise<{ invoice: InvoiceOverview; lines: InvoiceLineRow[] }> {
    return this.reader.as(actor, async (manager) => {
      const invoice = await manager.getRepository(InvoiceOverview).findOneBy({ id: invoiceId });
      if (!invoice) throw new NotFound('invoice', invoiceId);
      return {
        invoice,
        lines: await manager
          .getRepository(InvoiceLineRow)
          .find({ where: { invoiceId }, order: { id: 'ASC' } }),
      };
    });
  }
}

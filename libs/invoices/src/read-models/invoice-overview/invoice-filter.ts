import type { Cents, IsoDate, PartnerCode, SupplierId } from '@ontschot/kernel';
import type { SelectQueryBuilder } from 'typeorm';
import type { InvoiceOverview } from './invoice-overview.row';

/** What a list of invoices is narrowed to; what is absent does not matter. */
export type InvoiceFilter = {
  status?: readonly InvoiceOverview['status'][] | undefined;
  kind?: InvoiceOverview['kind'] | undefined;
  /** Who pays. */
  principal?: PartnerCode | undefined;
  supplierId?: SupplierId | undefined;
  /** The supplier's number, exactly. */
  number?: string | undefined;
  /** Order number that it names. */
  order?: string | undefined;
  /** A difference that was found, of R-086. */
  reason?: string | undefined;
  receivedFrom?: IsoDate | undefined;
  receivedUntil?: IsoDate | undefined;
  dueFrom?: IsoDate | undefined;
  dueUntil?: IsoDate | undefined;
  /** VAT included. */
  min?: Cents | undefined;
  max?: Cents | undefined;
  /** Part of its number, of an order number, or of its sender's name. */
  q?: string | undefined;
};

type Narrowed = SelectQueryBuilder<InvoiceOverview>;
const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** One condition for each that can be asked; `named`: the suppliers that the searched text names. */
const CONDITIONS: {
  [Asked in Exclude<keyof InvoiceFilter, 'q'>]-?: string;
} = {
  status: 'one.status IN (:...status)',
  kind: 'one.kind = :kind',
  principal: 'one.principal = :principal',
  supplierId: 'one.supplierId = :supplierId',
  number: 'one.number = :number',
  order: 'one.orders @> ARRAY[:order]::text[]',
  reason: `one.mismatches @> jsonb_build_array(jsonb_build_object('mismatch', :reason::text))`,
  receivedFrom: 'one.receivedOn >= :receivedFrom',
  receivedUntil: 'one.receivedOn <= :receivedUntil',
  dueFrom: 'one.dueDate >= :dueFrom',
  dueUntil: 'one.dueDate <= :dueUntil',
  min: 'one.payable >= :min',
  max: 'one.payable <= :max',
};

/** Narrows a query over invoices, named `one`. @param named suppliers whose name holds the searched text */
export const narrowed = (query: Narrowed, filter: InvoiceFilter, named: readonly SupplierId[]): Narrowed => {
  for (const [asked, condition] of Object.entries(CONDITIONS)) {
    const value = filter[asked as keyof typeof CONDITIONS];
    if (value !== undefined) query.andWhere(condition, { [asked]: value });
  }
  const { q } = filter;
  if (q === undefined) return query;
  const order = q.replace(/[\s-]/g, '').toUpperCase();
  return query.andWhere(
    `(one.number ILIKE :like OR EXISTS (SELECT FROM unnest(one.orders) AS named(number) WHERE named.number LIKE :order_like)
      OR one.senderPartner = :partner OR one.supplierId = ANY (:named))`,
    {
      like: `%${escaped(q)}%`,
      // Nothing but signs names no order.
      order_like: order === '' ? '' : `%${escaped(order)}%`,
      partner: q.toUpperCase(),
      named,
    },
  );
};

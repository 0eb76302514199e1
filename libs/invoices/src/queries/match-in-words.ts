import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindOrder, type OrderFacts } from '@ontschot/assignments';
import type { Actor, Cents, IsoDate } from '@ontschot/kernel';
import type { InvoiceLineRow } from '../read-models/invoice-line/invoice-line.row';

/** What a line was held against: the order line as it stands. Cents, net of VAT. */
export type LineMatch = {
  lineId: string;
  order: string;
  line: number;
  term: string;
  amount: Cents;
  vatPercent: number;
  delivered: IsoDate | null;
  lapsed: boolean;
  /** Another invoice that bills it. */
  billedBefore: string | null;
};

/** Shows beside each line what was agreed, where the order is the reader's own partner's. */
@Injectable()
export class MatchInWords {
  constructor(private readonly queries: QueryBus) {}

  async of(
    { partner }: Actor,
    lines: readonly Pick<InvoiceLineRow, 'invoiceId' | 'lineId' | 'orderReference' | 'orderLine'>[],
  ): Promise<LineMatch[]> {
    const orders = new Map<string, OrderFacts>();
    for (const id of new Set(lines.map(({ orderReference }) => orderReference))) {
      const order = id === null ? null : await this.queries.execute(new FindOrder(id));
      if (order?.principal === partner) orders.set(order.assignmentId, order);
    }
    return lines.flatMap(({ invoiceId, lineId, orderReference, orderLine }) => {
      const order = orders.get(orderReference ?? '');
      const ordered = order?.lines.find(({ line }) => line === orderLine);
      if (!order || !ordered) return [];
      const { invoicedBy } = ordered;
      return [
        {
          lineId,
          order: order.assignmentId,
          line: ordered.line,
          term: ordered.text,
          amount: ordered.amount,
          vatPercent: order.vatPercent,
          delivered: ordered.deliveredOn,
          lapsed: ordered.lapsed,
          billedBefore: invoicedBy && invoicedBy.invoiceId !== invoiceId ? invoicedBy.invoiceId : null,
        },
      ];
    });
  }
}

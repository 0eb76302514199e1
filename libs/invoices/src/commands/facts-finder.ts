import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindOrder } from '@ontschot/assignments';
import type { Invoice as EInvoice } from '@ontschot/e-invoice';
import { Streams } from '@ontschot/event-store';
import { type IsoDate, NotFound, type PartnerCode } from '@ontschot/kernel';
import { FindPartner, PartnerWithOin } from '@ontschot/partners';
import {
  FindSupplier,
  type SupplierFacts,
  SupplierOfPartner,
  SupplierWithLegalId,
} from '@ontschot/suppliers';
import { invoice } from '../domain/invoice.decider';
import type { CreditableInvoice, OrderedService, Surroundings } from '../domain/invoice-facts';
import type { Bill } from '../domain/invoice.events';
import { creditableFor } from '../domain/invoice.state';
import { type Parties, partnerIn, senderIdOf } from './bill-of';

export const streamOf = (invoiceId: string): string => `invoice-${invoiceId}`;

/** Looks up what judging a bill needs, each fact in its own context and as it stands now. */
@Injectable()
export class FactsFinder {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: Streams,
  ) {}

  /** Who sends the bill and to whom it is addressed. */
  async partiesOf(file: EInvoice, day: IsoDate): Promise<Parties> {
    const withOin = (oin: string) => this.queries.execute(new PartnerWithOin(oin));
    const partner = await partnerIn(file.supplier, withOin);
    // A partner that delivers itself may have been entered under another of its numbers.
    const supplier =
      (await this.queries.execute(new SupplierWithLegalId(senderIdOf(file), day))) ??
      (partner === null ? null : await this.queries.execute(new SupplierOfPartner(partner, day)));
    const buyer = await partnerIn(file.buyer, withOin, file.buyerReference);
    return {
      supplierId: supplier?.supplierId ?? null,
      senderPartner: supplier?.partner ?? partner,
      addressee: buyer !== null && (await this.takesPart(buyer)) ? buyer : null,
    };
  }

  async around(bill: Bill, invoiceId: string, day: IsoDate): Promise<Surroundings> {
    const orders: Record<string, OrderedService> = {};
    for (const id of new Set(bill.lines.map(({ orderReference }) => orderReference))) {
      const order = id === null ? null : await this.queries.execute(new FindOrder(id));
      if (order) orders[order.assignmentId] = order;
    }
    return {
      orders,
      enteredAt: (await this.senderOf(bill, day))?.enteredAt ?? [],
      original: await this.originalOf(bill, invoiceId),
      day,
    };
  }

  private senderOf({ supplierId }: Bill, day: IsoDate): Promise<SupplierFacts | null> {
    return supplierId === null
      ? Promise.resolve(null)
      : this.queries.execute(new FindSupplier(supplierId, day));
  }

  private async originalOf(
    { kind, precedingInvoiceId }: Bill,
    invoiceId: string,
  ): Promise<CreditableInvoice | null> {
    if (kind !== 'credit-note' || precedingInvoiceId === null) return null;
    return creditableFor((await this.streams.load(invoice, streamOf(precedingInvoiceId))).state, invoiceId);
  }

  private async takesPart(code: PartnerCode): Promise<boolean> {
    try {
      await this.queries.execute(new FindPartner(code));
      return true;
    } catch (unknown) {
      if (unknown instanceof NotFound) return false;
      throw unknown;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindOrder } from '@ontschot/assignments';
import type { PartialInvoice } from '@ontschot/e-invoice';
import { Streams } from '@ontschot/event-store';
import { type IsoDate, NotFound, type PartnerCode } from '@ontschot/kernel';
import { FindPartner, PartnerWithOin } from '@ontschot/partners';
import {
  AccountsOf,
  FindSupplier,
  OtherHolderOf,
  type SupplierFacts,
  SupplierOfPartner,
  SupplierWithLegalId,
} from '@ontschot/suppliers';
import { invoice } from '../domain/invoice.decider';
import type { CreditableInvoice, OrderedService, PayableTo, Surroundings } from '../domain/invoice-facts';
import type { Bill, Preceding } from '../domain/invoice.events';
import { creditableFor, type Invoice, type Received } from '../domain/invoice.state';
import { ordersOn } from '../domain/where-it-belongs';
import { type BillKey, invoiceIdOf } from '../facts';
import { type Parties, partnerIn, senderIdOf } from './bill-of';

export const streamOf = (invoiceId: string): string => `invoice-${invoiceId}`;

/** A credit note without the invoice's day may be about this many years before its own. */
const YEARS_BACK = 5;

const keyOf = ({ sender = '', number, kind, issueDate, addressee, receivedBy }: Bill): BillKey => ({
  sender,
  number,
  kind,
  year: Number(issueDate.slice(0, 4)),
  partner: addressee ?? receivedBy,
  receivedBy,
});

/** Sent back, so that another file may come under its number. */
const wasReturned = (state: Invoice): boolean =>
  (state.status === 'RETURNED' || state.status === 'RESUBMITTED') && state.credits.length === 0;

/** Looks up what judging a bill needs, each fact in its own context and as it stands now. */
@Injectable()
export class FactsFinder {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: Streams,
  ) {}

  /** Who sends the bill and to whom it is addressed. */
  async partiesOf(file: PartialInvoice, day: IsoDate): Promise<Parties> {
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

  /** The bill that this file is, or would be another file of: the first under its number that was not sent back. */
  async idOf(bill: Bill): Promise<{ invoiceId: string; state: Invoice }> {
    const key = keyOf(bill);
    for (let place = 0; ; place++) {
      const invoiceId = invoiceIdOf(key, place);
      const { state } = await this.streams.load(invoice, streamOf(invoiceId));
      if (!wasReturned(state) || knows(state, bill.sha256)) return { invoiceId, state };
    }
  }

  async around(bill: Bill, invoiceId: string, day: IsoDate): Promise<Surroundings> {
    const orders: Record<string, OrderedService> = {};
    for (const id of ordersOn(bill)) {
      const order = await this.queries.execute(new FindOrder(id));
      if (order) orders[order.assignmentId] = order;
    }
    return {
      orders,
      enteredAt: (await this.supplierOf(bill, day))?.enteredAt ?? [],
      ...(await this.originalsOf(bill, invoiceId)),
      payableTo: await this.payableTo(bill, day),
      day,
    };
  }

  /** where its addressee may pay its sender; null for what nobody pays. */
  async payableTo(
    { kind, supplierId, addressee, receivedBy, accounts = [] }: Bill,
    day: IsoDate,
  ): Promise<PayableTo | null> {
    if (kind === 'credit-note' || supplierId === null) return null;
    const partner = addressee ?? receivedBy;
    const registered = await this.queries.execute(new AccountsOf(supplierId, partner, day));
    const others: string[] = [];
    for (const account of accounts.filter((one) => !registered.accounts.includes(one)))
      if (await this.queries.execute(new OtherHolderOf(account, supplierId, partner))) others.push(account);
    return { ...registered, others };
  }

  private supplierOf({ supplierId }: Bill, day: IsoDate): Promise<SupplierFacts | null> {
    return supplierId === null
      ? Promise.resolve(null)
      : this.queries.execute(new FindSupplier(supplierId, day));
  }

  /** What a credit note can take something off from; `awaited`: it names invoices, and none of them is here. */
  private async originalsOf(
    bill: Bill,
    creditId: string,
  ): Promise<Pick<Surroundings, 'originals' | 'awaited'>> {
    const { kind, preceding = [] } = bill;
    if (kind !== 'credit-note') return { originals: [], awaited: false };
    const originals: CreditableInvoice[] = [];
    let isHere = false;
    for (const one of preceding)
      for (const state of await this.billsUnder(one, bill)) {
        isHere = true;
        const original = creditableFor(state, creditId);
        if (original) originals.push(original);
      }
    return { originals, awaited: preceding.length > 0 && !isHere };
  }

  /** The invoices that a credit note names, as far as they are here. */
  async creditedBy(bill: Bill): Promise<Received[]> {
    const found: Received[] = [];
    for (const one of bill.preceding ?? [])
      for (const state of await this.billsUnder(one, bill))
        if (state.status !== 'NONE' && state.status !== 'UNREAD') found.push(state);
    return found;
  }

  /** All that came under this number for the same addressee, the latest first; where it names no day, of the latest year that has one. */
  private async billsUnder({ number, issueDate }: Preceding, bill: Bill): Promise<Invoice[]> {
    const own = Number(bill.issueDate.slice(0, 4));
    const years =
      issueDate === null
        ? Array.from({ length: YEARS_BACK + 1 }, (_, back) => own - back)
        : [Number(issueDate.slice(0, 4))];
    for (const year of years) {
      const key: BillKey = { ...keyOf(bill), number, kind: 'invoice', year };
      const found: Invoice[] = [];
      for (const receivedBy of new Set([key.partner, key.receivedBy]))
        for (let place = 0; ; place++) {
          const { state } = await this.streams.load(
            invoice,
            streamOf(invoiceIdOf({ ...key, receivedBy }, place)),
          );
          if (state.status === 'NONE') break;
          found.unshift(state);
        }
      if (found.length > 0) return found;
    }
    return [];
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

const knows = (state: Invoice, sha256: string): boolean =>
  state.status !== 'NONE' &&
  state.status !== 'UNREAD' &&
  (state.bill.sha256 === sha256 || state.duplicates.includes(sha256));

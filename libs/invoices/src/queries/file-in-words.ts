import { Injectable } from '@nestjs/common';
import { type InvoiceParty, type PartialInvoice, readInvoice } from '@ontschot/e-invoice';
import { type Actor, NotFound } from '@ontschot/kernel';
import { InvoiceDocuments } from '../commands/invoice-documents';

type Party = {
  name: string | null;
  legalId: string | null;
  vatId: string | null;
  endpoint: string | null;
  city: string | null;
};
/** What only the file itself tells: names and texts, which are in no event. Cents. */
export type FileTold = {
  supplier: Party;
  buyer: Party;
  payee: Party | null;
  notes: string[];
  paymentTerms: string | null;
  deliveryDate: string | null;
  /** Order numbers in the head, as the supplier wrote them. */
  ordersAsWritten: string[];
  buyerReference: string | null;
  contractReference: string | null;
  accounts: { account: string; name: string | null; isBlocked: boolean }[];
  allowancesCharges: { isCharge: boolean; reason: string | null; amount: number | null }[];
  attachments: { name: string | null; mimeCode: string | null; size: number | null }[];
  lines: {
    text: string | null;
    quantity: string | null;
    unit: string | null;
    price: string | null;
    orderAsWritten: string | null;
    notes: string[];
  }[];
};

const partyOf = ({ name, legalId, vatId, endpoint, address }: InvoiceParty): Party => ({
  name,
  legalId,
  vatId,
  endpoint: endpoint?.id ?? null,
  city: address?.city ?? null,
});

const toldBy = (file: PartialInvoice): FileTold => ({
  supplier: partyOf(file.supplier),
  buyer: partyOf(file.buyer),
  payee: file.payee && partyOf(file.payee),
  notes: file.notes,
  paymentTerms: file.paymentTerms,
  deliveryDate: file.deliveryDate,
  ordersAsWritten: file.orderReferences,
  buyerReference: file.buyerReference,
  contractReference: file.contractReference,
  accounts: file.paymentAccounts.map(({ id, name }) => ({
    account: id,
    name,
    isBlocked: file.paymentMeans.some(({ account, isBlockedAccount }) => account === id && isBlockedAccount),
  })),
  allowancesCharges: file.allowancesCharges.map(({ isCharge, reason, amount }) => ({
    isCharge,
    reason,
    amount,
  })),
  attachments: file.attachments.map(({ filename, description, id, mimeCode, size }) => ({
    name: filename ?? description ?? id,
    mimeCode,
    size,
  })),
  lines: file.lines.map(({ text, quantity, unit, price, notes, orderLineReferences }) => ({
    text,
    quantity,
    unit,
    price,
    notes,
    orderAsWritten:
      orderLineReferences
        .map(({ line, order }) => [order, line].filter((part) => part !== null).join('/'))
        .join(', ') || null,
  })),
});

/** Reads an invoice's file again for who may open it: what a person reads on it stands in no list and no event. */
@Injectable()
export class FileInWords {
  constructor(private readonly documents: InvoiceDocuments) {}

  /** Null where the file is not this actor's to see, is gone, or cannot be read. */
  async of(actor: Actor, invoiceId: string, sha256: string): Promise<FileTold | null> {
    try {
      const { invoice } = readInvoice(await this.documents.read(actor, invoiceId, sha256));
      return invoice && toldBy(invoice);
    } catch (absent) {
      if (absent instanceof NotFound) return null;
      throw absent;
    }
  }
}

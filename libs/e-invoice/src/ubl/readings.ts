import { isDeepStrictEqual } from 'node:util';
import type { InvoiceParty } from '../invoice';
import { toInvoice } from '../to-invoice';
import type { PartialInvoice } from '../to-invoice';
import { XmlElement } from '../xml/element';
import { bindInvoice } from './bind-invoice';
import { contentModel } from './schema';

/** Copies of one element that are compared; more than that is not one invoice. */
const MOST_COPIES = 3;

/**
 * Where an element that UBL has once stands there several times, does it matter which copy counts? It does when number,
 * day, kind, currency, parties, amounts or accounts come out otherwise. A text that stands there twice can be told apart by
 * people; which of two orders is meant they can too, for all are kept.
 */
export const hasTwoReadings = (root: XmlElement): boolean => {
  const copies = mostCopies(root);
  if (copies > MOST_COPIES) return true;
  const first = essence(toInvoice(bindInvoice(choosing(root, 0))));
  for (let copy = 1; copy < copies; copy += 1)
    if (!isDeepStrictEqual(first, essence(toInvoice(bindInvoice(choosing(root, copy)))))) return true;
  return false;
};

/** The children that UBL has once, by name, in the order of the file. */
const onceOnly = ({ name, children }: XmlElement): Map<string, XmlElement[]> => {
  const groups = new Map<string, XmlElement[]>();
  const content = contentModel(name);
  for (const child of children) {
    if (content?.particles.get(child.name)?.isRepeatable !== false) continue;
    const group = groups.get(child.name);
    if (group === undefined) groups.set(child.name, [child]);
    else group.push(child);
  }
  return groups;
};

const mostCopies = (element: XmlElement): number => {
  let most = 1;
  for (const { length } of onceOnly(element).values()) most = Math.max(most, length);
  for (const child of element.children)
    if (child.children.length > 0) most = Math.max(most, mostCopies(child));
  return most;
};

/** The same tree with one copy of each such element: this one, or the last when there are fewer. */
const choosing = (element: XmlElement, copy: number): XmlElement => {
  const chosen = new XmlElement(element.name, element.attributes);
  chosen.text = element.text;
  const groups = onceOnly(element);
  for (const child of element.children) {
    const group = groups.get(child.name);
    if (group !== undefined && group[Math.min(copy, group.length - 1)] !== child) continue;
    chosen.children.push(child.children.length === 0 ? child : choosing(child, copy));
  }
  return chosen;
};

/** What an invoice is about: who asks whom for which money. */
const essence = (invoice: PartialInvoice) => ({
  kind: invoice.kind,
  number: invoice.number,
  issueDate: invoice.issueDate,
  typeCode: invoice.typeCode,
  currency: invoice.currency,
  precedingInvoices: invoice.precedingInvoices,
  parties: [invoice.supplier, invoice.buyer, invoice.payee].map((party) => party && whoIs(party)),
  totals: invoice.totals,
  vatBreakdown: invoice.vatBreakdown,
  allowancesCharges: invoice.allowancesCharges.map(
    ({ reason: _reason, reasonCode: _code, ...money }) => money,
  ),
  paymentMeans: invoice.paymentMeans.map(({ id, account }) => ({ id, account })),
  paymentParts: invoice.paymentParts.map(({ meansId, amount }) => ({ meansId, amount })),
  lines: invoice.lines.map(
    ({ id, quantity, unit, price, baseQuantity, amount, vatCategory, vatPercent }) => ({
      id,
      quantity,
      unit,
      price,
      baseQuantity,
      amount,
      vatCategory,
      vatPercent,
    }),
  ),
});

const whoIs = ({ name, legalIds, vatIds, taxIds, identifiers, endpoint }: InvoiceParty) => ({
  name,
  legalIds,
  vatIds,
  taxIds,
  identifiers,
  endpoint,
});

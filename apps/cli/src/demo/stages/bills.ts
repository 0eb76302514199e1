import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { type InvoiceToWrite, type PartyToWrite, writeInvoice } from '@ontschot/e-invoice';
import type { Action, Lane } from '../action';
import type { Play } from '../play';
import type { Bill, BillLine } from '../scenario/bill';
import { BILLS, fileOf, HALF_MONTH, MONTH_END } from '../scenario/bills';
import { type Day, INVOICE_MONTH } from '../scenario/days';
import { linesOf, offerOf, type Plan } from '../scenario/plan';
import { FIRMS, PARTNER_SUPPLIERS } from '../scenario/suppliers';
import { account, OFFICES, OINS, type Partner, PARTNERS } from '../scenario/werkplein';

/** One file of the month: what the scenario knows of it, and what was sent. */
export type Sent = {
  file: string;
  bill: Bill;
  invoiceId: string;
  /** What the service said at once. */ outcome: string;
};

/** Writes the month's files into an empty folder, as suppliers' own programs would. */
const writeFiles = (play: Play, folder: string, plans: ReadonlyMap<string, Plan>): void => {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((name) => name.endsWith('.xml')))
    rmSync(path.join(folder, old));
  for (const [index, bill] of BILLS.entries())
    writeFileSync(
      path.join(folder, fileOf(index, bill)),
      spoiled(bill, writeInvoice(invoiceOf(play, bill, plans))),
    );
};

/** The month: files are written, sent one by one to the finance office that each is addressed to, and approved twice. */
export const monthOfBills = (folder: string, plans: ReadonlyMap<string, Plan>, sent: Sent[]): Lane => {
  const sending = (from: Day, until: Day): Action[] =>
    [...BILLS.entries()]
      .filter(([, { day }]) => from <= day && day < until)
      .map(([index, bill]) => ({
        on: bill.day,
        take: async (play) => void sent.push(await send(play, folder, index, bill)),
      }));
  const first = `${INVOICE_MONTH}-01`;
  return [
    { on: first, take: (play) => Promise.resolve(writeFiles(play, folder, plans)) },
    ...sending(first, HALF_MONTH),
    { on: HALF_MONTH, take: (play) => approve(play, sent, HALF_MONTH) },
    ...sending(HALF_MONTH, MONTH_END),
    { on: MONTH_END, take: (play) => approve(play, sent, MONTH_END) },
  ];
};

const send = async (play: Play, folder: string, index: number, bill: Bill): Promise<Sent> => {
  const file = fileOf(index, bill);
  const taken = await play.send(
    file,
    account('finance', bill.to ?? 'UWV'),
    `/v1/invoices?receivedOn=${bill.day}`,
    readFileSync(path.join(folder, file)),
  );
  return { file, bill, invoiceId: taken.id, outcome: taken.outcome };
};

/** Finance of each partner approves what was sent and stands on its budget; what is large a colleague approves too. */
const approve = async (play: Play, sent: readonly Sent[], on: Day): Promise<void> => {
  const taken = new Set(sent.map(({ invoiceId }) => invoiceId));
  for (const partner of PARTNERS)
    for (const by of [account('finance', partner), account('finance-2', partner)]) {
      // What one approval was enough for is no longer among them.
      const routed = await play.api.list<{ id: string; kind: string }>(by, '/v1/invoices?status=ROUTED');
      const right = routed.filter(({ id, kind }) => kind === 'invoice' && taken.has(id));
      await play.each(right, ({ id }) =>
        play.take({
          name: `approve/${id}/${by}`,
          account: by,
          path: `/v1/invoices/${id}/approve`,
          body: { on },
        }),
      );
    }
};

const planOf = (plans: ReadonlyMap<string, Plan>, key: string): Plan => {
  const found = plans.get(key);
  if (!found) throw new Error(`The scenario has no plan "${key}".`);
  return found;
};

/** Cents that the bill asks for the line: its own amount, or that of the order line. */
export const amountOf = (plans: ReadonlyMap<string, Plan>, { plan, line, amount }: BillLine): number =>
  amount ?? linesOf(offerOf(planOf(plans, plan))).find((one) => one.line === line)?.amount ?? 0;

const invoiceOf = (play: Play, bill: Bill, plans: ReadonlyMap<string, Plan>): InvoiceToWrite => {
  const orders = bill.lines.map(({ plan, order }) => order ?? play.id(plan));
  const several = new Set(orders).size > 1;
  const { party, iban } = senderOf(bill.from);
  return {
    ...(bill.kind === 'credit-note' ? { kind: 'credit-note' as const } : { dueDate: plusMonth(bill.day) }),
    number: bill.number,
    issueDate: bill.day,
    orderReference: orders[0] ?? '',
    ...(bill.preceding === undefined ? {} : { precedingInvoices: [{ number: bill.preceding }] }),
    supplier: party,
    buyer: buyerOf(bill.to),
    paymentMeans: [{ code: '30', account: iban, reference: bill.number }],
    lines: bill.lines.map((line, index) => {
      const { name, vatPercent } = offerOf(planOf(plans, line.plan));
      return {
        id: String(index + 1),
        text: name,
        quantity: '1',
        price: decimal(amountOf(plans, line)),
        orderLineReference: several ? `${orders[index]}/${line.line}` : String(line.line),
        vat:
          vatPercent === 0
            ? {
                category: 'E' as const,
                percent: '0',
                exemptionReason: 'Vrijgesteld: sociale dienstverlening',
              }
            : { category: 'S' as const, percent: String(vatPercent) },
      };
    }),
  };
};

/** The day of the next month with the same number; all bills are of a month with one more day than the next. */
const plusMonth = (day: string): string => day.replace('-09-', '-10-');
const decimal = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

const senderOf = (key: string): { party: PartyToWrite; iban: string } => {
  const firm = FIRMS.find((one) => one.key === key);
  if (firm) {
    const { name, kvk, vatId, iban, street, city, postalCode } = firm;
    const legalId = { id: kvk, scheme: '0106' };
    return {
      party: {
        name,
        legalId,
        vatId,
        endpoint: legalId,
        address: { street, city, postalCode, country: 'NL' },
        contact: { name: 'Debiteurenbeheer', email: `facturen@${key}.example` },
      },
      iban,
    };
  }
  const partner = PARTNER_SUPPLIERS.find((one) => one.key === key);
  if (!partner) throw new Error(`The scenario has no sender "${key}".`);
  return { party: { ...partyOf(partner.partner), vatId: partner.vatId }, iban: partner.iban };
};

const partyOf = (partner: Partner): PartyToWrite => {
  const { name, street, city, postalCode } = OFFICES[partner];
  const legalId = { id: OINS[partner], scheme: '0190' };
  return { name, legalId, endpoint: legalId, address: { street, city, postalCode, country: 'NL' } };
};

/** Null: a municipality that takes no part in this Werkplein. */
const buyerOf = (to: Partner | null): PartyToWrite => {
  if (to !== null) return partyOf(to);
  const legalId = { id: '00000098000009999000', scheme: '0190' };
  return {
    name: 'Gemeente Nergenshuizen',
    legalId,
    endpoint: legalId,
    address: { street: 'Voorbeeldplein 9', city: 'Nergenshuizen', postalCode: '9999 ZZ', country: 'NL' },
  };
};

/** What goes wrong on the way, or was wrong from the start. */
const spoiled = ({ fault }: Bill, xml: string): string => {
  switch (fault) {
    case undefined:
      return xml;
    case 'CUT_OFF':
      return xml.slice(0, Math.floor(xml.length / 2));
    case 'DOCTYPE':
      return xml.replace('?>', '?>\n<!DOCTYPE Invoice SYSTEM "http://voorbeeld.example/invoice.dtd">');
    case 'WRONG_TOTAL':
      return xml.replace(/(<cbc:PayableAmount currencyID="EUR">)[^<]*/, '$11.00');
  }
};

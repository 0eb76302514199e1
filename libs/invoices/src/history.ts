import { dayInWords, euros, type HistoryOf, type PartnerCode, type Text } from '@ontschot/kernel';
import { municipality } from '@ontschot/partners';
import { INVOICE_READERS } from './commands/access';
import { streamOf } from './commands/facts-finder';
import { inWords } from './domain/difference-in-words';
import type { Bill, InvoiceEvent, ReturnReason, RoutedLine } from './domain/invoice.events';
import { GetInvoice } from './read-models/invoice-overview/list-invoices';

const partner = (code: PartnerCode): Text =>
  code === 'UWV'
    ? { nl: 'UWV', en: 'UWV' }
    : { nl: `gemeente ${name(code)}`, en: `municipality ${name(code)}` };
const partners = (codes: readonly PartnerCode[]): Text => ({
  nl: codes.map((code) => partner(code).nl).join(' en '),
  en: codes.map((code) => partner(code).en).join(' and '),
});

const name = (code: PartnerCode): string => municipality(code)?.name ?? code;
const KIND: Record<Bill['kind'], Text> = {
  invoice: { nl: 'De factuur', en: 'The invoice' },
  'credit-note': { nl: 'De creditnota', en: 'The credit note' },
};

const RETURNED_FOR: Record<ReturnReason, Text> = {
  RULES: { nl: 'de regels laten haar niet toe', en: 'the rules do not allow it' },
  WRONG_AMOUNT: { nl: 'het bedrag klopt niet', en: 'the amount is wrong' },
  NOT_ORDERED: { nl: 'dit is niet besteld', en: 'this was not ordered' },
  NOT_DELIVERED: { nl: 'de prestatie is niet geleverd', en: 'the performance was not delivered' },
  MISSING_DOCUMENTS: { nl: 'er ontbreken stukken', en: 'documents are missing' },
  WITHDRAWN_BY_SUPPLIER: { nl: 'de leverancier trok haar in', en: 'the supplier withdrew it' },
};

const lines = (count: number): Text =>
  count === 1 ? { nl: 'één regel', en: 'one line' } : { nl: `${count} regels`, en: `${count} lines` };
const total = (amounts: readonly { amount: number }[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0);
/** A credit note's lines are negative; its words say which way the money goes. */
const routedTotal = (routed: readonly RoutedLine[]): number => Math.abs(total(routed));

/** What still goes to or comes from the supplier with a credit note. */
const moneyLeft = (toReceive: number): Text => {
  if (toReceive === 0) return { nl: '', en: '' };
  return toReceive > 0
    ? { nl: ` ${euros(toReceive, 'nl')} komt terug.`, en: ` ${euros(toReceive, 'en')} is to come back.` }
    : {
        nl: ` ${euros(-toReceive, 'nl')} is nog te betalen.`,
        en: ` ${euros(-toReceive, 'en')} is still to be paid.`,
      };
};

/** A person's words, as a sentence of ours ends. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const worseOff = (cents: number): Text =>
  cents > 0
    ? { nl: `${euros(cents, 'nl')} in ons nadeel`, en: `${euros(cents, 'en')} against us` }
    : { nl: `${euros(-cents, 'nl')} in ons voordeel`, en: `${euros(-cents, 'en')} in our favour` };

/** The life of an invoice. No numbers of suppliers and no texts of lines: they are free words, and may name people. */
export const invoiceHistory: HistoryOf<InvoiceEvent> = {
  kind: 'invoices',
  idKind: 'uuid',
  roles: INVOICE_READERS,
  mayRead: (actor, id) => new GetInvoice(actor, id),
  streams: (id) => [streamOf(id)],
  sentences: {
    InvoiceRefusedUnread: ({ data: { findings } }) => ({
      nl: `Het bestand is niet als factuur te lezen (${findings.join(', ')}).`,
      en: `The file could not be read as an invoice (${findings.join(', ')}).`,
    }),
    InvoiceReceived: ({ data: { kind, receivedOn, receivedBy, payable } }) => ({
      nl: `${KIND[kind].nl} van ${euros(payable, 'nl')} is op ${dayInWords(receivedOn, 'nl')} ontvangen door ${partner(receivedBy).nl}.`,
      en: `${KIND[kind].en} of ${euros(payable, 'en')} was received by ${partner(receivedBy).en} on ${dayInWords(receivedOn, 'en')}.`,
    }),
    DuplicateInvoiceRefused: () => ({
      nl: 'Er kwam een ander bestand met hetzelfde nummer. Dat is geweigerd (R-086).',
      en: 'Another file came under the same number. It was refused (R-086).',
    }),
    InvoiceValidated: () => ({
      nl: 'Zij is aan de juiste opdrachtgever gericht (R-083).',
      en: 'It is addressed to the right principal (R-083).',
    }),
    InvoiceReturned: ({ data: { reason, rightAddressees } }) => ({
      nl: `Teruggestuurd: ${RETURNED_FOR[reason].nl}.${rightAddressees.length > 0 ? ` De factuur hoort bij ${partners(rightAddressees).nl}.` : ''}`,
      en: `Returned: ${RETURNED_FOR[reason].en}.${rightAddressees.length > 0 ? ` The bill belongs to ${partners(rightAddressees).en}.` : ''}`,
    }),
    InvoiceResubmitted: () => ({
      nl: 'De leverancier stuurde een nieuwe factuur in plaats van deze.',
      en: 'The supplier sent a new invoice in place of this one.',
    }),
    InvoiceMatched: () => ({
      nl: 'Opdracht, prestatie en prijs kloppen.',
      en: 'Order, performance and price agree.',
    }),
    InvoiceDisputed: ({ data: { mismatches, on } }) => {
      // Order numbers and accounts are the supplier's own words: the record shows them, its life does not.
      const said = mismatches
        .map((one) => (typeof one.invoice === 'string' ? { lineId: null, mismatch: one.mismatch } : one))
        .map((one) => inWords(one, on));
      const first = (sentences: string[]): string => [...new Set(sentences)].slice(0, 5).join(' ');
      return {
        nl: `Aangehouden: niet alles klopt. ${first(said.map(({ nl }) => nl))}`,
        en: `Held: not everything agrees. ${first(said.map(({ en }) => en))}`,
      };
    },
    InvoiceHeld: ({ data: { reason } }) => ({
      nl: `Financiën houdt de factuur aan: ${RETURNED_FOR[reason].nl}.`,
      en: `Finance holds the invoice: ${RETURNED_FOR[reason].en}.`,
    }),
    DeviationAccepted: ({ data: { cents, enough, reason } }) => ({
      nl: `Het andere bedrag is geaccepteerd (${worseOff(cents).nl}): ${ended(reason)}${enough ? '' : ' Een collega moet het ook accepteren.'}`,
      en: `The other amount was accepted (${worseOff(cents).en}): ${ended(reason)}${enough ? '' : ' A colleague must accept it too.'}`,
    }),
    OrderLinePointedOut: ({ data: { orderReference, orderLine, reason } }) => ({
      nl: `De juiste orderregel is aangewezen: ${orderReference}, regel ${orderLine}. ${ended(reason)}`,
      en: `The right order line was pointed out: ${orderReference}, line ${orderLine}. ${ended(reason)}`,
    }),
    InvoiceApprovalGiven: ({ data: { on, needed } }) => ({
      nl: `Akkoord gegeven op ${dayInWords(on, 'nl')}.${needed === 2 ? ' Voor dit bedrag zijn twee mensen nodig.' : ''}`,
      en: `Approval given on ${dayInWords(on, 'en')}.${needed === 2 ? ' This amount needs two people.' : ''}`,
    }),
    InvoiceApprovalTakenBack: ({ data: { on, reason } }) => ({
      nl: `De goedkeuring is op ${dayInWords(on, 'nl')} ingetrokken: ${ended(reason)}`,
      en: `The approval was taken back on ${dayInWords(on, 'en')}: ${ended(reason)}`,
    }),
    InvoiceNoted: ({ data: { note } }) => ({ nl: `Notitie: ${ended(note)}`, en: `Note: ${ended(note)}` }),
    InvoiceWorkClosed: ({ data: { how } }) => ({
      nl: how === 'SENT' ? 'Het bericht is naar de leverancier gestuurd.' : 'Het werk is afgesloten.',
      en: how === 'SENT' ? 'The message was sent to the supplier.' : 'The work was closed.',
    }),
    CreditWithdrawn: ({ data: { lines: taken } }) => ({
      nl: `${euros(total(taken), 'nl')} van een creditnota is terug: zij kon niet heel worden verrekend.`,
      en: `${euros(total(taken), 'en')} of a credit note is back: it could not be settled whole.`,
    }),
    DisputeResolved: () => ({
      nl: 'Wat niet klopte, is opgelost.',
      en: 'What did not agree was solved.',
    }),
    InvoiceRouted: ({ data: { kind, principal, lines: routed } }) => ({
      nl: `${KIND[kind].nl} hoort bij het budget van ${partner(principal).nl}: ${lines(routed.length).nl}, ${euros(routedTotal(routed), 'nl')} zonder btw.`,
      en: `${KIND[kind].en} goes to the budget of ${partner(principal).en}: ${lines(routed.length).en}, ${euros(routedTotal(routed), 'en')} without VAT.`,
    }),
    InvoiceApproved: ({ data: { on } }) => ({
      nl: `Goedgekeurd op ${dayInWords(on, 'nl')}; de kosten staan op het budget.`,
      en: `Approved on ${dayInWords(on, 'en')}; its cost stands on the budget.`,
    }),
    InvoicePaid: ({ data: { on, payable } }) => ({
      nl: `Betaald op ${dayInWords(on, 'nl')}: ${euros(payable, 'nl')} met btw.`,
      en: `Paid on ${dayInWords(on, 'en')}: ${euros(payable, 'en')} with VAT.`,
    }),
    InvoiceCredited: ({ data: { lines: credited, wholly } }) => ({
      nl: `Een creditnota haalde ${euros(total(credited), 'nl')} zonder btw van deze factuur af.${wholly ? ' Er blijft niets over.' : ''}`,
      en: `A credit note took ${euros(total(credited), 'en')} without VAT off this invoice.${wholly ? ' Nothing is left.' : ''}`,
    }),
    CreditNoteSettled: ({ data: { on, toReceive = 0 } }) => ({
      nl: `De creditnota is verrekend op ${dayInWords(on, 'nl')}: budget en opdracht zijn bijgewerkt.${moneyLeft(toReceive).nl}`,
      en: `The credit note was settled on ${dayInWords(on, 'en')}: budget and order have followed.${moneyLeft(toReceive).en}`,
    }),
  },
};

import { dayInWords, type IsoDate, type NotPossible, refusals, type Text } from '@ontschot/kernel';
import type { InvoiceStatus } from './invoice.state';

/** What the status is called where a user reads it. */
const STATUS: Record<InvoiceStatus, Text> = {
  RECEIVED: { nl: 'ontvangen', en: 'received' },
  RETURNED: { nl: 'teruggestuurd', en: 'returned' },
  RESUBMITTED: { nl: 'opnieuw ingediend', en: 'resubmitted' },
  DISPUTED: { nl: 'aangehouden', en: 'disputed' },
  ROUTED: { nl: 'gecontroleerd', en: 'routed' },
  APPROVED: { nl: 'goedgekeurd', en: 'approved' },
  PAID: { nl: 'betaald', en: 'paid' },
  CREDITED: { nl: 'gecrediteerd', en: 'credited' },
  SETTLED: { nl: 'verrekend', en: 'settled' },
};
type Stood = { step: Text; on: IsoDate };

/** Why a step does not fit the invoice as it stands, in both languages, with the way out. */
export const refuse = refusals({
  'invoice-unknown': { nl: 'Deze factuur is er niet.', en: 'There is no such invoice.' },
  'invoice-unread': {
    nl: 'Dit bestand is niet als factuur te lezen. Vraag de leverancier om een nieuw bestand.',
    en: 'This file could not be read as an invoice. Ask the supplier for a new one.',
  },
  'invoice-in-other-state': {
    nl: ({ status, needed }: { status: InvoiceStatus; needed: InvoiceStatus }) =>
      `De factuur is ${STATUS[status].nl}; dit kan alleen als zij ${STATUS[needed].nl} is. Kijk eerst hoe zij er nu voor staat.`,
    en: ({ status, needed }: { status: InvoiceStatus; needed: InvoiceStatus }) =>
      `The invoice is ${STATUS[status].en}; this is possible only when it is ${STATUS[needed].en}. Look at its present state first.`,
  },
  'recorded-otherwise': {
    nl: ({ step, on }: Stood) =>
      `${step.nl} staat al vast, op ${dayInWords(on, 'nl')}, met andere gegevens. Er is niets veranderd.`,
    en: ({ step, on }: Stood) =>
      `${step.en} is recorded already, on ${dayInWords(on, 'en')}, with other content. Nothing has changed.`,
  },
  'dispute-not-resolved': {
    nl: 'De factuur past nog steeds niet bij een opdracht.',
    en: 'The invoice still does not match an order.',
  },
  'invoice-partly-credited': {
    nl: 'Een creditnota heeft al iets van deze factuur afgehaald. Vraag de leverancier om de rest te crediteren.',
    en: 'A credit note has taken something off this invoice. Ask the supplier to credit the rest.',
  },
  'no-deviation': {
    nl: 'Er is geen verschil in geld om te accepteren. Los eerst op wat er niet klopt.',
    en: 'No difference in money can be accepted here. Solve first what does not agree.',
  },
  'approval-stands': {
    nl: 'Deze factuur is al goedgekeurd door een collega. Trek eerst die goedkeuring in.',
    en: 'A colleague approved this invoice already. Take that approval back first.',
  },
  'payer-approved': {
    nl: 'U keurde deze factuur goed. Vraag een collega om de betaling vast te leggen.',
    en: 'You approved this invoice. Ask a colleague to record the payment.',
  },
  'no-such-line': {
    nl: ({ lineId }: { lineId: string }) =>
      `Deze factuur heeft geen regel ${lineId}. Kies een regel die erop staat.`,
    en: ({ lineId }: { lineId: string }) =>
      `This invoice has no line ${lineId}. Choose a line that is on it.`,
  },
  'order-unknown': {
    nl: ({ orderReference }: { orderReference: string }) =>
      `Opdracht ${orderReference} is er niet. Kijk het nummer na.`,
    en: ({ orderReference }: { orderReference: string }) =>
      `There is no order ${orderReference}. Check the number.`,
  },
  'no-work': {
    nl: 'Hier staat geen werk open om af te sluiten.',
    en: 'There is no open work to close here.',
  },
  'issued-after-receipt': {
    nl: ({ issueDate }: { issueDate: IsoDate }) =>
      `De factuur is van ${dayInWords(issueDate, 'nl')}. Geef die dag of een latere als dag van ontvangst.`,
    en: ({ issueDate }: { issueDate: IsoDate }) =>
      `The invoice is of ${dayInWords(issueDate, 'en')}. Give that day or a later one as the day of receipt.`,
  },
  'before-receipt': {
    nl: ({ receivedOn }: { receivedOn: IsoDate }) =>
      `De factuur is ontvangen op ${dayInWords(receivedOn, 'nl')}. Geef die dag of een latere.`,
    en: ({ receivedOn }: { receivedOn: IsoDate }) =>
      `The invoice was received on ${dayInWords(receivedOn, 'en')}. Give that day or a later one.`,
  },
});

/** This step needs another state. */
export const notIn = (status: InvoiceStatus, needed: InvoiceStatus): NotPossible =>
  refuse('invoice-in-other-state', { status, needed });

export const STEPS = {
  APPROVED: { nl: 'De goedkeuring', en: 'The approval' },
  PAID: { nl: 'De betaling', en: 'The payment' },
  RETURNED: { nl: 'Het terugsturen', en: 'The return' },
  TAKEN_BACK: { nl: 'Het intrekken van de goedkeuring', en: 'Taking back the approval' },
} as const satisfies Record<string, Text>;

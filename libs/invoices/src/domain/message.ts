import type { Verdict } from '@ontschot/kernel';
import { matchInvoice } from '@ontschot/rulebook';
import type { LineMismatch, ReturnReason } from './invoice.events';

/** Ready to send to the supplier. */
export type Message = { nl: string; en: string };

const REASONS: Record<Exclude<ReturnReason, 'RULES'>, Message> = {
  WRONG_AMOUNT: {
    nl: 'Het bedrag klopt niet met het contract.',
    en: 'The amount does not agree with the contract.',
  },
  NOT_ORDERED: { nl: 'Hiervoor is geen opdracht gegeven.', en: 'This was not ordered.' },
  NOT_DELIVERED: { nl: 'De prestatie is niet geleverd.', en: 'The performance was not delivered.' },
  MISSING_DOCUMENTS: {
    nl: 'Er ontbreken stukken die volgens het contract bij de rekening horen.',
    en: 'Documents that the contract asks for are missing.',
  },
  WITHDRAWN_BY_SUPPLIER: { nl: 'U heeft de rekening ingetrokken.', en: 'You withdrew the invoice.' },
};

const join = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');

/** Back to the sender: what is wrong and, where it is known, whom to bill. */
export const returnedMessage = (
  number: string | null,
  reason: ReturnReason,
  verdict: Verdict | null,
): Message => {
  const refusals = verdict?.because.filter(({ effect }) => effect === 'REFUSE') ?? [];
  const given = reason === 'RULES' ? null : REASONS[reason];
  const last: Message =
    reason === 'WITHDRAWN_BY_SUPPLIER'
      ? { nl: 'U hoeft niets te doen.', en: 'You need not do anything.' }
      : {
          nl: 'Stuur een nieuwe rekening met een nieuw nummer en noem dit nummer als voorgaande rekening.',
          en: 'Send a new invoice with a new number, and name this number as the preceding invoice.',
        };
  return {
    nl: join([
      `Wij sturen rekening ${number} aan u terug.`,
      ...refusals.map(({ text, rule }) => `${text} (${rule})`),
      given?.nl ?? null,
      last.nl,
    ]),
    en: join([
      `We return invoice ${number} to you.`,
      ...refusals.map(({ textEn, rule }) => `${textEn} (${rule})`),
      given?.en ?? null,
      last.en,
    ]),
  };
};

/** Held: per line what does not agree. */
export const disputedMessage = (
  number: string | null,
  mismatches: readonly LineMismatch[],
  day: string,
): Message => {
  const said = mismatches.flatMap(({ lineId, mismatch }) =>
    matchInvoice
      .ask({ day, mismatches: [mismatch] })
      .because.map(({ text, textEn }) => ({ lineId, text, textEn })),
  );
  return {
    nl: join([
      `Wij kunnen rekening ${number} nog niet betalen (R-086).`,
      ...said.map(({ lineId, text }) => (lineId === null ? text : `Regel ${lineId}: ${text}`)),
      'Stuur een creditnota en een juiste rekening, of laat ons weten wat er niet klopt.',
    ]),
    en: join([
      `We cannot pay invoice ${number} yet (R-086).`,
      ...said.map(({ lineId, textEn }) => (lineId === null ? textEn : `Line ${lineId}: ${textEn}`)),
      'Send a credit note and a right invoice, or tell us what is not right.',
    ]),
  };
};

export const unreadMessage = (findings: readonly string[]): Message => ({
  nl: `Uw bestand is geen geldige e-factuur. Het voldoet niet aan: ${findings.join(', ')}. Stuur een nieuw bestand volgens NLCIUS of Peppol BIS 3.0.`,
  en: `Your file is not a valid e-invoice. It breaks: ${findings.join(', ')}. Send a new file in NLCIUS or Peppol BIS 3.0.`,
});

export const duplicateMessage = (number: string | null): Message => ({
  nl: `Rekening ${number} hebben wij al van u ontvangen, met een andere inhoud. Wij behandelen alleen de eerste (R-086). Stuur een wijziging als creditnota met een nieuwe rekening en een nieuw nummer.`,
  en: `We have received invoice ${number} from you before, with other content. We deal with the first one only (R-086). Send a change as a credit note and a new invoice with a new number.`,
});

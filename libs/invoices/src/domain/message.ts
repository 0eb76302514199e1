import type { Text, Verdict } from '@ontschot/kernel';
import { inWords } from './difference-in-words';
import type { Bill, DisputeReason, FormalFault, LineMismatch, ReturnReason } from './invoice.events';

/** Ready to send to the supplier. */
export type Message = Text;

const REASONS: Record<Exclude<ReturnReason, 'RULES'>, Message> = {
  WRONG_AMOUNT: {
    nl: 'Het bedrag klopt niet met het contract.',
    en: 'The amount does not agree with the contract.',
  },
  NOT_ORDERED: { nl: 'Hiervoor is geen opdracht gegeven.', en: 'This was not ordered.' },
  NOT_DELIVERED: { nl: 'De prestatie is niet geleverd.', en: 'The performance was not delivered.' },
  MISSING_DOCUMENTS: {
    nl: 'Er ontbreken stukken die volgens het contract erbij horen.',
    en: 'Documents that the contract asks for are missing.',
  },
  WITHDRAWN_BY_SUPPLIER: { nl: 'U heeft de factuur ingetrokken.', en: 'You withdrew the invoice.' },
};

type Kind = Bill['kind'];
const NAMED: Record<Kind, Message> = {
  invoice: { nl: 'factuur', en: 'invoice' },
  'credit-note': { nl: 'creditnota', en: 'credit note' },
};
/** `factuur 2026-17`; a bill without a number is named as such. */
const named = (kind: Kind, number: string | null): Message =>
  number === null || number === ''
    ? { nl: `uw ${NAMED[kind].nl} zonder nummer`, en: `your ${NAMED[kind].en} without a number` }
    : { nl: `${NAMED[kind].nl} ${number}`, en: `${NAMED[kind].en} ${number}` };

const join = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');

const sendAnew = (kind: Kind): Message =>
  kind === 'credit-note'
    ? {
        nl: 'Stuur een nieuwe creditnota en noem de factuur waar zij over gaat.',
        en: 'Send a new credit note, and name the invoice that it is about.',
      }
    : {
        nl: 'Stuur een nieuwe factuur. Noem dit nummer als voorgaande factuur.',
        en: 'Send a new invoice. Name this number as the preceding invoice.',
      };

/** Back to the sender: what is wrong and, where it is known, whom to bill. */
export const returnedMessage = (
  kind: Kind,
  number: string | null,
  reason: ReturnReason,
  verdict: Verdict | null,
): Message => {
  const refusals = verdict?.because.filter(({ effect }) => effect === 'REFUSE') ?? [];
  const given = reason === 'RULES' ? null : REASONS[reason];
  const last: Message =
    reason === 'WITHDRAWN_BY_SUPPLIER'
      ? { nl: 'U hoeft niets te doen.', en: 'You need not do anything.' }
      : sendAnew(kind);
  const bill = named(kind, number);
  return {
    nl: join([
      `Wij sturen ${bill.nl} aan u terug.`,
      ...refusals.map(({ text, rule }) => `${text} (${rule})`),
      given?.nl ?? null,
      last.nl,
    ]),
    en: join([
      `We return ${bill.en} to you.`,
      ...refusals.map(({ textEn, rule }) => `${textEn} (${rule})`),
      given?.en ?? null,
      last.en,
    ]),
  };
};

/** More differences than this are counted, not told. */
const TOLD = 20;

/** Whether another supplier is known with an account is not told to who bills with it. */
const toSender = (one: LineMismatch): LineMismatch =>
  one.mismatch === 'ACCOUNT_OF_ANOTHER' ? { ...one, mismatch: 'OTHER_ACCOUNT' } : one;

/** What was found, line by line where there are several lines; faults of the file one by one. */
const found = (
  mismatches: readonly LineMismatch[],
  faults: readonly FormalFault[],
  lines: number,
  day: string,
): Text[] => {
  const all = mismatches.flatMap((mismatch): Text[] => {
    if (mismatch.mismatch === 'FORMAL_FAULT' && faults.length > 0)
      return faults.map(({ rule, nl, en }) => ({ nl: `${nl} (${rule})`, en: `${en} (${rule})` }));
    const said = inWords(toSender(mismatch), day);
    return mismatch.lineId === null || lines < 2
      ? [said]
      : [{ nl: `Regel ${mismatch.lineId}: ${said.nl}`, en: `Line ${mismatch.lineId}: ${said.en}` }];
  });
  const more = all.length - TOLD;
  return more > 0
    ? [...all.slice(0, TOLD), { nl: `En nog ${more} verschillen.`, en: `And ${more} more differences.` }]
    : all;
};

const NOT_PAID: Record<Kind, (bill: Message) => Message> = {
  invoice: ({ nl, en }) => ({
    nl: `Wij kunnen ${nl} nog niet betalen (R-086).`,
    en: `We cannot pay ${en} yet (R-086).`,
  }),
  'credit-note': ({ nl, en }) => ({
    nl: `Wij kunnen ${nl} nog niet verrekenen (R-086).`,
    en: `We cannot settle ${en} yet (R-086).`,
  }),
};

/** What the supplier can do about it. */
const wayOut = (kind: Kind, mismatches: readonly LineMismatch[]): Message => {
  const all = (...codes: string[]): boolean =>
    mismatches.length > 0 && mismatches.every(({ mismatch }) => codes.includes(mismatch));
  if (all('INVOICE_NOT_HERE_YET'))
    return {
      nl: 'Zij wacht op die factuur. Stuur die factuur als u dat nog niet deed.',
      en: 'It waits for that invoice. Send that invoice if you did not do so yet.',
    };
  if (all('NOT_DELIVERED'))
    return {
      nl: 'Zodra de prestatie is gemeld, controleren wij opnieuw. Meld haar als dat nog niet is gebeurd.',
      en: 'We match it again when the performance is reported. Report it if that was not done yet.',
    };
  if (all('OTHER_ACCOUNT', 'ACCOUNT_OF_ANOTHER'))
    return {
      nl: 'Laat ons weten of dit rekeningnummer van u is.',
      en: 'Tell us whether this account is yours.',
    };
  if (kind === 'credit-note') return sendAnew(kind);
  // Nothing of it is on the books: there is nothing to credit, and a credit note would be held as well.
  return {
    nl: 'Stuur een nieuwe, juiste factuur die dit nummer noemt. Of laat ons weten wat er niet klopt.',
    en: 'Send a new, right invoice that names this number. Or tell us what is not right.',
  };
};

/** Held: what does not agree, and what to do. @param lines how many lines it has */
export const disputedMessage = (
  kind: Kind,
  number: string | null,
  mismatches: readonly LineMismatch[],
  { lines, day, faults = [] }: { lines: number; day: string; faults?: readonly FormalFault[] },
): Message => {
  const said = found(mismatches, faults, lines, day);
  const first = NOT_PAID[kind](named(kind, number));
  const last = wayOut(kind, mismatches);
  return {
    nl: join([first.nl, ...said.map(({ nl }) => nl), last.nl]),
    en: join([first.en, ...said.map(({ en }) => en), last.en]),
  };
};

/** Held by finance, who says why. */
export const heldMessage = (number: string | null, reason: DisputeReason): Message => {
  const bill = named('invoice', number);
  return {
    nl: join([`Wij houden ${bill.nl} nog aan.`, REASONS[reason].nl, 'Laat ons weten wat er niet klopt.']),
    en: join([`We hold ${bill.en} for now.`, REASONS[reason].en, 'Tell us what is not right.']),
  };
};

export const unreadMessage = (findings: readonly string[]): Message => ({
  nl: `Wij kunnen uw bestand niet lezen als e-factuur (${findings.join(', ')}). Stuur een nieuw bestand volgens NLCIUS of Peppol BIS 3.0.`,
  en: `We cannot read your file as an e-invoice (${findings.join(', ')}). Send a new file in NLCIUS or Peppol BIS 3.0.`,
});

export const duplicateMessage = (kind: Kind, number: string | null): Message => {
  const bill = named(kind, number);
  return {
    nl: join([
      `Wij kregen ${bill.nl} al eerder van u, met een andere inhoud.`,
      'Wij behandelen alleen de eerste (R-086).',
      kind === 'credit-note'
        ? 'Klopt de nieuwe? Stuur haar dan met een eigen nummer.'
        : 'Klopt de nieuwe? Stuur dan een creditnota voor de eerste, en de nieuwe met een eigen nummer.',
    ]),
    en: join([
      `We received ${bill.en} from you before, with other content.`,
      'We deal with the first one only (R-086).',
      kind === 'credit-note'
        ? 'Is the new one right? Then send it with a number of its own.'
        : 'Is the new one right? Then send a credit note for the first, and the new one with a number of its own.',
    ]),
  };
};

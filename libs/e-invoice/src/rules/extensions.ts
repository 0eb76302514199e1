import { G_ACCOUNT, nameOf } from './specification';

/**
 * An extension is conformant when it keeps to EN 16931 except for what it names: it may add elements and codes, and widen how often
 * something stands (EN 16931-1 and CEN/TS 16931-5). What it adds we do not read; where it says otherwise than the standard, the standard's
 * rule is no fault of the invoice, and what the extension asks instead was not checked.
 */
export type Relaxing = {
  /** As people know it. */ name: string;
  relaxes: (rule: string) => boolean;
};

const CONFORMANT = '#conformant#';

/** What known extensions put rules of their own in place of. */
const KNOWN: readonly { pattern: RegExp; name: string; instead: Readonly<Record<string, string>> }[] = [
  {
    // Attachments in XML, codes of its own for identifiers, and payments by third parties; its sub-lines are UBL and add no rule here.
    pattern: /^urn:(?:xeinkauf\.de|xoev-de):kosit:extension:xrechnung_\d+\.\d+$/i,
    name: 'XRechnung Extension',
    instead: {
      'BR-CL-24': 'BR-DEX-01',
      'BR-CL-10': 'BR-DEX-04',
      'BR-CL-11': 'BR-DEX-05',
      'BR-CL-21': 'BR-DEX-06',
      'BR-CL-25': 'BR-DEX-07',
      'BR-CL-26': 'BR-DEX-08',
      'BR-CO-16': 'BR-DEX-09',
    },
  },
];

/** Codes, and how often an element stands. What an invoice must say and how its sums add up no extension that we do not know may leave. */
const WIDENED_BY_ANY = /^(?:BR-CL-\d+|UBL-SR-\d+)$/;

/** The extension that the specification (BT-24) ends with; null where it names none, or one whose rules are all known. */
export const relaxingIn = (customizationId: string | null): Relaxing | null => {
  const at = customizationId?.lastIndexOf(CONFORMANT) ?? -1;
  if (customizationId === null || at < 0 || customizationId === G_ACCOUNT) return null;
  const id = customizationId.slice(at + CONFORMANT.length);
  const known = KNOWN.find(({ pattern }) => pattern.test(id));
  return known
    ? { name: known.name, relaxes: (rule) => Object.hasOwn(known.instead, rule) }
    : { name: nameOf(id), relaxes: (rule) => WIDENED_BY_ANY.test(rule) };
};

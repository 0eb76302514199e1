import { found, warning } from './rule';
import type { Rule } from './rule';

/** EN 16931 itself: a public body in the EU takes every invoice that keeps to it. */
export const CORE = 'urn:cen.eu:en16931:2017';
export const NLCIUS = `${CORE}#compliant#urn:fdc:nen.nl:nlcius:v1.0`;
export const PEPPOL = `${CORE}#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0`;
/** The Dutch extension for blocked accounts: several payment means with codes and references of their own. */
export const G_ACCOUNT = `${NLCIUS}#conformant#urn:fdc:nen.nl:gaccount:v1.0`;

/** Specifications by the names that people know them by. */
const NAMES: [RegExp, string][] = [
  [/xrechnung_(\d+\.\d+)/i, 'XRechnung'],
  [/CIUS-RO/i, 'CIUS-RO'],
  [/CIUS-PT/i, 'CIUS-PT'],
  [/factur-x/i, 'Factur-X'],
  [/UBL\.BE/i, 'UBL.BE'],
];
export const nameOf = (id: string): string => {
  const name = NAMES.find(([pattern]) => pattern.test(id))?.[1];
  return name === undefined ? id : `${name} (${id})`;
};

/** What of the specification an invoice names is none of those that we know; null when all of it is known. */
const unchecked = (customizationId: string): string | null => {
  const known = [G_ACCOUNT, NLCIUS, PEPPOL, CORE].find((each) => customizationId.startsWith(each));
  const rest = known === undefined ? customizationId : customizationId.slice(known.length);
  return rest === '' ? null : rest.replace(/^#(?:compliant|conformant)#/, '');
};

export const specificationRules: Rule[] = [
  warning(
    'CIUS-UNCHECKED',
    'What the specification (BT-24) asks beyond the European standard was not checked.',
    ({ customizationId }) => {
      if (!customizationId?.startsWith(CORE)) return false;
      const rest = unchecked(customizationId);
      return rest !== null && found(nameOf(rest));
    },
  ),
  warning(
    'CUSTOMIZATION',
    'The specification (BT-24) is not one of EN 16931; only the standard itself was checked.',
    ({ customizationId }) =>
      customizationId !== null &&
      customizationId !== '' &&
      !customizationId.startsWith(CORE) &&
      found(customizationId),
  ),
];

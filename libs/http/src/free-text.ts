import { holdsBsn } from '@ontschot/kernel';
import { getMetadataStorage } from 'class-validator';
import { fieldAt, type FieldFault } from './invalid-input';

/** The checks of a text in one's own words. A field with any other check has a form of its own: an id, a day, a code, an IBAN. */
const OF_FREE_TEXT: ReadonlySet<string> = new Set([
  'isString',
  'isLength',
  'minLength',
  'maxLength',
  'isNotEmpty',
]);
const ABOUT_PRESENCE: ReadonlySet<string> = new Set([
  'isDefined',
  'isArray',
  'arrayMaxSize',
  'arrayMinSize',
  'arrayNotEmpty',
  'arrayUnique',
]);

type Kind = 'FREE_TEXT' | 'OTHER';
const kindsOf = new WeakMap<object, ReadonlyMap<string, Kind>>();

const kinds = (of: object): ReadonlyMap<string, Kind> => {
  const known = kindsOf.get(of);
  if (known) return known;
  const checks = getMetadataStorage().getTargetValidationMetadatas(of as () => void, '', false, false);
  const found = new Map(
    [...new Set(checks.map(({ propertyName }) => propertyName))].map((property): [string, Kind] => {
      const names = checks
        .filter(({ propertyName, type }) => propertyName === property && type === 'customValidation')
        .flatMap(({ name }) => name ?? [])
        .filter((name) => !ABOUT_PRESENCE.has(name));
      return [
        property,
        names.length > 0 && names.every((name) => OF_FREE_TEXT.has(name)) ? 'FREE_TEXT' : 'OTHER',
      ];
    }),
  );
  kindsOf.set(of, found);
  return found;
};

/** Ids of ours, alone or with something behind them (`…/2`): their digits are nobody's number. */
const UUIDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * No citizen service number stands in a text that people write in their own words, in whatever spacing: such texts are read by
 * others, and stay. Looks at every free-text field of a body, so that no field can forget it.
 * @returns a fault per text that holds one; the text itself is not repeated
 */
export const faultsOfFreeText = (body: unknown, parent = ''): FieldFault[] => {
  if (Array.isArray(body))
    return body.flatMap((item, index) => faultsOfFreeText(item, fieldAt(parent, String(index))));
  if (typeof body !== 'object' || body === null || body.constructor === Object) return [];
  const known = kinds(body.constructor);
  return Object.entries(body).flatMap(([property, value]: [string, unknown]) => {
    const field = fieldAt(parent, property);
    if (known.get(property) !== 'FREE_TEXT') return faultsOfFreeText(value, field);
    const texts: unknown[] = Array.isArray(value) ? value : [value];
    return texts.flatMap((text, index) =>
      typeof text === 'string' && holdsBsn(text.replace(UUIDS, 'id'))
        ? [bsnIn(Array.isArray(value) ? fieldAt(field, String(index)) : field)]
        : [],
    );
  });
};

/** The fault of a field, or header, that holds a number. */
export const bsnIn = (field: string): FieldFault => ({
  field,
  reason: { nl: 'bevat een burgerservicenummer', en: 'holds a citizen service number' },
  wayOut: {
    nl: 'Laat het nummer weg. Het BSN hoort alleen in het veld bsn.',
    en: 'Leave the number out. A BSN belongs in the field bsn only.',
  },
});

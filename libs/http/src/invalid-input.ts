import type { Text } from '@ontschot/kernel';
import type { ValidationError } from 'class-validator';
import { reasonFor, wayOutFor } from './field-words';

/** A fault in the request: the field, what is wrong with it, and what to do, in both languages or alike in both. */
export type FieldFault = { field: string; reason: Text | string; wayOut: Text | string };

/** The request itself is wrong: all its faults at once. Mapped to 400. */
export class InvalidInput extends Error {
  constructor(readonly errors: FieldFault[]) {
    super(
      errors
        .slice(0, 20)
        .map(({ field, reason }) => `${field}: ${typeof reason === 'string' ? reason : reason.en}`)
        .join('; '),
    );
    this.name = 'InvalidInput';
  }
}

/** The same Idempotency-Key came with another request. Mapped to 422. */
export class KeyReused extends Error {
  constructor() {
    super('This Idempotency-Key was used before with another request.');
    this.name = 'KeyReused';
  }
}

/** class-validator's tree as a flat list; the values themselves are not repeated, they may be personal. */
export const fieldErrors = (errors: ValidationError[], parent = ''): FieldFault[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const unknown = 'whitelistValidation' in constraints;
    const field = fieldAt(parent, unknown ? shownName(property) : property);
    const own = Object.entries(constraints).map(([name, message]) => ({
      field,
      reason: reasonFor(name, message, property),
      wayOut: wayOutFor(name),
    }));
    return [...own, ...fieldErrors(children, field)];
  });

/** `terms.instalments[0]`. */
export const fieldAt = (parent: string, property: string): string =>
  parent === '' ? property : /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
const MOST_DIGITS = 5;

/** The name of a field that nobody knows, as it may be told: what looks like no name, or like a number of somebody, is not repeated. */
export const shownName = (name: string): string =>
  NAME.test(name) && (name.match(/\d/g) ?? []).length <= MOST_DIGITS ? name : '?';

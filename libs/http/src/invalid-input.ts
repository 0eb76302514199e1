import type { ValidationError } from 'class-validator';
import type { FieldError } from './problem';

/** The request itself is wrong: all its faults at once. Mapped to 400. */
export class InvalidInput extends Error {
  constructor(readonly errors: FieldError[]) {
    super(errors.map(({ field, reason }) => `${field}: ${reason}`).join('; '));
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

const WAYS_OUT: Record<string, string> = {
  whitelistValidation: 'Leave this field out.',
  isUuid: 'Give the id as the service gave it.',
  isIsoDay: 'Give an existing day as yyyy-mm-dd.',
  isInt: 'Give a whole number.',
  isIn: 'Give one of the listed values.',
  isEnum: 'Give one of the listed values.',
  isArray: 'Give a list.',
  isBoolean: 'Give true or false.',
  isString: 'Give a text.',
};

/** class-validator's tree as a flat list; the values themselves are not repeated, they may be personal. */
export const fieldErrors = (errors: ValidationError[], parent = ''): FieldError[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field =
      parent === '' ? property : /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
    const own = Object.entries(constraints).map(([name, message]) => ({
      field,
      reason: name === 'whitelistValidation' ? 'This field does not exist here.' : message,
      wayOut: WAYS_OUT[name] ?? 'Give a value that meets this, as the API document describes.',
    }));
    return [...own, ...fieldErrors(children, field)];
  });

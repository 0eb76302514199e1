import { getMetadataStorage, IS_ARRAY } from 'class-validator';
import { reasonFor, wayOutFor } from './field-words';
import { fieldAt, type FieldFault } from './invalid-input';

const NULLABLE = Symbol('nullable');

/** This object or list may be null, and null means something: `@OrNull() @IsOptional() @ValidateNested() result?: ResultDto | null`. */
export const OrNull = (): PropertyDecorator => (target, property) =>
  Reflect.defineMetadata(NULLABLE, true, target, property);

/**
 * Where class-validator looks away: it takes `null` for any nested object, takes it as left out for an optional object or list,
 * and takes a missing object for one that need not be there. The code behind it would fall over it.
 * @returns a fault per null, or missing, where an object or a list belongs
 */
export const faultsOfObjects = (body: unknown, parent = ''): FieldFault[] => {
  if (typeof body !== 'object' || body === null || body.constructor === Object) return [];
  const checks = getMetadataStorage().getTargetValidationMetadatas(
    body.constructor,
    body.constructor.name,
    false,
    false,
  );
  const of = (property: string, is: (check: (typeof checks)[number]) => boolean): boolean =>
    checks.some((check) => check.propertyName === property && is(check));
  return [...new Set(checks.map(({ propertyName }) => propertyName))].flatMap((property) => {
    const field = fieldAt(parent, property);
    const value = (body as Record<string, unknown>)[property];
    const nested = of(property, ({ type }) => type === 'nestedValidation');
    const list = of(
      property,
      ({ name, type, each }) => name === IS_ARRAY || (type === 'nestedValidation' && each),
    );
    const optional = of(property, ({ type }) => type === 'conditionalValidation');
    if (value === null && (nested || list))
      // A list that must be there is refused by its own check.
      return Reflect.getMetadata(NULLABLE, body, property) === true || (list && !optional)
        ? []
        : [fault(field, property, list)];
    if (!nested) return [];
    if (value === undefined) return optional || list ? [] : [fault(field, property, false)];
    if (Array.isArray(value) && !list) return [fault(field, property, false)];
    return Array.isArray(value)
      ? value.flatMap((item, index) =>
          item === null || item === undefined || Array.isArray(item)
            ? [fault(fieldAt(field, String(index)), String(index), false)]
            : faultsOfObjects(item, fieldAt(field, String(index))),
        )
      : faultsOfObjects(value, field);
  });
};

const fault = (field: string, property: string, list: boolean): FieldFault => {
  const check = list ? 'nullList' : 'isObject';
  const message = list ? `${property} must be an array` : `${property} must be an object`;
  return { field, reason: reasonFor(check, message, property), wayOut: wayOutFor(check) };
};

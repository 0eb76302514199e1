import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isIban, isVatId, withoutSpaces } from '../domain/legal-id';

const cleaned = (value: unknown): unknown =>
  typeof value === 'string'
    ? withoutSpaces(value)
    : Array.isArray(value)
      ? value.map((one: unknown) => cleaned(one))
      : value;

/** A number as people write it: spaces, dots and small letters do not matter. */
export const AsWritten = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => cleaned(value));

/** An IBAN whose check digits fit. */
export const IsIban = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isIban',
      validator: { validate: isIban, defaultMessage: () => 'must be an IBAN with fitting check digits' },
    },
    options,
  );

/** A Dutch VAT number whose check digits fit. */
export const IsVatId = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isVatId',
      validator: {
        validate: isVatId,
        defaultMessage: () => 'must be a VAT number such as NL123456782B01, with fitting check digits',
      },
    },
    options,
  );

import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isIban } from '../domain/legal-id';

/** An IBAN in capitals without spaces; its check digits must fit. */
export const IsIban = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isIban',
      validator: {
        validate: isIban,
        defaultMessage: () => 'must be an IBAN in capitals without spaces, with fitting check digits',
      },
    },
    options,
  );

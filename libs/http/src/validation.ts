import { ValidationPipe } from '@nestjs/common';
import { type IsoDate, isIsoDate, isPartnerCode } from '@ontschot/kernel';
import {
  ValidateBy,
  type ValidationError,
  type ValidationOptions,
  type ValidatorOptions,
} from 'class-validator';
import { faultsOfFreeText } from './free-text';
import { fieldErrors, InvalidInput } from './invalid-input';
import { faultsOfObjects } from './objects-given';

/** Refuses unknown fields and wrong types, all faults at once, without guessing what was meant. */
export const validationPipe = (): ValidationPipe =>
  new WithObjects({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidInput(fieldErrors(errors)),
  });

class WithObjects extends ValidationPipe {
  override async validate(body: object, options?: ValidatorOptions): Promise<ValidationError[]> {
    const errors = await super.validate(body, options);
    const found = fieldErrors(errors);
    const named = new Set(found.map(({ field }) => field));
    const faults = [
      ...found,
      ...faultsOfObjects(body).filter(({ field }) => !named.has(field)),
      ...faultsOfFreeText(body),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    return errors;
  }
}

const isDayFrom = (first: IsoDate, last: IsoDate) => (value: unknown) =>
  isIsoDate(value) && value >= first && value <= last;

/**
 * A day of the product's work, of the years 2000 to 2099: the frameworks begin in 2002, and a year that is typed wrong shows.
 * Terms of many months may be counted from it, so that it lies well within the years that days can be written in.
 */
export const IsIsoDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isIsoDay',
      validator: {
        validate: isDayFrom('2000-01-01', '2099-12-31'),
        defaultMessage: () => 'must be an existing day, yyyy-mm-dd, from 2000 to 2099',
      },
    },
    options,
  );

/** A day in the life of a person, or of a fact that is older than the product's work: of the years 1900 to 2099. */
export const IsDayOfLife = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDayOfLife',
      validator: {
        validate: isDayFrom('1900-01-01', '2099-12-31'),
        defaultMessage: () => 'must be an existing day, yyyy-mm-dd, from 1900 to 2099',
      },
    },
    options,
  );

/** `UWV` or a municipality's CBS code. */
export const IsPartnerCode = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isPartnerCode',
      validator: {
        validate: isPartnerCode,
        defaultMessage: () => 'must be UWV or a municipality code such as GM0222',
      },
    },
    options,
  );

/** A positive or zero amount in whole euro cents. */
export const IsCents = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isCents',
      validator: {
        validate: (value) =>
          Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 100_000_000_000,
        defaultMessage: () => 'must be an amount in whole cents, from 0 to 1 billion euro',
      },
    },
    options,
  );

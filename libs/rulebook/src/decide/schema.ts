import type { IsoDate, PartnerCode } from '@ontschot/kernel';

/** A JSON Schema (2020-12) that knows the type of what it accepts, so that a case is described once. */
export type Schema<T> = { readonly [keyword: string]: unknown; readonly accepts?: T };
export type Accepted<S> = S extends Schema<infer T> ? T : never;

type Fields = Record<string, Schema<unknown>>;
type ObjectOf<F extends Fields, Required extends keyof F> = {
  [Name in Required]: Accepted<F[Name]>;
} & { [Name in Exclude<keyof F, Required>]?: Accepted<F[Name]> };

export const text: Schema<string> = { type: 'string' };
export const textOrNull: Schema<string | null> = { type: ['string', 'null'] };
export const partner: Schema<PartnerCode> = { type: 'string', minLength: 1 };
export const day: Schema<IsoDate> = { type: 'string', format: 'date' };
export const dayOrNull: Schema<IsoDate | null> = { type: ['string', 'null'], format: 'date' };
export const flag: Schema<boolean> = { type: 'boolean' };
export const flagOrNull: Schema<boolean | null> = { type: ['boolean', 'null'] };
export const number: Schema<number> = { type: 'number' };
export const count: Schema<number> = { type: 'integer', minimum: 0 };
/** Euros with at most two decimals; `euros` is this product's own keyword. */
export const euros: Schema<number> = { type: 'number', euros: true };

export const oneOf = <const V extends readonly string[]>(values: V): Schema<V[number]> => ({ enum: values });
export const list = <T>(items: Schema<T>): Schema<T[]> => ({ type: 'array', items });
export const named = <T>(values: Schema<T>): Schema<Record<string, T>> => ({
  type: 'object',
  additionalProperties: values,
});

/** What is not listed in `fields` is an unknown field. */
export const object = <F extends Fields, Required extends keyof F & string = never>(
  properties: F,
  required: readonly Required[] = [],
): Schema<ObjectOf<F, Required>> => ({ type: 'object', required, properties });

export const orNull = <T>(schema: Schema<T>): Schema<T | null> => ({ ...schema, type: ['object', 'null'] });

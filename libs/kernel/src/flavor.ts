/**
 * A primitive that carries the name of what it means: a day cannot be given where a partner is asked.
 * A plain string or number stays assignable, so that literals, rows and JSON need no conversion.
 */
export type Flavor<Primitive, Name extends string> = Primitive & { readonly __flavor?: Name };

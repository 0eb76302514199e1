import type { ReferNumber, RegisterSupplier, SupplierCommand } from '../domain/supplier.commands';

type Without<Command, Keys extends string> = Command extends unknown ? Omit<Command, Keys> : never;
/** A step as it is asked; the day on which it is given, and who uses the supplier, are looked up. */
export type SupplierStep = Without<
  Exclude<SupplierCommand, RegisterSupplier | ReferNumber>,
  'today' | 'usedBy'
>;

import { type Context, readModel } from '@ontschot/read-store';
import { supplierEventTypes } from './domain/supplier.event-types';
import { Suppliers1700000003000 } from './migrations/1700000003000-suppliers';
import { supplierOverview } from './read-models/supplier-overview/supplier-overview.projection';
import { SupplierOverview } from './read-models/supplier-overview/supplier-overview.row';
import { SuppliersModule } from './suppliers.module';

export { DecideOnSupplier } from './commands/decide-on-supplier';
export * from './domain/supplier.events';
export * from './facts';
export { isIban } from './domain/legal-id';
export type { Standing } from './domain/supplier.state';

export const suppliers: Context = {
  name: 'suppliers',
  module: SuppliersModule,
  events: supplierEventTypes,
  readModels: [readModel(supplierOverview, SupplierOverview)],
  migrations: [Suppliers1700000003000],
};

import type { Projection } from '@ontschot/kernel';
import type { SupplierEvent } from '@ontschot/suppliers';
import type { CatalogueSupplier } from './catalogue-supplier.row';

export const catalogueSupplier: Projection<CatalogueSupplier, SupplierEvent> = {
  name: 'catalogue_supplier',
  version: 1,
  keysOf: ({ data }) => data.supplierId,
  on: { SupplierRegistered: (_, { data }) => ({ id: data.supplierId, name: data.name }) },
};

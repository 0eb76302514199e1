import { type Context, readModel } from '@ontschot/read-store';
import { CatalogueModule } from './catalogue.module';
import { Catalogue1700000007000 } from './migrations/1700000007000-catalogue';
import { CatalogueByDay1700000107000 } from './migrations/1700000107000-catalogue-by-day';
import { catalogueEntry } from './read-models/catalogue-entry/catalogue-entry.projection';
import { CatalogueEntry } from './read-models/catalogue-entry/catalogue-entry.row';
import { catalogueSupplier } from './read-models/catalogue-supplier/catalogue-supplier.projection';
import { CatalogueSupplier } from './read-models/catalogue-supplier/catalogue-supplier.row';

export * from './facts';

/** Reads the events of agreements, piggybacking and suppliers; has none of its own. */
export const catalogue: Context = {
  name: 'catalogue',
  module: CatalogueModule,
  events: [],
  readModels: [readModel(catalogueEntry, CatalogueEntry), readModel(catalogueSupplier, CatalogueSupplier)],
  migrations: [Catalogue1700000007000, CatalogueByDay1700000107000],
};

import { type IsoDate, plusDays, type Projection } from '@ontschot/kernel';
import type { SupplierEvent } from '@ontschot/suppliers';
import type { CatalogueSupplier } from './catalogue-supplier.row';

const tested = (
  row: CatalogueSupplier | undefined,
  outcome: 'PASSED' | 'FAILED',
  on: IsoDate,
): CatalogueSupplier | undefined => row && { ...row, uwvTests: [...row.uwvTests, { outcome, on }] };

export const catalogueSupplier: Projection<CatalogueSupplier, SupplierEvent> = {
  name: 'catalogue_supplier',
  version: 2,
  keysOf: ({ data }) => data.supplierId,
  on: {
    SupplierRegistered: (_, { data }) => ({
      id: data.supplierId,
      name: data.name,
      partner: data.partner,
      entries: [],
      rejections: [],
      qualityTests: [],
      uwvTests: [],
    }),
    PartnerEnteredAsSupplier: (row, { data }) =>
      row && {
        ...row,
        partner: data.partner,
        entries: [...row.entries, { payer: data.payer, from: data.on }],
      },
    SupplierListedAsRejected: (row, { data }) =>
      row && { ...row, rejections: [...row.rejections, { from: data.on, until: null }] },
    SupplierDelisted: (row, { data }) =>
      row && {
        ...row,
        rejections: row.rejections.map((one) =>
          one.until === null ? { ...one, until: plusDays(data.on, -1) } : one,
        ),
      },
    PartnerQualityTestRecorded: (row, { data }) =>
      row && { ...row, qualityTests: [...row.qualityTests, { by: data.by, on: data.on }] },
    SupplierTestPassed: (row, { data }) => tested(row, 'PASSED', data.on),
    SupplierTestFailed: (row, { data }) => tested(row, 'FAILED', data.on),
  },
};

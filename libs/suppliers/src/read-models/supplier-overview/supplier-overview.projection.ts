import type { PartnerCode, Projection } from '@ontschot/kernel';
import type { SupplierEvent } from '../../domain/supplier.events';
import type { SupplierOverview } from './supplier-overview.row';

const withOne = (codes: PartnerCode[], code: PartnerCode): PartnerCode[] =>
  codes.includes(code) ? codes : [...codes, code];

export const supplierOverview: Projection<SupplierOverview, SupplierEvent> = {
  name: 'supplier_overview',
  version: 1,
  keysOf: ({ data }) => data.supplierId,
  on: {
    SupplierRegistered: (_, { data: { supplierId, on, ...data }, revision }) => ({
      id: supplierId,
      ...data,
      enteredAt: [],
      qualityTestedBy: [],
      recognisedOn: null,
      testRequestedOn: null,
      uwvTest: null,
      uwvTestOn: null,
      rejectedSince: null,
      marks: [],
      registeredOn: on,
      revision,
    }),
    PaymentAccountsRecorded: (row, { data, revision }) =>
      row && { ...row, accounts: data.accounts, revision },
    PartnerQualityTestRecorded: (row, { data, revision }) =>
      row && { ...row, qualityTestedBy: withOne(row.qualityTestedBy, data.by), revision },
    PartnerRecognitionAccepted: (row, { data, revision }) =>
      row && { ...row, recognisedOn: data.on, revision },
    SupplierTestRequested: (row, { data, revision }) => row && { ...row, testRequestedOn: data.on, revision },
    SupplierTestPassed: (row, { data, revision }) =>
      row && {
        ...row,
        testRequestedOn: null,
        uwvTest: 'PASSED',
        uwvTestOn: data.on,
        recognisedOn: data.on,
        revision,
      },
    SupplierTestFailed: (row, { data, revision }) =>
      row && {
        ...row,
        testRequestedOn: null,
        uwvTest: 'FAILED',
        uwvTestOn: data.on,
        recognisedOn: null,
        revision,
      },
    SupplierListedAsRejected: (row, { data, revision }) =>
      row && { ...row, rejectedSince: data.on, revision },
    SupplierDelisted: (row, { revision }) => row && { ...row, rejectedSince: null, revision },
    PartnerEnteredAsSupplier: (row, { data, revision }) =>
      row && { ...row, partner: data.partner, enteredAt: withOne(row.enteredAt, data.payer), revision },
    QualityMarkRecorded: (row, { data: { mark, certificate, from, until }, revision }) =>
      row && { ...row, marks: [...row.marks, { mark, certificate, from, until }], revision },
    QualityMarkExpired: (row, { data, revision }) =>
      row && {
        ...row,
        marks: row.marks.filter(({ mark, until }) => mark !== data.mark || until !== data.until),
        revision,
      },
  },
};

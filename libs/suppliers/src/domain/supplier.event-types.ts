import { eventTypes } from '@ontschot/kernel';
import type { SupplierEvent } from './supplier.events';

const of = { supplierId: '2f1f8f9e-54a0-5c0e-9a3d-0d6a2f0f6f11' };

/** Every event of a supplier as it was first written. */
export const supplierEventTypes = eventTypes<SupplierEvent>({
  SupplierRegistered: {
    version: 1,
    golden: {
      1: {
        ...of,
        name: 'Stap Vooruit Re-integratie BV',
        legalId: '12345678',
        scheme: '0106',
        vatId: 'NL123456789B01',
        accounts: ['NL91ABNA0417164300'],
        partner: null,
        on: '2026-01-05',
      },
    },
  },
  PaymentAccountsRecorded: {
    version: 1,
    golden: { 1: { ...of, accounts: ['NL20INGB0001234567'], on: '2026-03-01' } },
  },
  PartnerQualityTestRecorded: {
    version: 1,
    golden: { 1: { ...of, by: 'GM0222', reference: 'Kwaliteitstoets 2026/14', on: '2026-01-10' } },
  },
  PartnerRecognitionAccepted: {
    version: 1,
    golden: { 1: { ...of, testedBy: ['GM0222'], on: '2026-01-15' } },
  },
  SupplierTestRequested: { version: 1, golden: { 1: { ...of, on: '2026-01-10' } } },
  SupplierTestPassed: {
    version: 1,
    golden: { 1: { ...of, reference: 'IRO-toets 2026/3', on: '2026-02-01' } },
  },
  SupplierTestFailed: {
    version: 1,
    golden: { 1: { ...of, reference: 'IRO-toets 2026/3', on: '2026-02-01' } },
  },
  SupplierListedAsRejected: {
    version: 1,
    golden: { 1: { ...of, reason: 'Geen privacyreglement', on: '2026-02-10' } },
  },
  SupplierDelisted: {
    version: 1,
    golden: { 1: { ...of, reason: 'Reglement aangeleverd', on: '2026-06-01' } },
  },
  PartnerEnteredAsSupplier: {
    version: 1,
    golden: { 1: { ...of, partner: 'GM0222', payer: 'UWV', on: '2026-01-12' } },
  },
  QualityMarkRecorded: {
    version: 1,
    golden: {
      1: {
        ...of,
        mark: 'BLIK_OP_WERK',
        certificate: 'BOW-2026-101',
        from: '2026-01-01',
        until: '2026-12-31',
      },
    },
  },
  QualityMarkExpired: {
    version: 1,
    golden: { 1: { ...of, mark: 'BLIK_OP_WERK', until: '2026-12-31' } },
  },
});

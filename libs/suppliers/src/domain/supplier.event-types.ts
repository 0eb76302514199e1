import { eventTypes } from '@ontschot/kernel';
import type { AccountEvent, HolderEvent } from './account.events';
import type { MarkCoverageRecorded } from './mark-coverage';
import type { PartnerSupplierEvent } from './partner-supplier';
import type { SupplierEvent, Tie } from './supplier.events';

const of = { supplierId: '2f1f8f9e-54a0-5c0e-9a3d-0d6a2f0f6f11' };

const tie: Tie = { kind: 'OWNER', municipality: 'GM0222', from: '1998-01-01' };
const because = { reason: 'Typefout', on: '2026-02-02' };
const change = { ...of, change: 1, partner: 'GM0222', on: '2026-02-02' };
const other = '7d0c3b1e-2f54-5a6b-8c7d-9e0f1a2b3c4d';

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
    version: 2,
    upcasters: { 1: (data) => ({ ...data, until: null }) },
    golden: {
      1: { ...of, by: 'GM0222', reference: 'Kwaliteitstoets 2026/14', on: '2026-01-10' },
      2: { ...of, by: 'GM0222', reference: 'Kwaliteitstoets 2026/14', on: '2026-01-10', until: null },
    },
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
  SupplierKindRecorded: {
    version: 1,
    golden: { 1: { ...of, legalForm: 'PRIVATE', tie, from: '2026-01-05' } },
  },
  SupplierNameCorrected: {
    version: 1,
    golden: { 1: { ...of, was: 'Stap Vooruit BV', is: 'Stap Vooruit Re-integratie BV', ...because } },
  },
  VatIdCorrected: {
    version: 1,
    golden: { 1: { ...of, was: 'NL123456789B01', is: 'NL123456782B01', ...because } },
  },
  LegalIdCorrected: {
    version: 1,
    golden: {
      1: {
        ...of,
        was: { legalId: '12345678', scheme: '0106' },
        is: { legalId: '12345687', scheme: '0106' },
        ...because,
      },
    },
  },
  SupplierKindCorrected: {
    version: 1,
    golden: {
      1: {
        ...of,
        was: { legalForm: 'PUBLIC', tie: null },
        is: { legalForm: 'PRIVATE', tie },
        from: '2026-01-05',
        ...because,
      },
    },
  },
  QualityTestStruck: {
    version: 1,
    golden: {
      1: {
        ...of,
        by: 'GM0222',
        reference: 'Kwaliteitstoets 2026/14',
        testedOn: '2026-01-10',
        ...because,
      },
    },
  },
  QualityMarkStruck: {
    version: 1,
    golden: {
      1: {
        ...of,
        mark: 'BLIK_OP_WERK',
        certificate: 'BOW-2026-101',
        from: '2026-01-01',
        until: '2026-12-31',
        ...because,
      },
    },
  },
  PartnerEntryStruck: {
    version: 1,
    golden: {
      1: { ...of, partner: 'GM0222', payer: 'UWV', enteredOn: '2026-01-12', leaves: null, ...because },
    },
  },
  PartnerEntryEnded: {
    version: 1,
    golden: {
      1: { ...of, partner: 'GM0222', payer: 'UWV', lastDay: '2026-06-30', reason: 'Levert niet meer zelf' },
    },
  },
  PartnerIdentified: { version: 1, golden: { 1: { ...of, partner: 'GM0222', on: '2026-01-12' } } },
  PartnerIdentityUndone: { version: 1, golden: { 1: { ...of, partner: 'GM0222', ...because } } },
  SupplierKindStruck: { version: 1, golden: { 1: { ...of, from: '2026-01-05', ...because } } },
  SupplierChangeProposed: {
    version: 1,
    golden: {
      1: {
        ...change,
        by: 'contract-expert@gm0222',
        what: { type: 'CorrectName', name: 'Stap Vooruit Re-integratie BV', ...because },
      },
    },
  },
  SupplierChangeConfirmed: { version: 1, golden: { 1: { ...change, by: 'manager@gm0222' } } },
  SupplierChangeWithdrawn: {
    version: 1,
    golden: { 1: { ...change, by: 'contract-expert@gm0222', reason: 'Toch goed' } },
  },
  SupplierChangeUndone: {
    version: 1,
    golden: { 1: { ...change, by: 'manager@gm0222', reason: 'Vergissing' } },
  },
  NumberReferred: { version: 1, golden: { 1: { ...of, legalId: '12345687', to: other } } },
  FormerNumberReferred: { version: 1, golden: { 1: { ...of, legalId: '12345678', to: other } } },
});

const account = { ...of, partner: 'GM0222', iban: 'NL91ABNA0417164300' };
const holder = { iban: 'NL91ABNA0417164300', supplierId: of.supplierId, partner: 'GM0222', on: '2026-02-02' };

/** Accounts of creditors, per partner; and who is known with which. */
export const accountEventTypes = eventTypes<AccountEvent | HolderEvent>({
  AccountRegistered: {
    version: 1,
    golden: { 1: { ...account, reason: null, by: 'finance@gm0222', on: '2026-02-02' } },
  },
  AccountConfirmed: { version: 1, golden: { 1: { ...account, by: 'manager@gm0222', on: '2026-02-03' } } },
  AccountWithdrawn: {
    version: 1,
    golden: { 1: { ...account, reason: 'Verkeerd getypt', by: 'finance@gm0222', on: '2026-02-03' } },
  },
  AccountEnded: {
    version: 1,
    golden: {
      1: { ...account, lastDay: '2026-05-31', reason: 'Rekening opgeheven', by: 'finance@gm0222' },
    },
  },
  HolderNoted: { version: 1, golden: { 1: holder } },
  HolderLeft: { version: 1, golden: { 1: { ...holder, on: '2026-06-01' } } },
});

/** What marks cover, and under which supplier a partner is known. */
export const registerEventTypes = eventTypes<MarkCoverageRecorded | PartnerSupplierEvent>({
  MarkCoverageRecorded: {
    version: 1,
    golden: {
      1: {
        mark: 'BLIK_OP_WERK',
        requirements: ['privacyRules', 'complaintsRules'],
        from: '2026-01-01',
        reason: 'Vergelijking van de eisen van het keurmerk, versie 2026',
      },
    },
  },
  PartnerSupplierNamed: {
    version: 1,
    golden: { 1: { ...of, partner: 'GM0222', on: '2026-01-12' } },
  },
  PartnerSupplierReleased: {
    version: 1,
    golden: { 1: { ...of, partner: 'GM0222', on: '2026-02-02' } },
  },
});

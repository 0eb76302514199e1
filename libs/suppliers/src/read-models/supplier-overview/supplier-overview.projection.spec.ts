import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { foldBatch } from '@ontschot/read-store';
import { supplierEventTypes } from '../../domain/supplier.event-types';
import { supplierOverview } from './supplier-overview.projection';

const sample = (type: string, revision: number): RecordedEvent =>
  ({
    type,
    data: { ...sampleOf(supplierEventTypes, type), supplierId: 's1' },
    metadata: { actor: 'expert@uwv', partner: 'UWV', recordedAt: '2026-02-03T09:00:00.000Z' },
    revision,
  }) as unknown as RecordedEvent;
const after = (...types: string[]): unknown => {
  const rows = new Map<string, { id: string }>();
  foldBatch(supplierOverview as unknown as Parameters<typeof foldBatch>[0], types.map(sample), rows);
  return rows.get('s1');
};
const registered = {
  id: 's1',
  name: 'Stap Vooruit Re-integratie BV',
  legalId: '12345678',
  scheme: '0106',
  vatId: 'NL123456789B01',
  partner: null,
  accounts: ['NL91ABNA0417164300'],
  enteredAt: [],
  qualityTestedBy: [],
  recognisedOn: null,
  testRequestedOn: null,
  uwvTest: null,
  uwvTestOn: null,
  rejectedSince: null,
  marks: [],
  qualityTests: [],
  recognitions: [],
  uwvTests: [],
  listings: [],
  entries: [],
  kinds: [],
  corrections: [],
  nextMarkEnd: null,
  registeredOn: '2026-01-05',
  revision: 0,
};

it('every event has its golden samples', () => expect(faultsOfGoldenSamples(supplierEventTypes)).toEqual([]));

it('leaves alone what was never registered', () => {
  for (const { type } of supplierEventTypes)
    if (type !== 'SupplierRegistered') expect(after(type)).toBeUndefined();
});

const who = { by: 'expert@uwv', partner: 'UWV' };
const later = { ...who, enteredLater: true };
const recordedTest = {
  ...later,
  municipality: 'GM0222',
  reference: 'Kwaliteitstoets 2026/14',
  from: '2026-01-10',
  until: null,
  struck: null,
};
const recordedMark = {
  ...later,
  mark: 'BLIK_OP_WERK',
  certificate: 'BOW-2026-101',
  from: '2026-01-01',
  until: '2026-12-31',
  expired: false,
  struck: null,
};
const struck = { reason: 'Typefout', on: '2026-02-02' };
const correction = { ...later, ...struck };

it.each<[string[], object]>([
  [[], {}],
  // What was recorded for all counts for nobody: each partner keeps its own accounts.
  [['PaymentAccountsRecorded'], { accounts: ['NL91ABNA0417164300'] }],
  [['PartnerQualityTestRecorded'], { qualityTestedBy: ['GM0222'], qualityTests: [recordedTest] }],
  [
    ['PartnerQualityTestRecorded', 'PartnerQualityTestRecorded'],
    { qualityTestedBy: ['GM0222'], qualityTests: [recordedTest, recordedTest] },
  ],
  [
    ['PartnerQualityTestRecorded', 'QualityTestStruck'],
    {
      qualityTestedBy: [],
      qualityTests: [{ ...recordedTest, struck }],
      corrections: [{ what: 'QUALITY_TEST' }],
    },
  ],
  [
    ['PartnerRecognitionAccepted'],
    {
      recognisedOn: '2026-01-15',
      recognitions: [{ ...later, testedBy: ['GM0222'], from: '2026-01-15', until: null }],
    },
  ],
  [['SupplierTestRequested'], { testRequestedOn: '2026-01-10' }],
  [
    ['SupplierTestRequested', 'SupplierTestPassed'],
    {
      uwvTest: 'PASSED',
      uwvTestOn: '2026-02-01',
      recognisedOn: '2026-02-01',
      uwvTests: [
        { requestedOn: '2026-01-10', on: '2026-02-01', outcome: 'PASSED', reference: 'IRO-toets 2026/3' },
      ],
      recognitions: [{ testedBy: [], from: '2026-02-01', until: null }],
    },
  ],
  [
    ['PartnerRecognitionAccepted', 'SupplierTestRequested', 'SupplierTestFailed'],
    {
      uwvTest: 'FAILED',
      uwvTestOn: '2026-02-01',
      recognisedOn: null,
      uwvTests: [{ outcome: 'FAILED', requestedOn: '2026-01-10', on: '2026-02-01' }],
      recognitions: [{ from: '2026-01-15', until: '2026-01-31' }],
    },
  ],
  [
    ['SupplierListedAsRejected'],
    {
      rejectedSince: '2026-02-10',
      listings: [
        {
          ...who,
          enteredLater: false,
          from: '2026-02-10',
          until: null,
          reason: 'Geen privacyreglement',
          delistReason: null,
        },
      ],
    },
  ],
  [
    ['SupplierListedAsRejected', 'SupplierDelisted'],
    {
      rejectedSince: null,
      listings: [{ from: '2026-02-10', until: '2026-05-31', delistReason: 'Reglement aangeleverd' }],
    },
  ],
  [
    ['PartnerEnteredAsSupplier'],
    {
      partner: 'GM0222',
      enteredAt: ['UWV'],
      entries: [{ payer: 'UWV', entered: 'GM0222', from: '2026-01-12', until: null, struck: null }],
    },
  ],
  [
    ['PartnerEnteredAsSupplier', 'PartnerEntryEnded'],
    { partner: 'GM0222', enteredAt: [], entries: [{ until: '2026-06-30', reason: 'Levert niet meer zelf' }] },
  ],
  [
    ['PartnerEnteredAsSupplier', 'PartnerEntryStruck'],
    { partner: null, enteredAt: [], entries: [{ struck }], corrections: [{ what: 'PARTNER_ENTRY' }] },
  ],
  [['QualityMarkRecorded'], { marks: [recordedMark], nextMarkEnd: '2026-12-31' }],
  [
    ['QualityMarkRecorded', 'QualityMarkExpired'],
    { marks: [{ ...recordedMark, expired: true }], nextMarkEnd: null },
  ],
  [
    ['QualityMarkRecorded', 'QualityMarkStruck'],
    { marks: [{ ...recordedMark, struck }], nextMarkEnd: null, corrections: [{ what: 'MARK' }] },
  ],
  [['SupplierKindRecorded'], { kinds: [{ legalForm: 'PRIVATE', from: '2026-01-05' }] }],
  [
    ['SupplierKindRecorded', 'SupplierKindCorrected'],
    {
      kinds: [{ legalForm: 'PRIVATE', tie: { kind: 'OWNER' } }],
      corrections: [{ what: 'KIND', was: 'PUBLIC', is: 'PRIVATE OWNER GM0222' }],
    },
  ],
  [
    ['SupplierNameCorrected'],
    {
      corrections: [
        {
          ...correction,
          what: 'NAME',
          was: 'Stap Vooruit BV',
          is: 'Stap Vooruit Re-integratie BV',
        },
      ],
    },
  ],
  [['VatIdCorrected'], { vatId: 'NL123456782B01', corrections: [{ what: 'VAT_ID' }] }],
  [['LegalIdCorrected'], { legalId: '12345687', corrections: [{ what: 'LEGAL_ID', is: '12345687' }] }],
  [['FormerNumberReferred'], {}],
])('after %j', (types, change) =>
  expect(after('SupplierRegistered', ...types)).toMatchObject({
    ...registered,
    ...change,
    revision: types.length,
  }),
);

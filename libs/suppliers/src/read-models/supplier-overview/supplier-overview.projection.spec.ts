import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { foldBatch } from '@ontschot/read-store';
import { supplierEventTypes } from '../../domain/supplier.event-types';
import { supplierOverview } from './supplier-overview.projection';

const sample = (type: string, revision: number): RecordedEvent =>
  ({
    type,
    data: { ...sampleOf(supplierEventTypes, type), supplierId: 's1' },
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
  registeredOn: '2026-01-05',
  revision: 0,
};

it('every event has its golden samples', () => expect(faultsOfGoldenSamples(supplierEventTypes)).toEqual([]));

it('leaves alone what was never registered', () => {
  for (const { type } of supplierEventTypes)
    if (type !== 'SupplierRegistered') expect(after(type)).toBeUndefined();
});

it.each<[string[], object]>([
  [[], {}],
  [['PaymentAccountsRecorded'], { accounts: ['NL20INGB0001234567'] }],
  [['PartnerQualityTestRecorded'], { qualityTestedBy: ['GM0222'] }],
  [['PartnerQualityTestRecorded', 'PartnerQualityTestRecorded'], { qualityTestedBy: ['GM0222'] }],
  [['PartnerRecognitionAccepted'], { recognisedOn: '2026-01-15' }],
  [['SupplierTestRequested'], { testRequestedOn: '2026-01-10' }],
  [
    ['SupplierTestRequested', 'SupplierTestPassed'],
    { uwvTest: 'PASSED', uwvTestOn: '2026-02-01', recognisedOn: '2026-02-01' },
  ],
  [
    ['PartnerRecognitionAccepted', 'SupplierTestRequested', 'SupplierTestFailed'],
    { uwvTest: 'FAILED', uwvTestOn: '2026-02-01', recognisedOn: null },
  ],
  [['SupplierListedAsRejected'], { rejectedSince: '2026-02-10' }],
  [['SupplierListedAsRejected', 'SupplierDelisted'], { rejectedSince: null }],
  [['PartnerEnteredAsSupplier'], { partner: 'GM0222', enteredAt: ['UWV'] }],
  [
    ['QualityMarkRecorded'],
    {
      marks: [{ mark: 'BLIK_OP_WERK', certificate: 'BOW-2026-101', from: '2026-01-01', until: '2026-12-31' }],
    },
  ],
  [['QualityMarkRecorded', 'QualityMarkExpired'], { marks: [] }],
])('after %j', (types, change) =>
  expect(after('SupplierRegistered', ...types)).toEqual({ ...registered, ...change, revision: types.length }),
);

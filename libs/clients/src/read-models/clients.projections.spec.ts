import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { type DomainEvent, type Projection, type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { foldBatch } from '@ontschot/read-store';
import { clientEventTypes } from '../domain/client.event-types';
import { clientOverview } from './client-overview/client-overview.projection';
import { clientServing } from './client-serving/client-serving.projection';

const sample = (type: string, revision: number): RecordedEvent =>
  ({
    type,
    data: sampleOf(clientEventTypes, type),
    revision,
    metadata: { recordedAt: '2026-01-05T09:00:00.000Z', actor: 'coach@uwv', partner: 'UWV' },
  }) as unknown as RecordedEvent;
const folded = <Row extends { id: string }, E extends DomainEvent>(
  projection: Projection<Row, E>,
  ...types: string[]
): object[] => {
  const rows = new Map<string, { id: string }>();
  foldBatch(projection as unknown as Parameters<typeof foldBatch>[0], types.map(sample), rows);
  return [...rows.values()];
};

it('every event has its golden samples', () => expect(faultsOfGoldenSamples(clientEventTypes)).toEqual([]));

it('every event of a client counts in the overview', () =>
  expect(Object.keys(clientOverview.on).sort()).toEqual(clientEventTypes.map(({ type }) => type).sort()));

it('leaves alone what was never registered', () => {
  for (const { type } of clientEventTypes)
    if (type !== 'ClientRegistered') expect(folded(clientOverview, type)).toEqual([]);
});

it.each<[string[], object]>([
  [
    [],
    {
      residence: 'GM0222',
      responsible: null,
      decidingRule: null,
      status: 'OPEN',
      visibleTo: ['GM0222'],
      awaitingTransfer: [],
      awaitingHandover: [],
    },
  ],
  [['BenefitRecorded'], { visibleTo: ['GM0222', 'UWV'] }],
  [['BenefitRecorded', 'BenefitWithdrawn'], { visibleTo: ['GM0222'] }],
  [['ResponsibilityDetermined'], { responsible: 'UWV', decidingRule: 'R-001', visibleTo: ['GM0222', 'UWV'] }],
  [['ResidenceMoved'], { residence: 'GM1509', visibleTo: ['GM1509'] }],
  [['TransferProposed'], { awaitingTransfer: ['UWV', 'GM0222'] }],
  [['TransferProposed', 'TransferApproved'], { awaitingTransfer: ['GM0222'] }],
  [['TransferProposed', 'TransferWithdrawn'], { awaitingTransfer: [] }],
  [['TransferProposed', 'TransferApproved', 'FormalResponsibilityTransferred'], { awaitingTransfer: [] }],
  [['BenefitRecorded', 'WwMaximumReached'], { awaitingHandover: ['UWV', 'GM0222'] }],
  [['BenefitRecorded', 'WwMaximumReached', 'HandoverApproved'], { awaitingHandover: ['GM0222'] }],
  [
    ['BenefitRecorded', 'WwMaximumReached', 'HandoverApproved', 'ResponsibilityHandedOver'],
    { awaitingHandover: [] },
  ],
  [['WorkResumed'], { status: 'CLOSED' }],
  [['ClientForgotten'], { facts: expect.objectContaining({ sealed: null }) }],
])('after %j', (types, row) =>
  expect(folded(clientOverview, 'ClientRegistered', ...types)).toEqual([
    expect.objectContaining({ ...row, revision: types.length }),
  ]),
);

it('keeps who serves until when', () => {
  const row = {
    id: '0a1b2c3d-4e5f-5a6b-8c7d-9e0f1a2b3c4d',
    clientId: '5b0c3f9a-30a2-5d3e-8f6a-5d1f5d1c9a10',
    partner: 'GM1509',
    ground: 'mandate GM0222-GM1509-1',
    validFrom: '2026-01-10',
    validUntil: null,
  };
  expect(folded(clientServing, 'ClientServed')).toEqual([row]);
  expect(folded(clientServing, 'ClientServed', 'ServingEnded')).toEqual([
    { ...row, validUntil: '2026-03-31' },
  ]);
  expect(folded(clientServing, 'ServingEnded')).toEqual([]);
});

import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { type DomainEvent, type Projection, type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { foldBatch } from '@ontschot/read-store';
import { partnerEventTypes } from '../domain/partner.event-types';
import { municipalitiesLike, municipality } from '../reference/municipalities';
import { MUNICIPALITIES_2026 } from '../reference/municipalities-2026';
import { mandateOverview } from './mandate-overview/mandate-overview.projection';
import { ordinanceOverview } from './ordinance-overview/ordinance-overview.projection';
import { partnerOverview } from './partner-overview/partner-overview.projection';

const sample = (type: string, revision = 0): DomainEvent =>
  ({
    type,
    data: sampleOf(partnerEventTypes, type),
    revision,
  }) as DomainEvent;
const folded = <Row extends { id: string }, E extends DomainEvent>(
  projection: Projection<Row, E>,
  ...events: DomainEvent[]
): object[] => {
  const rows = new Map<string, { id: string }>();
  foldBatch(
    projection as unknown as Parameters<typeof foldBatch>[0],
    events as unknown as RecordedEvent[],
    rows,
  );
  return [...rows.values()];
};

it('every event has its golden samples', () => expect(faultsOfGoldenSamples(partnerEventTypes)).toEqual([]));

it('partners: who takes part, and since when', () =>
  expect(folded(partnerOverview, sample('PartnerRegistered'), sample('OrdinancePublished', 1))).toEqual([
    {
      id: 'GM0222',
      name: 'Doetinchem',
      kind: 'MUNICIPALITY',
      labourMarketRegion: 'AM09',
      labourMarketRegionName: 'Achterhoek',
      uwvRegion: 'OOST',
      since: '2026-01-01',
      revision: 1,
    },
  ]));

it('ordinances: one row per version', () =>
  expect(folded(ordinanceOverview, sample('OrdinancePublished'))).toEqual([
    {
      id: 'GM0222/2026-01-01',
      partner: 'GM0222',
      version: '2026-1',
      validFrom: '2026-01-01',
      individualPurchase: true,
      instruments: ['TRAINING', 'WORK_FIRST'],
    },
  ]));

describe('mandates', () => {
  const drafted = {
    id: 'GM0222-UWV-1',
    grantor: 'GM0222',
    grantee: 'UWV',
    decisions: ['PROPOSE', 'APPROVE', 'ORDER'],
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    status: 'DRAFTED',
    draftedBy: 'UWV',
    grantedOn: null,
  };
  const granted = { ...drafted, status: 'ACTIVE', grantedOn: '2026-01-01' };

  it('drafted', () => expect(folded(mandateOverview, sample('MandateDrafted'))).toEqual([drafted]));
  it('granted', () =>
    expect(folded(mandateOverview, sample('MandateDrafted'), sample('MandateGranted'))).toEqual([granted]));
  it('narrowed', () =>
    expect(
      folded(mandateOverview, sample('MandateDrafted'), sample('MandateGranted'), sample('MandateNarrowed')),
    ).toEqual([{ ...granted, decisions: ['PROPOSE'], validFrom: '2026-06-01' }]));
  it('revoked', () =>
    expect(
      folded(mandateOverview, sample('MandateDrafted'), sample('MandateGranted'), sample('MandateRevoked')),
    ).toEqual([{ ...granted, status: 'REVOKED', validUntil: '2026-08-31' }]));
  it('expired', () =>
    expect(
      folded(mandateOverview, sample('MandateDrafted'), sample('MandateGranted'), sample('MandateExpired')),
    ).toEqual([{ ...granted, status: 'EXPIRED' }]));
  it('of which the draft was never seen are left alone', () =>
    expect(folded(mandateOverview, sample('MandateGranted'))).toEqual([]));
});

describe('the municipalities of 2026', () => {
  it('are 342, each with a labour-market region', () => {
    expect(MUNICIPALITIES_2026).toHaveLength(342);
    expect(new Set(MUNICIPALITIES_2026.map(({ code }) => code)).size).toBe(342);
    expect(
      MUNICIPALITIES_2026.filter(
        ({ code, name, labourMarketRegion }) =>
          !/^GM\d{4}$/.test(code) || name === '' || labourMarketRegion === '',
      ),
    ).toEqual([]);
  });
  it('are found by code', () => expect(municipality('GM0222')?.labourMarketRegion).toBe('Achterhoek'));
  it('are found by a part of the name, accents and capitals left out', () =>
    expect(municipalitiesLike('SUDWEST').map(({ name }) => name)).toEqual(['Súdwest-Fryslân']));
  it('are found in order of name', () =>
    expect(
      municipalitiesLike('')
        .slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(["'s-Gravenhage", "'s-Hertogenbosch"]));
});

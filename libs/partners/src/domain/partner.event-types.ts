import { eventTypes } from '@ontschot/kernel';
import type { MandateEvent } from './mandate.events';
import type { OinEvent } from './oin.events';
import type { PartnerEvent } from './partner.events';
import type { RegionEvent } from './region.events';

const mandate = { mandateId: 'GM0222-UWV-1', grantor: 'GM0222', grantee: 'UWV' };

/** Every event of partners and mandates as it was first written. */
export const partnerEventTypes = eventTypes<PartnerEvent | MandateEvent | OinEvent | RegionEvent>({
  PartnerRegistered: {
    version: 1,
    golden: {
      1: {
        code: 'GM0222',
        name: 'Doetinchem',
        kind: 'MUNICIPALITY',
        labourMarketRegion: 'AM09',
        labourMarketRegionName: 'Achterhoek',
        uwvRegion: 'OOST',
        on: '2026-01-01',
      },
    },
  },
  OrdinancePublished: {
    version: 1,
    golden: {
      1: {
        partner: 'GM0222',
        version: '2026-1',
        validFrom: '2026-01-01',
        individualPurchase: true,
        instruments: ['TRAINING', 'WORK_FIRST'],
      },
    },
  },
  PartnerRegistrationStruck: {
    version: 1,
    golden: { 1: { partner: 'GM0222', reason: 'Verkeerde gemeente gekozen', on: '2026-01-02' } },
  },
  MotivationRoleSet: {
    version: 1,
    golden: { 1: { partner: 'GM0222', role: 'coach', from: '2026-02-01' } },
  },
  OinRegistered: {
    version: 1,
    golden: { 1: { partner: 'GM0222', oin: '00000001234567890000', from: '2026-02-01' } },
  },
  RegionAssigned: {
    version: 1,
    golden: { 1: { labourMarketRegion: 'AM05', uwvRegion: 'OOST', from: '2026-01-01' } },
  },
  MandateDrafted: {
    version: 1,
    golden: {
      1: {
        ...mandate,
        decisions: ['PROPOSE', 'APPROVE', 'ORDER'],
        from: '2026-01-01',
        until: '2026-12-31',
        draftedBy: 'UWV',
      },
    },
  },
  MandateGranted: { version: 1, golden: { 1: { ...mandate, on: '2026-01-01' } } },
  MandateNarrowed: {
    version: 1,
    golden: { 1: { ...mandate, decisions: ['PROPOSE'], from: '2026-06-01' } },
  },
  MandateRevoked: { version: 1, golden: { 1: { ...mandate, from: '2026-09-01' } } },
  MandateExpired: { version: 1, golden: { 1: { ...mandate, until: '2026-12-31' } } },
});

import { eventTypes, type Reason } from '@ontschot/kernel';
import type { Benefit, ClientEvent } from './client.events';

const of = { clientId: '5b0c3f9a-30a2-5d3e-8f6a-5d1f5d1c9a10' };
const situation = {
  employed: false,
  expectedFirstWwDay: null,
  earlyReporter: null,
  selfReliant: false,
  directlyPlaceable: null,
  occupationallyDisabled: null,
  statusHolder: null,
};
const benefit: Benefit & { benefitId: string } = {
  benefitId: 'c9d1e8a2-6b1f-5b8e-9d4a-0f7f8a1b2c3d',
  type: 'WW',
  from: '2026-01-01',
  until: null,
  maximumReachedOn: null,
};
const because: Reason[] = [
  {
    rule: 'R-001',
    effect: 'COMPUTE',
    text: 'UWV is verantwoordelijk.',
    textEn: 'UWV is responsible.',
    source: 'HI Bijl. 1 §1',
    version: '2002-01-01',
  },
];
const sealed = 'v1.q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7w';
const serving = { servingId: '0a1b2c3d-4e5f-5a6b-8c7d-9e0f1a2b3c4d', partner: 'GM1509' };

/** Every event of a client as it was first written. */
export const clientEventTypes = eventTypes<ClientEvent>({
  ClientRegistered: {
    version: 1,
    golden: {
      1: {
        ...of,
        sealed,
        residence: 'GM0222',
        region: 'OOST',
        situation,
        registeredBy: 'UWV',
        on: '2026-01-05',
      },
    },
  },
  PersonalDataCorrected: { version: 1, golden: { 1: { ...of, sealed } } },
  ClientForgotten: { version: 1, golden: { 1: { ...of, by: 'UWV', on: '2033-01-05' } } },
  SituationRecorded: {
    version: 1,
    golden: { 1: { ...of, situation: { ...situation, selfReliant: true }, on: '2026-02-01' } },
  },
  BenefitRecorded: { version: 1, golden: { 1: { ...of, ...benefit } } },
  BenefitEnded: {
    version: 1,
    golden: { 1: { ...of, benefitId: benefit.benefitId, until: '2026-06-30' } },
  },
  BenefitCorrected: { version: 1, golden: { 1: { ...of, ...benefit, from: '2026-02-01' } } },
  BenefitWithdrawn: { version: 1, golden: { 1: { ...of, benefitId: benefit.benefitId } } },
  ResidenceMoved: {
    version: 1,
    golden: { 1: { ...of, from: 'GM0222', to: 'GM1509', region: 'OOST', on: '2026-03-01' } },
  },
  LeadAgreed: { version: 1, golden: { 1: { ...of, lead: 'GM0222', on: '2026-02-01' } } },
  ResponsibilityDetermined: {
    version: 1,
    golden: { 1: { ...of, partner: 'UWV', rule: 'R-001', because, on: '2026-01-05' } },
  },
  TransferProposed: {
    version: 1,
    golden: {
      1: { ...of, designates: 'GM0222', effective: '2026-05-01', proposedBy: 'UWV', on: '2026-04-10' },
    },
  },
  TransferApproved: { version: 1, golden: { 1: { ...of, by: 'UWV', on: '2026-04-12' } } },
  TransferWithdrawn: { version: 1, golden: { 1: { ...of, by: 'UWV', on: '2026-04-13' } } },
  FormalResponsibilityTransferred: {
    version: 1,
    golden: {
      1: {
        ...of,
        designates: 'GM0222',
        effective: '2026-05-01',
        approvals: ['UWV', 'GM0222'],
        because,
        on: '2026-04-15',
      },
    },
  },
  MunicipalOfferRecorded: {
    version: 1,
    golden: { 1: { ...of, by: 'GM0222', decidedOn: '2026-02-15', because } },
  },
  WwMaximumReached: {
    version: 1,
    golden: { 1: { ...of, benefitId: benefit.benefitId, on: '2026-06-30' } },
  },
  HandoverApproved: {
    version: 1,
    golden: { 1: { ...of, by: 'UWV', effective: '2026-09-01', on: '2026-07-10' } },
  },
  ResponsibilityHandedOver: {
    version: 1,
    golden: { 1: { ...of, from: 'UWV', to: 'GM0222', effective: '2026-09-01', because, on: '2026-07-12' } },
  },
  WorkResumed: { version: 1, golden: { 1: { ...of, on: '2026-08-01' } } },
  ClientServed: {
    version: 1,
    golden: { 1: { ...of, ...serving, ground: 'mandate GM0222-GM1509-1', from: '2026-01-10', until: null } },
  },
  ServingEnded: { version: 1, golden: { 1: { ...of, ...serving, until: '2026-03-31' } } },
});

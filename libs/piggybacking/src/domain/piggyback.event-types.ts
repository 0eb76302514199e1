import { eventTypes, type Upcaster, type Verdict } from '@ontschot/kernel';
import type {
  AddendumScope,
  ClientPiggybackEvent,
  ClientTerms,
  Evidence,
  OfPiggyback,
  PiggybackEvent,
  SupplierManagement,
} from './piggyback.events';

const agreementId = '3d1f7c52-8a1e-5b7d-9c55-0f6b1a2c3d4e';
const of: OfPiggyback = {
  piggybackId: `${agreementId}-GM0222`,
  agreementId,
  reference: 'UWV-2026-014',
  owner: 'UWV',
  partner: 'GM0222',
  supplierId: '9b2e6f10-4c3d-5e8f-8a7b-1c2d3e4f5a6b',
};
const assignmentId = 'A0123456789AB';
const ofClient = { ...of, piggybackId: assignmentId, assignmentId };
const on = '2026-03-09';
const verdict: Verdict = {
  decision: 'ALLOW',
  principal: 'GM0222',
  budget: 'W_DEEL:GM0222',
  invoiceTo: null,
  contractingPrincipal: 'UWV',
  because: [
    {
      rule: 'R-066',
      effect: 'ALLOW',
      text: 'De leverancier stemt in.',
      textEn: 'The supplier agrees.',
      source: 'HI §4, §5',
      version: '2008-09-15',
    },
  ],
  duties: [],
  liftedBy: [],
  alternatives: [],
};
const management: SupplierManagement = {
  content: 'Zie bijlage',
  settlement: 'Aan de opdrachtgever',
  qualityIncentives: 'Bonus',
  accountability: 'Per partner',
  progressTalks: 'UWV',
  tests: 'UWV',
};
const terms: ClientTerms = {
  content: 'Training weerbaarheid, drie maanden',
  price: '€ 2.100,00',
  billing: 'Aan de gemeente Doetinchem',
  progressTalks: 'UWV, met Doetinchem erbij',
};
const evidence: Evidence = { reference: 'Brief 2026/118', on: '2026-03-06' };
const everything: AddendumScope = { groups: null, services: null, area: null };

/** Of the first version: what it could not say, it did not say. */
const withoutEvidence: Upcaster = (data) => ({ ...data, evidence: null });

/** Every event of a piggyback as it was first written. A sample is never edited; a new version adds its own beside an upcaster. */
export const piggybackEventTypes = eventTypes<PiggybackEvent | ClientPiggybackEvent>({
  PiggybackRequested: {
    version: 2,
    upcasters: { 1: (data) => ({ ...data, number: 1 }) },
    golden: {
      1: { ...of, reason: 'Geen eigen aanbod voor deze groep', on, verdict },
      2: { ...of, number: 1, reason: 'Geen eigen aanbod voor deze groep', on, verdict },
    },
  },
  PiggybackFoundEligible: { version: 1, golden: { 1: { ...of, on, verdict } } },
  PiggybackRefused: {
    version: 1,
    golden: {
      1: { ...of, on, verdict: { ...verdict, decision: 'REFUSE', alternatives: ['joint purchase'] } },
    },
  },
  SupplierConsented: {
    version: 2,
    upcasters: { 1: withoutEvidence },
    golden: {
      1: { ...of, on, recordedBy: 'SUPPLIER', verdict },
      2: { ...of, on, recordedBy: 'SUPPLIER', evidence: null, verdict },
    },
  },
  SupplierDeclined: {
    version: 2,
    upcasters: { 1: withoutEvidence },
    golden: {
      1: { ...of, on, recordedBy: 'CONTRACT_EXPERT', reason: 'Geen plaats' },
      2: { ...of, on, recordedBy: 'CONTRACT_EXPERT', evidence, reason: 'Geen plaats' },
    },
  },
  SupplierManagementProposed: { version: 1, golden: { 1: { ...of, by: 'UWV', management, on } } },
  SupplierManagementAgreed: { version: 1, golden: { 1: { ...of, management, on, verdict } } },
  PiggybackRetracted: {
    version: 1,
    golden: { 1: { ...of, by: 'GM0222', reason: 'Toch eigen aanbod', on } },
  },
  ContractOpenedByAddendum: {
    version: 2,
    upcasters: {
      1: (data) => ({
        ...data,
        number: 1,
        // Until then an agreement and a partner had one addendum, called by the two of them.
        addendumId: (data as OfPiggyback).piggybackId,
        from: (data as { addendumSignedOn: string }).addendumSignedOn,
        until: null,
        scope: everything,
      }),
    },
    golden: {
      1: { ...of, addendumSignedOn: '2026-03-16', on: '2026-03-16', verdict },
      2: {
        ...of,
        number: 1,
        addendumId: `${of.piggybackId}-1`,
        addendumSignedOn: '2026-03-16',
        from: '2026-03-16',
        until: '2026-12-31',
        scope: everything,
        on: '2026-03-16',
        verdict,
      },
    },
  },
  ContractOpenedByWording: {
    version: 2,
    upcasters: { 1: (data) => ({ ...data, number: 1 }) },
    golden: { 1: { ...of, on, verdict }, 2: { ...of, number: 1, on, verdict } },
  },
  PiggybackWithdrawn: {
    version: 2,
    upcasters: { 1: (data) => ({ ...data, ends: [] }) },
    golden: {
      1: { ...of, by: 'SUPPLIER', reason: 'Wachtlijst', on: '2026-09-01' },
      2: {
        ...of,
        by: 'SUPPLIER',
        reason: 'Wachtlijst',
        on: '2026-09-01',
        ends: [{ number: 1, addendumId: `${of.piggybackId}-1`, lastDay: '2026-08-31' }],
      },
    },
  },
  OpeningEnded: {
    version: 1,
    golden: {
      1: {
        ...of,
        number: 1,
        addendumId: `${of.piggybackId}-1`,
        lastDay: '2026-12-31',
        cause: 'TERM',
      },
    },
  },
  ClientPiggybackRequested: {
    version: 1,
    golden: { 1: { ...ofClient, number: 1, reason: 'Geen eigen aanbod voor deze klant', on, verdict } },
  },
  SupplierConsentedForClient: {
    version: 1,
    golden: {
      1: {
        ...ofClient,
        on,
        recordedBy: 'CONTRACT_EXPERT',
        evidence,
        billsPrincipal: true,
        terms,
        verdict,
      },
    },
  },
  ContractOwnerNotified: { version: 1, golden: { 1: { ...ofClient, on } } },
  OwnerObjected: { version: 1, golden: { 1: { ...ofClient, reason: 'Volle groep', on } } },
  ClientPiggybackClosed: { version: 1, golden: { 1: { ...ofClient, on: '2026-06-30' } } },
});

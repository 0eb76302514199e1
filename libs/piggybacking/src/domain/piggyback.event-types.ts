import { eventTypes, type Verdict } from '@ontschot/kernel';
import type { PiggybackEvent } from './piggyback.events';

const agreementId = '3d1f7c52-8a1e-5b7d-9c55-0f6b1a2c3d4e';
const of = {
  piggybackId: `${agreementId}-GM0222`,
  agreementId,
  reference: 'UWV-2026-014',
  owner: 'UWV',
  partner: 'GM0222',
  supplierId: '9b2e6f10-4c3d-5e8f-8a7b-1c2d3e4f5a6b',
};
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
const management = {
  content: 'Zie bijlage',
  settlement: 'Aan de opdrachtgever',
  qualityIncentives: 'Bonus',
  accountability: 'Per partner',
  progressTalks: 'UWV',
  tests: 'UWV',
};

/** Every event of a piggyback as it was first written. A sample is never edited; a new version adds its own beside an upcaster. */
export const piggybackEventTypes = eventTypes<PiggybackEvent>({
  PiggybackRequested: {
    version: 1,
    golden: { 1: { ...of, reason: 'Geen eigen aanbod voor deze groep', on, verdict } },
  },
  PiggybackFoundEligible: { version: 1, golden: { 1: { ...of, on, verdict } } },
  PiggybackRefused: {
    version: 1,
    golden: {
      1: { ...of, on, verdict: { ...verdict, decision: 'REFUSE', alternatives: ['joint purchase'] } },
    },
  },
  SupplierConsented: { version: 1, golden: { 1: { ...of, on, recordedBy: 'SUPPLIER', verdict } } },
  SupplierDeclined: {
    version: 1,
    golden: { 1: { ...of, on, recordedBy: 'CONTRACT_EXPERT', reason: 'Geen plaats' } },
  },
  SupplierManagementProposed: { version: 1, golden: { 1: { ...of, by: 'UWV', management, on } } },
  SupplierManagementAgreed: { version: 1, golden: { 1: { ...of, management, on, verdict } } },
  ContractOpenedByAddendum: {
    version: 1,
    golden: { 1: { ...of, addendumSignedOn: '2026-03-16', on: '2026-03-16', verdict } },
  },
  ContractOpenedByWording: { version: 1, golden: { 1: { ...of, on, verdict } } },
  PiggybackWithdrawn: {
    version: 1,
    golden: { 1: { ...of, by: 'SUPPLIER', reason: 'Wachtlijst', on: '2026-09-01' } },
  },
});

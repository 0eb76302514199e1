import { eventTypes, type Verdict } from '@ontschot/kernel';
import type { AddendumEvent, OfAddendum } from './addendum.events';

const agreementId = '3d1f7c52-8a1e-5b7d-9c55-0f6b1a2c3d4e';
const of: OfAddendum = {
  addendumId: `${agreementId}-GM0222`,
  agreementId,
  reference: 'UWV-2026-014',
  contractingPrincipal: 'UWV',
  partner: 'GM0222',
  supplierId: '9b2e6f10-4c3d-5e8f-8a7b-1c2d3e4f5a6b',
};
const on = '2026-03-16';
const verdict: Verdict = {
  decision: 'ALLOW',
  principal: 'GM0222',
  budget: 'W_DEEL:GM0222',
  invoiceTo: null,
  contractingPrincipal: 'UWV',
  because: [
    {
      rule: 'R-067',
      effect: 'ALLOW',
      text: 'Het addendum is getekend.',
      textEn: 'The addendum was signed.',
      source: 'HI §4',
      version: '2008-04-01',
    },
  ],
  duties: [],
  liftedBy: [],
  alternatives: [],
};

/** Every event of an addendum as it was first written. A sample is never edited; a new version adds its own beside an upcaster. */
export const addendumEventTypes = eventTypes<AddendumEvent>({
  AddendumDrafted: {
    version: 1,
    golden: { 1: { ...of, text: 'Addendum bij overeenkomst UWV-2026-014', on, verdict } },
  },
  AddendumSignedByPrincipal: { version: 1, golden: { 1: { ...of, on } } },
  AddendumSignedBySupplier: { version: 1, golden: { 1: { ...of, on, recordedBy: 'SUPPLIER' } } },
  AddendumSigned: { version: 1, golden: { 1: { ...of, signedOn: on, verdict } } },
});

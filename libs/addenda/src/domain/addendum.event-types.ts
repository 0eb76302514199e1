import { eventTypes, type Upcaster, type Verdict } from '@ontschot/kernel';
import type { AddendumScope } from '@ontschot/piggybacking';
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
/** Since an agreement has any number of addenda for a partner. */
const numbered: OfAddendum = { ...of, addendumId: `${agreementId}-GM0222-1` };
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

const everything: AddendumScope = { groups: null, services: null, area: null };
const text = 'Addendum bij overeenkomst UWV-2026-014';
/** Until then an addendum covered all of the agreement, from the last signature on. */
const ofEverything: Upcaster = (data) => ({
  ...data,
  number: 1,
  scope: everything,
  from: null,
  until: null,
});

/** Every event of an addendum as it was first written. A sample is never edited; a new version adds its own beside an upcaster. */
export const addendumEventTypes = eventTypes<AddendumEvent>({
  AddendumDrafted: {
    version: 2,
    upcasters: { 1: ofEverything },
    golden: {
      1: { ...of, text, on, verdict },
      2: { ...numbered, number: 1, scope: everything, from: null, until: '2026-12-31', text, on, verdict },
    },
  },
  AddendumAmended: {
    version: 1,
    golden: {
      1: {
        ...numbered,
        version: 2,
        scope: { groups: ['jongeren'], services: null, area: ['GM0222'] },
        from: '2026-04-01',
        until: '2026-12-31',
        text,
        on,
        verdict,
      },
    },
  },
  AddendumDraftWithdrawn: {
    version: 1,
    golden: { 1: { ...numbered, by: 'GM0222', reason: 'Toch eigen aanbod', on } },
  },
  AddendumSignedByPrincipal: { version: 1, golden: { 1: { ...of, on } } },
  AddendumSignedBySupplier: {
    version: 2,
    upcasters: { 1: (data) => ({ ...data, evidence: null }) },
    golden: {
      1: { ...of, on, recordedBy: 'SUPPLIER' },
      2: { ...numbered, on, recordedBy: 'SUPPLIER', evidence: null },
    },
  },
  AddendumSigned: {
    version: 2,
    upcasters: {
      1: (data) => ({
        ...data,
        from: (data as { signedOn: string }).signedOn,
        until: null,
        scope: everything,
      }),
    },
    golden: {
      1: { ...of, signedOn: on, verdict },
      2: { ...numbered, signedOn: on, from: on, until: '2026-12-31', scope: everything, verdict },
    },
  },
  AddendumInForce: { version: 1, golden: { 1: { ...numbered, from: on } } },
  AddendumEnded: {
    version: 1,
    golden: { 1: { ...numbered, lastDay: '2026-08-31', cause: 'WITHDRAWN' } },
  },
});

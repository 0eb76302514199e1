import { dayInWords, type HistoryOf } from '@ontschot/kernel';
import { PIGGYBACK_READERS } from '@ontschot/piggybacking';
import type { AddendumEvent } from './domain/addendum.events';
import { GetAddendum } from './read-models/addendum-overview/list-addenda';
import { streamOf } from './streams';

const BECAUSE = {
  WITHDRAWN: { nl: 'de opening is opgezegd', en: 'the opening was withdrawn' },
  TERM: { nl: 'de termijn is voorbij', en: 'its term is over' },
  AGREEMENT_ENDED: { nl: 'de overeenkomst is afgelopen', en: 'the agreement ended' },
} as const;

/** The life of an addendum. */
export const addendumHistory: HistoryOf<AddendumEvent> = {
  kind: 'addenda',
  idKind: 'agreementPartner',
  roles: PIGGYBACK_READERS,
  mayRead: (actor, id) => new GetAddendum(actor, id),
  streams: (id) => [streamOf(id)],
  sentences: {
    AddendumDrafted: ({ data: { reference, partner, number } }) => ({
      nl: `Addendum ${number} bij ${reference} is opgesteld, voor klanten van ${partner}.`,
      en: `Addendum ${number} to ${reference} was drawn up, for clients of ${partner}.`,
    }),
    AddendumAmended: ({ data: { version } }) => ({
      nl: `De tekst is gewijzigd: versie ${version}.`,
      en: `The text was amended: version ${version}.`,
    }),
    AddendumDraftWithdrawn: ({ data: { by, reason } }) => ({
      nl: `${by} trok het concept in: ${reason}.`,
      en: `${by} withdrew the draft: ${reason}.`,
    }),
    AddendumSignedByPrincipal: ({ data: { contractingPrincipal } }) => ({
      nl: `${contractingPrincipal} tekende als opdrachtgever.`,
      en: `${contractingPrincipal} signed as contracting principal.`,
    }),
    AddendumSignedBySupplier: ({ data: { evidence } }) => ({
      nl: `De leverancier tekende${evidence ? `, volgens ${evidence.reference}` : ''}.`,
      en: `The supplier signed${evidence ? `, by ${evidence.reference}` : ''}.`,
    }),
    AddendumSigned: ({ data: { from, until } }) => ({
      nl: `Beide partijen hebben getekend: het geldt vanaf ${dayInWords(from, 'nl')}${until ? ` tot en met ${dayInWords(until, 'nl')}` : ''}.`,
      en: `Both parties have signed: it holds from ${dayInWords(from, 'en')}${until ? ` to ${dayInWords(until, 'en')}` : ''}.`,
    }),
    AddendumInForce: ({ data: { from } }) => ({
      nl: `Het addendum ging in op ${dayInWords(from, 'nl')}.`,
      en: `The addendum took effect on ${dayInWords(from, 'en')}.`,
    }),
    AddendumEnded: ({ data: { lastDay, cause } }) => ({
      nl: `De laatste dag is ${dayInWords(lastDay, 'nl')}: ${BECAUSE[cause].nl}.`,
      en: `Its last day is ${dayInWords(lastDay, 'en')}: ${BECAUSE[cause].en}.`,
    }),
  },
};

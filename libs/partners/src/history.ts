import { EVERYONE } from '@ontschot/http';
import { dayInWords, type HistoryOf } from '@ontschot/kernel';
import { MANDATE_READERS } from './commands/access';
import { partiesOf } from './commands/mandate-stream';
import type { MandateDecision, MandateEvent } from './domain/mandate.events';
import type { OinEvent } from './domain/oin.events';
import type { PartnerEvent } from './domain/partner.events';
import type { RegionEvent } from './domain/region.events';
import { ListRegions } from './facts';
import { GetMandate } from './read-models/mandate-overview/list-mandates';
import { GetPartner } from './read-models/partner-overview/list-partners';
import { OINS_STREAM, partnerStream, REGIONS_STREAM } from './streams';

/** The life of a partner: its part in this, its ordinances and its numbers. */
export const partnerHistory: HistoryOf<PartnerEvent | OinEvent> = {
  kind: 'partners',
  idKind: 'partner',
  roles: EVERYONE,
  mayRead: (actor, id) => new GetPartner(actor, id),
  streams: (id) => [partnerStream(id), OINS_STREAM],
  isOf: ({ type, data }, id) => type !== 'OinRegistered' || data.partner === id,
  sentences: {
    PartnerRegistered: ({ data: { name, on } }) => ({
      nl: `${name} doet mee vanaf ${dayInWords(on, 'nl')}.`,
      en: `${name} takes part from ${dayInWords(on, 'en')}.`,
    }),
    OrdinancePublished: ({ data: { version, validFrom } }) => ({
      nl: `Verordening ${version} geldt vanaf ${dayInWords(validFrom, 'nl')}.`,
      en: `Ordinance ${version} holds from ${dayInWords(validFrom, 'en')}.`,
    }),
    PartnerRegistrationStruck: ({ data: { reason } }) => ({
      nl: `De inschrijving was een vergissing: ${reason}.`,
      en: `The registration was a mistake: ${reason}.`,
    }),
    MotivationRoleSet: ({ data: { role, from } }) => ({
      nl: `Vanaf ${dayInWords(from, 'nl')} telt de motivering van ${role === 'coach' ? 'de coach' : 'de contractdeskundige'}.`,
      en: `From ${dayInWords(from, 'en')} the motivation of the ${role === 'coach' ? 'coach' : 'contract expert'} counts.`,
    }),
    OinRegistered: ({ data: { oin, from } }) => ({
      nl: `OIN ${oin} geldt vanaf ${dayInWords(from, 'nl')}.`,
      en: `OIN ${oin} holds from ${dayInWords(from, 'en')}.`,
    }),
  },
};

const WORDS: Record<MandateDecision, { nl: string; en: string }> = {
  PROPOSE: { nl: 'voorstellen', en: 'propose' },
  APPROVE: { nl: 'goedkeuren', en: 'approve' },
  ORDER: { nl: 'bestellen', en: 'order' },
};
const inWords = (decisions: readonly MandateDecision[], language: 'nl' | 'en'): string =>
  decisions.map((decision) => WORDS[decision][language]).join(', ');

/** The life of a mandate. */
export const mandateHistory: HistoryOf<MandateEvent> = {
  kind: 'mandates',
  idKind: 'mandate',
  roles: MANDATE_READERS,
  mayRead: (actor, id) => new GetMandate(actor, id),
  streams: (id) => [partiesOf(id).stream],
  isOf: ({ data }, id) => data.mandateId === id,
  sentences: {
    MandateDrafted: ({ data: { draftedBy, grantee, decisions } }) => ({
      nl: `${draftedBy} stelde een mandaat op. ${grantee} mag dan: ${inWords(decisions, 'nl')}.`,
      en: `${draftedBy} drafted a mandate. ${grantee} may then: ${inWords(decisions, 'en')}.`,
    }),
    MandateGranted: ({ data: { grantor, grantee } }) => ({
      nl: `${grantor} gaf dit mandaat aan ${grantee}.`,
      en: `${grantor} granted this mandate to ${grantee}.`,
    }),
    MandateNarrowed: ({ data: { decisions, from } }) => ({
      nl: `Vanaf ${dayInWords(from, 'nl')} blijft over: ${inWords(decisions, 'nl')}.`,
      en: `From ${dayInWords(from, 'en')} there remains: ${inWords(decisions, 'en')}.`,
    }),
    MandateRevoked: ({ data: { grantor, from } }) => ({
      nl: `${grantor} trok dit mandaat in vanaf ${dayInWords(from, 'nl')}.`,
      en: `${grantor} revoked this mandate from ${dayInWords(from, 'en')}.`,
    }),
    MandateExpired: ({ data: { until } }) => ({
      nl: `Dit mandaat liep af op ${dayInWords(until, 'nl')}.`,
      en: `This mandate ran out on ${dayInWords(until, 'en')}.`,
    }),
  },
};

/** Where UWV serves a labour-market region from. */
export const regionHistory: HistoryOf<RegionEvent> = {
  kind: 'regions',
  idKind: 'labourMarketRegion',
  roles: EVERYONE,
  mayRead: () => new ListRegions('2199-12-31'),
  streams: () => [REGIONS_STREAM],
  isOf: ({ data }, id) => data.labourMarketRegion === id,
  sentences: {
    RegionAssigned: ({ data: { labourMarketRegion, uwvRegion, from } }) => ({
      nl: `UWV helpt ${labourMarketRegion} vanaf ${dayInWords(from, 'nl')} vanuit regio ${uwvRegion}.`,
      en: `UWV serves ${labourMarketRegion} from ${dayInWords(from, 'en')} from region ${uwvRegion}.`,
    }),
  },
};

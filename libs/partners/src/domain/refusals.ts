import { dayInWords, type IsoDate, type PartnerCode, refusals } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type { MandateDecision } from './mandate.events';

type Registered = { name: string; uwvRegion: UwvRegion | null; on: IsoDate };
type Days = { from: IsoDate; until: IsoDate };
type Version = { version: string; validFrom: IsoDate };

/** What partners, mandates, OINs and regions refuse in the state that they are in. */
export const refuse = refusals({
  'partner-already-registered': {
    nl: ({ name, uwvRegion, on }: Registered) =>
      `${name} doet al mee vanaf ${dayInWords(on, 'nl')}${uwvRegion ? `, in UWV-regio ${uwvRegion}` : ''}.`,
    en: ({ name, uwvRegion, on }: Registered) =>
      `${name} takes part already from ${dayInWords(on, 'en')}${uwvRegion ? `, in UWV region ${uwvRegion}` : ''}.`,
  },
  'partner-in-use': {
    nl: ({ name }: { name: string }) =>
      `${name} heeft hier een verordening of een mandaat. Dit is geen vergissing meer.`,
    en: ({ name }: { name: string }) =>
      `${name} has an ordinance or a mandate here. This is no mistake any more.`,
  },
  'motivation-role-of-later-day': {
    nl: ({ from }: { from: IsoDate }) =>
      `Er geldt al een instelling vanaf ${dayInWords(from, 'nl')}. Geef een latere eerste dag.`,
    en: ({ from }: { from: IsoDate }) =>
      `A setting holds from ${dayInWords(from, 'en')} already. Give a later first day.`,
  },
  'no-ordinance-of-uwv': {
    nl: 'Alleen een gemeente heeft een re-integratieverordening.',
    en: 'Only a municipality has a re-integration ordinance.',
  },
  'ordinance-already-published': {
    nl: ({ version, validFrom }: Version) =>
      `Versie ${version} geldt al vanaf ${dayInWords(validFrom, 'nl')}. Maak een nieuwe versie vanaf een andere dag.`,
    en: ({ version, validFrom }: Version) =>
      `Version ${version} holds from ${dayInWords(validFrom, 'en')} already. Publish a new version from another day.`,
  },
  'mandate-to-oneself': {
    nl: 'Een partner heeft geen mandaat nodig voor de eigen klanten.',
    en: 'A partner needs no mandate for its own clients.',
  },
  'mandate-ends-before-it-begins': {
    nl: ({ from, until }: Days) =>
      `Het mandaat zou eindigen op ${dayInWords(until, 'nl')}, voordat het begint op ${dayInWords(from, 'nl')}.`,
    en: ({ from, until }: Days) =>
      `The mandate would end on ${dayInWords(until, 'en')}, before it begins on ${dayInWords(from, 'en')}.`,
  },
  'mandate-over': {
    nl: ({ until }: { until: IsoDate }) =>
      `Dit concept zou zijn geëindigd op ${dayInWords(until, 'nl')}. Maak een nieuw mandaat.`,
    en: ({ until }: { until: IsoDate }) =>
      `This draft would have ended on ${dayInWords(until, 'en')}. Draft a new mandate.`,
  },
  'mandate-already-granted': {
    nl: ({ on }: { on: IsoDate }) => `Dit mandaat is al gegeven op ${dayInWords(on, 'nl')}.`,
    en: ({ on }: { on: IsoDate }) => `This mandate was granted on ${dayInWords(on, 'en')} already.`,
  },
  'mandate-already-revoked': {
    nl: ({ from }: { from: IsoDate }) => `Dit mandaat is al ingetrokken vanaf ${dayInWords(from, 'nl')}.`,
    en: ({ from }: { from: IsoDate }) => `This mandate was revoked from ${dayInWords(from, 'en')} already.`,
  },
  'mandate-would-widen': {
    nl: ({ more }: { more: MandateDecision[] }) =>
      `In dit mandaat zit niet: ${more.join(', ')}. Maak een nieuw mandaat om meer te geven.`,
    en: ({ more }: { more: MandateDecision[] }) =>
      `The mandate does not hold ${more.join(', ')}. Draft a new mandate to widen it.`,
  },
  'mandate-ended': {
    nl: 'Dit mandaat is voorbij. Maak een nieuw mandaat.',
    en: 'This mandate has ended. Draft a new one.',
  },
  'mandate-not-granted': {
    nl: 'Dit mandaat is nog niet gegeven. Geef het eerst, of laat het concept liggen.',
    en: 'The grantor has not granted this mandate. Grant it first, or leave the draft.',
  },
  'mandate-narrowed-later': {
    nl: ({ from }: { from: IsoDate }) =>
      `Het mandaat is beperkt vanaf ${dayInWords(from, 'nl')}. Geef die dag of een latere.`,
    en: ({ from }: { from: IsoDate }) =>
      `The mandate was narrowed from ${dayInWords(from, 'en')}. Give that day or a later one.`,
  },
  'oin-of-another': {
    nl: ({ oin, partner }: { oin: string; partner: PartnerCode }) => `OIN ${oin} is van ${partner}.`,
    en: ({ oin, partner }: { oin: string; partner: PartnerCode }) => `OIN ${oin} is that of ${partner}.`,
  },
  'oin-of-that-day': {
    nl: ({ oin, from }: { oin: string; from: IsoDate }) =>
      `Vanaf ${dayInWords(from, 'nl')} geldt al OIN ${oin}. Geef een andere eerste dag.`,
    en: ({ oin, from }: { oin: string; from: IsoDate }) =>
      `From ${dayInWords(from, 'en')} OIN ${oin} holds already. Give another first day.`,
  },
  'region-of-that-day': {
    nl: ({ uwvRegion, from }: { uwvRegion: UwvRegion; from: IsoDate }) =>
      `Vanaf ${dayInWords(from, 'nl')} is al regio ${uwvRegion} vastgelegd. Geef een andere eerste dag.`,
    en: ({ uwvRegion, from }: { uwvRegion: UwvRegion; from: IsoDate }) =>
      `From ${dayInWords(from, 'en')} region ${uwvRegion} was recorded already. Give another first day.`,
  },
});

import { dayInWords, type IsoDate, type PartnerCode, refusals } from '@ontschot/kernel';

type Ref = { reference: string };
type Term = { from: IsoDate; until: IsoDate | null };

/** Why a step on an addendum does not fit the state; what stands, and what can be done. */
export const refuse = refusals({
  'agreement-ended': {
    nl: ({ reference }: Ref) => `Overeenkomst ${reference} is afgelopen. Kies er een die loopt.`,
    en: ({ reference }: Ref) => `Agreement ${reference} has ended. Choose one that is in force.`,
  },
  'agreement-not-begun': {
    nl: ({ reference, from }: Ref & { from: IsoDate }) =>
      `Overeenkomst ${reference} is er pas sinds ${dayInWords(from, 'nl')}. Kies die dag of een latere.`,
    en: ({ reference, from }: Ref & { from: IsoDate }) =>
      `Agreement ${reference} exists from ${dayInWords(from, 'en')} on. Give that day or a later one.`,
  },
  'addendum-not-needed': {
    nl: 'De aanbesteding noemt de klanten van de partner al (R-064). Open het contract op grond van die tekst.',
    en: "The contract's own wording includes the partner's clients (R-064). Open it by wording.",
  },
  'own-agreement': {
    nl: ({ partner, reference }: Ref & { partner: PartnerCode }) =>
      `${partner} doet al mee aan ${reference}. Een addendum is niet nodig.`,
    en: ({ partner, reference }: Ref & { partner: PartnerCode }) =>
      `${partner} is a party to ${reference} already and needs no addendum.`,
  },
  'partner-delivers-itself': {
    nl: ({ reference }: Ref) =>
      `${reference} heeft geen leverancier: de eigenaar levert zelf. Zet die partner als leverancier in uw administratie (R-070).`,
    en: ({ reference }: Ref) =>
      `${reference} has no supplier: its owner delivers itself. Enter that partner as supplier instead (R-070).`,
  },
  'unknown-service': {
    nl: ({ reference }: Ref) =>
      `Niet elke genoemde dienst hoort bij ${reference}. Kies uit die overeenkomst.`,
    en: ({ reference }: Ref) =>
      `Not every service named is part of ${reference}. Choose from that agreement.`,
  },
  'draft-exists': {
    nl: ({ addendumId, on }: { addendumId: string; on: IsoDate }) =>
      `Er ligt al een concept van ${dayInWords(on, 'nl')}: ${addendumId}. Wijzig het of trek het in.`,
    en: ({ addendumId, on }: { addendumId: string; on: IsoDate }) =>
      `There is a draft of ${dayInWords(on, 'en')} already: ${addendumId}. Amend it or withdraw it.`,
  },
  'opening-overlaps': {
    nl: ({ from, until }: Term) =>
      `Er is al een opening van ${dayInWords(from, 'nl')} ${until === null ? 'zonder einddag' : `tot en met ${dayInWords(until, 'nl')}`}. Het addendum begint daarna.`,
    en: ({ from, until }: Term) =>
      `There is an opening from ${dayInWords(from, 'en')} ${until === null ? 'without an end' : `to ${dayInWords(until, 'en')}`} already. The addendum begins after it.`,
  },
  'term-outside-agreement': {
    nl: ({ from, until }: Term) =>
      `Het addendum loopt binnen de overeenkomst: van ${dayInWords(from, 'nl')}${until === null ? '' : ` tot en met ${dayInWords(until, 'nl')}`}.`,
    en: ({ from, until }: Term) =>
      `The addendum runs within the agreement: from ${dayInWords(from, 'en')}${until === null ? '' : ` to ${dayInWords(until, 'en')}`}.`,
  },
  'term-over-before-signing': {
    nl: ({ until }: { until: IsoDate }) =>
      `Het addendum loopt tot en met ${dayInWords(until, 'nl')}, en is dan nog niet getekend. Wijzig de einddag.`,
    en: ({ until }: { until: IsoDate }) =>
      `The addendum runs to ${dayInWords(until, 'en')} and is not signed by then. Amend its last day.`,
  },
  'signed-already': {
    nl: ({ on }: { on: IsoDate }) => `Dit is al getekend op ${dayInWords(on, 'nl')}. Die dag staat vast.`,
    en: ({ on }: { on: IsoDate }) => `This was signed on ${dayInWords(on, 'en')} already. That day stands.`,
  },
  'signature-on-draft': {
    nl: 'Er is al getekend: de tekst staat vast. Trek het concept in en stel een nieuw op.',
    en: 'It bears a signature: the text stands. Withdraw the draft and draw up another.',
  },
  'already-in-force': {
    nl: 'Beide partijen hebben getekend. Een opening stopt via het verzoek om mee te liften.',
    en: 'Both parties have signed. An opening is withdrawn on the piggyback request.',
  },
  'draft-withdrawn': {
    nl: ({ on }: { on: IsoDate }) =>
      `Dit concept is ingetrokken op ${dayInWords(on, 'nl')}. Stel een nieuw addendum op.`,
    en: ({ on }: { on: IsoDate }) =>
      `This draft was withdrawn on ${dayInWords(on, 'en')}. Draw up another addendum.`,
  },
  'evidence-needed': {
    nl: 'De leverancier tekent zelf. Legt u zijn handtekening vast, noem dan het getekende stuk en de dag ervan.',
    en: 'The supplier signs itself. To record its signature, name the signed document and its day.',
  },
});

import { dayInWords, type IsoDate, type PartnerCode, refusals } from '@ontschot/kernel';

type Ref = { reference: string };
type Parties = { owner: PartnerCode; partner: PartnerCode };

const STATUS = {
  REQUESTED: { nl: 'wacht op de toets', en: 'waits for its check' },
  ELIGIBLE: { nl: 'wacht op de leverancier', en: 'waits for the supplier' },
  REFUSED: { nl: 'is geweigerd', en: 'was refused' },
  CONSENTED: {
    nl: 'wacht op de afspraken over de leverancier',
    en: 'waits for the supplier-management agreements',
  },
  DECLINED: { nl: 'is door de leverancier geweigerd', en: 'was declined by the supplier' },
  AGREED: { nl: 'wacht op de opening', en: 'waits to be opened' },
  OPEN: { nl: 'is open', en: 'is open' },
  OPEN_FOR_CLIENT: { nl: 'is open voor deze klant', en: 'is open for this client' },
  OBJECTED: { nl: 'is gestopt door de eigenaar', en: 'was stopped by the owner' },
  CLOSED: { nl: 'is gesloten', en: 'is closed' },
  RETRACTED: { nl: 'is ingetrokken', en: 'was retracted' },
} as const;
export type RequestStatus = keyof typeof STATUS;

/** Why a step on a request to use a partner's agreement does not fit the state; what stands, and what can be done. */
export const refuse = refusals({
  'wrong-step': {
    nl: ({ status }: { status: RequestStatus }) => `Dit kan nu niet: het verzoek ${STATUS[status].nl}.`,
    en: ({ status }: { status: RequestStatus }) => `Not possible now: the request ${STATUS[status].en}.`,
  },
  'already-requested': {
    nl: ({ on, reason }: { on: IsoDate; reason: string }) =>
      `Dit is al gevraagd op ${dayInWords(on, 'nl')}, met de reden "${reason}". Trek dat verzoek in om anders te vragen.`,
    en: ({ on, reason }: { on: IsoDate; reason: string }) =>
      `This was asked on ${dayInWords(on, 'en')} already, with the reason "${reason}". Retract that request to ask otherwise.`,
  },
  'already-recorded': {
    nl: ({ on }: { on: IsoDate }) =>
      `Dit staat al vast op ${dayInWords(on, 'nl')}, met andere gegevens. Wat vaststaat blijft staan.`,
    en: ({ on }: { on: IsoDate }) =>
      `This was recorded on ${dayInWords(on, 'en')} already, with other facts. What is recorded stands.`,
  },
  refused: {
    nl: 'Dit verzoek is geweigerd. Doe een nieuw verzoek als de feiten anders zijn.',
    en: 'This request was refused. Make a new one when the facts have changed.',
  },
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
  'own-agreement': {
    nl: ({ partner, reference }: Ref & { partner: PartnerCode }) =>
      `${partner} doet al mee aan ${reference}. Een verzoek is niet nodig.`,
    en: ({ partner, reference }: Ref & { partner: PartnerCode }) =>
      `${partner} is a party to ${reference} already and needs no request.`,
  },
  'partner-delivers-itself': {
    nl: ({ reference }: Ref) =>
      `${reference} heeft geen leverancier: de eigenaar levert zelf. Zet die partner als leverancier in uw administratie (R-070).`,
    en: ({ reference }: Ref) =>
      `${reference} has no supplier: its owner delivers itself. Enter that partner as supplier instead (R-070).`,
  },
  'evidence-needed': {
    nl: 'De leverancier zegt dit zelf. Legt u het voor de leverancier vast, noem dan de brief of mail en de dag ervan.',
    en: 'The supplier says this itself. To record it for the supplier, name the letter or mail and its day.',
  },
  'not-a-party': {
    nl: ({ owner, partner }: Parties) => `Alleen ${owner} en ${partner} maken deze afspraken.`,
    en: ({ owner, partner }: Parties) => `Only ${owner} and ${partner} make these agreements.`,
  },
  'terms-incomplete': {
    nl: 'De toestemming noemt inhoud, prijs, rekening en voortgangsgesprekken. Vul alle vier in (R-187).',
    en: 'The consent states content, price, billing and progress talks. Give all four (R-187).',
  },
  'opening-overlaps': {
    nl: ({ from, until }: { from: IsoDate; until: IsoDate | null }) =>
      `Er is al een opening van ${dayInWords(from, 'nl')} ${until === null ? 'zonder einddag' : `tot en met ${dayInWords(until, 'nl')}`}. De nieuwe begint daarna.`,
    en: ({ from, until }: { from: IsoDate; until: IsoDate | null }) =>
      `There is an opening from ${dayInWords(from, 'en')} ${until === null ? 'without an end' : `to ${dayInWords(until, 'en')}`} already. The new one begins after it.`,
  },
  'term-outside-agreement': {
    nl: ({ from, until }: { from: IsoDate; until: IsoDate | null }) =>
      `Het addendum loopt binnen de overeenkomst: van ${dayInWords(from, 'nl')}${until === null ? '' : ` tot en met ${dayInWords(until, 'nl')}`}.`,
    en: ({ from, until }: { from: IsoDate; until: IsoDate | null }) =>
      `The addendum runs within the agreement: from ${dayInWords(from, 'en')}${until === null ? '' : ` to ${dayInWords(until, 'en')}`}.`,
  },
  'already-withdrawn': {
    nl: ({ on }: { on: IsoDate }) =>
      `De opening stopt al op ${dayInWords(on, 'nl')}. Een latere dag kan alleen met een nieuwe opening.`,
    en: ({ on }: { on: IsoDate }) =>
      `The opening stops on ${dayInWords(on, 'en')} already. A later day needs a new opening.`,
  },
  'other-assignment': {
    nl: ({ assignmentId }: { assignmentId: string }) =>
      `Opdracht ${assignmentId} hoort bij een andere overeenkomst. Vraag het voor de overeenkomst van de opdracht.`,
    en: ({ assignmentId }: { assignmentId: string }) =>
      `Assignment ${assignmentId} is under another agreement. Ask for the agreement of the assignment.`,
  },
  'assignment-ended': {
    nl: ({ assignmentId }: { assignmentId: string }) => `Opdracht ${assignmentId} is al afgelopen.`,
    en: ({ assignmentId }: { assignmentId: string }) => `Assignment ${assignmentId} has ended already.`,
  },
});

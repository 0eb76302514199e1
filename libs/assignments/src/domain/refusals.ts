import {
  dayInWords,
  type IsoDate,
  type NotPossible,
  type PartnerCode,
  refusals,
  type Text,
} from '@ontschot/kernel';
import type { IroStep, Status } from './status';

/** What the status is called where a user reads it. */
export const STATUS: Record<Status, Text> = {
  PROPOSED: { nl: 'voorgesteld', en: 'proposed' },
  APPROVED: { nl: 'goedgekeurd', en: 'approved' },
  ORDERING: { nl: 'goedgekeurd, de bestelling loopt', en: 'approved, the order is being placed' },
  ORDERED: { nl: 'besteld', en: 'ordered' },
  IN_PROGRESS: { nl: 'lopend', en: 'running' },
  INTERRUPTED: { nl: 'onderbroken', en: 'interrupted' },
  COMPLETED: { nl: 'afgerond', en: 'completed' },
  CANCELLED: { nl: 'geannuleerd', en: 'cancelled' },
  DROPPED_OUT: { nl: 'voortijdig gestopt', en: 'dropped out' },
  PLACED: { nl: 'geplaatst', en: 'placed' },
  SUSTAINABLY_PLACED: { nl: 'duurzaam geplaatst', en: 'sustainably placed' },
};
const IRO_STEP: Record<IroStep, Text> = {
  DIAGNOSIS_AWAITED: { nl: 'de diagnose ontbreekt nog', en: 'the diagnosis is awaited' },
  DIAGNOSED: { nl: 'de diagnose is gesteld', en: 'the diagnosis is recorded' },
  COMPANY_CHOSEN: { nl: 'het bedrijf is gekozen', en: 'the company is chosen' },
  PLAN_SUBMITTED: { nl: 'het plan is ingediend', en: 'the plan is submitted' },
  PLAN_APPROVED: { nl: 'het plan is goedgekeurd', en: 'the plan is approved' },
};

type Stood = { step: Text; on: IsoDate; wayOut: Text };
const nameOf = (partner: PartnerCode, language: 'nl' | 'en'): string =>
  partner === 'UWV' ? 'UWV' : language === 'nl' ? `gemeente ${partner}` : `municipality ${partner}`;

/** Why a step does not fit the assignment as it stands, in both languages, with the way out. */
export const refuse = refusals({
  'assignment-in-other-state': {
    nl: ({ status, wayOut }: { status: Status; wayOut: Text }) =>
      `De opdracht is ${STATUS[status].nl}. ${wayOut.nl}`,
    en: ({ status, wayOut }: { status: Status; wayOut: Text }) =>
      `The assignment is ${STATUS[status].en}. ${wayOut.en}`,
  },
  'recorded-otherwise': {
    nl: ({ step, on, wayOut }: Stood) =>
      `${step.nl} staat al vast, op ${dayInWords(on, 'nl')}, met andere gegevens. Er is niets veranderd. ${wayOut.nl}`,
    en: ({ step, on, wayOut }: Stood) =>
      `${step.en} is recorded already, on ${dayInWords(on, 'en')}, with other content. Nothing has changed. ${wayOut.en}`,
  },
  'assignment-not-proposed': {
    nl: ({ status }: { status: Status }) =>
      `De opdracht is ${STATUS[status].nl}. Alleen een voorstel kan worden goedgekeurd.`,
    en: ({ status }: { status: Status }) =>
      `The assignment is ${STATUS[status].en}. Only a proposal can be approved.`,
  },
  'assignment-not-approved': {
    nl: ({ status }: { status: Status }) => `De opdracht is ${STATUS[status].nl}. Keur hem eerst goed.`,
    en: ({ status }: { status: Status }) => `The assignment is ${STATUS[status].en}. Approve it first.`,
  },
  'client-not-open': {
    nl: 'Het dossier van deze klant is gesloten. Leg eerst de nieuwe uitkering vast; dan gaat het weer open.',
    en: 'The file of this client is closed. Record the new benefit first; that opens it again.',
  },
  'benefit-not-confirmed': {
    nl: ({ partner }: { partner: PartnerCode }) =>
      `De uitkering is door een ander gemeld en nog niet bevestigd door ${nameOf(partner, 'nl')}. Vraag een medewerker van die partner om haar te bevestigen.`,
    en: ({ partner }: { partner: PartnerCode }) =>
      `The benefit was reported by another and is not yet confirmed by ${nameOf(partner, 'en')}. Ask somebody of that partner to confirm it.`,
  },
  'iro-plan-first': {
    nl: 'Een IRO wordt goedgekeurd met het plan. Leg eerst diagnose, bedrijf en plan vast.',
    en: 'An IRO is approved by approving its plan. Record diagnosis, company and plan first.',
  },
  'no-plan-to-approve': {
    nl: 'Er is geen plan ingediend. Dien eerst het plan in.',
    en: 'No plan was submitted. Submit the plan first.',
  },
  'no-iro': {
    nl: 'Deze opdracht is geen individuele re-integratieovereenkomst (IRO).',
    en: 'This assignment is no individual re-integration agreement (IRO).',
  },
  'iro-in-other-step': {
    nl: ({ iro, wayOut }: { iro: IroStep; wayOut: Text }) =>
      `Bij deze IRO: ${IRO_STEP[iro].nl}. ${wayOut.nl}`,
    en: ({ iro, wayOut }: { iro: IroStep; wayOut: Text }) => `Of this IRO: ${IRO_STEP[iro].en}. ${wayOut.en}`,
  },
  'other-company': {
    nl: 'Het voorstel is voor een ander bedrijf. Annuleer het en stel de IRO van het gekozen bedrijf voor.',
    en: "The proposal is for another company. Cancel it and propose the chosen company's IRO.",
  },
  'agreement-ended': {
    nl: 'Het contract neemt geen nieuwe opdrachten aan. Kies een instrument van een ander contract.',
    en: 'The agreement takes no new orders. Choose an instrument of another agreement.',
  },
  'agreement-not-begun': {
    nl: 'Het contract is op die dag nog niet begonnen. Bestel vanaf de dag waarop het begint.',
    en: 'The agreement has not begun on that day. Order from the day on which it begins.',
  },
  'agreement-not-yet': {
    nl: ({ concludedOn }: { concludedOn: IsoDate }) =>
      `Het contract geldt vanaf ${dayInWords(concludedOn, 'nl')}. Bestel op die dag of later.`,
    en: ({ concludedOn }: { concludedOn: IsoDate }) =>
      `The agreement holds from ${dayInWords(concludedOn, 'en')}. Order on that day or later.`,
  },
  'start-after-agreement': {
    nl: ({ start, validUntil }: { start: IsoDate; validUntil: IsoDate }) =>
      `De dienst kan niet starten op ${dayInWords(start, 'nl')}: het contract loopt tot en met ${dayInWords(validUntil, 'nl')}. Plan een eerdere start.`,
    en: ({ start, validUntil }: { start: IsoDate; validUntil: IsoDate }) =>
      `The service cannot start on ${dayInWords(start, 'en')}: the agreement runs until ${dayInWords(validUntil, 'en')}. Plan an earlier start.`,
  },
  'contract-not-open': {
    nl: ({ principal }: { principal: PartnerCode }) =>
      `Het contract is niet open voor klanten van ${nameOf(principal, 'nl')}. De contractdeskundige opent het, met een addendum of op grond van het bestek.`,
    en: ({ principal }: { principal: PartnerCode }) =>
      `The agreement is not open for clients of ${nameOf(principal, 'en')}. Its contract expert opens it by addendum or by its wording.`,
  },
  'budget-year-not-open': {
    nl: ({ principal, year }: { principal: PartnerCode; year: string }) =>
      `Er is geen open budget van ${nameOf(principal, 'nl')} voor ${year}. De financiële afdeling opent het.`,
    en: ({ principal, year }: { principal: PartnerCode; year: string }) =>
      `There is no open budget of ${nameOf(principal, 'en')} for ${year}. Finance opens it.`,
  },
  'backdated-to-other-payer': {
    nl: ({ day, payer, now }: { day: IsoDate; payer: PartnerCode; now: PartnerCode }) =>
      `Op ${dayInWords(day, 'nl')} hoort de klant bij ${nameOf(payer, 'nl')}, vandaag bij ${nameOf(now, 'nl')}. Achteraf op die dag bestellen kan alleen als een coach of de financiële afdeling van ${nameOf(payer, 'nl')} dat bevestigt. Of bestel op vandaag.`,
    en: ({ day, payer, now }: { day: IsoDate; payer: PartnerCode; now: PartnerCode }) =>
      `On ${dayInWords(day, 'en')} this is a client of ${nameOf(payer, 'en')}, today of ${nameOf(now, 'en')}. Ordering on that day afterwards is possible only when a coach or finance of ${nameOf(payer, 'en')} confirms it. Or order as of today.`,
  },
  'mandate-over-today': {
    nl: ({ day, payer }: { day: IsoDate; payer: PartnerCode }) =>
      `U heeft vandaag geen mandaat van ${nameOf(payer, 'nl')} voor dit besluit. Op ${dayInWords(day, 'nl')} beslissen kan alleen als een coach of de financiële afdeling van ${nameOf(payer, 'nl')} dat bevestigt.`,
    en: ({ day, payer }: { day: IsoDate; payer: PartnerCode }) =>
      `You hold no mandate of ${nameOf(payer, 'en')} for this decision today. Deciding as of ${dayInWords(day, 'en')} is possible only when a coach or finance of ${nameOf(payer, 'en')} confirms it.`,
  },
  'not-the-payer': {
    nl: ({ day, payer }: { day: IsoDate; payer: PartnerCode }) =>
      `Op ${dayInWords(day, 'nl')} is dit een klant van ${nameOf(payer, 'nl')}. Alleen die partner kan dit bevestigen.`,
    en: ({ day, payer }: { day: IsoDate; payer: PartnerCode }) =>
      `On ${dayInWords(day, 'en')} this is a client of ${nameOf(payer, 'en')}. Only that partner can confirm this.`,
  },
  'order-failed': {
    nl: 'Het geld voor deze opdracht is zojuist geweigerd. Bestel opnieuw.',
    en: 'The money for this order was refused a moment ago. Order it again.',
  },
  'no-such-part': {
    nl: ({ line }: { line: number }) =>
      `Orderregel ${line} is geen maand of deel van deze opdracht. De regels staan bij de opdracht.`,
    en: ({ line }: { line: number }) =>
      `Order line ${line} is not a month or part of this order. Its lines are listed with the assignment.`,
  },
  'no-part-left': {
    nl: 'Alle maanden of delen van deze opdracht zijn geleverd of vervallen. Rond de dienst af.',
    en: 'Every month or part of this order is delivered or has lapsed. Complete the service.',
  },
  'parts-need-no-go': {
    nl: 'De delen van deze opdracht hebben geen akkoord nodig: dat staat in het voorstel.',
    en: 'The parts of this order need no go: that is settled in the proposal.',
  },
  'no-part-awaits-a-go': {
    nl: 'Geen geleverd deel wacht op een besluit. Leg vast dat de klant stopt of dat de dienst klaar is.',
    en: 'No delivered part awaits a decision. Record the drop-out or the completion.',
  },
  'no-own-delivery': {
    nl: 'Een interne kostennota is voor wat een partner zelf levert aan eigen klanten. Hier stuurt een leverancier een factuur.',
    en: 'An internal cost note is for what a partner delivers itself for its own clients. Here a supplier sends an invoice.',
  },
  'cost-noted': {
    nl: 'Van deze dienst zijn de kosten al geboekt met een interne nota. Daarna is dit niet meer terug te draaien.',
    en: 'The cost of this service is booked by an internal note. After that this cannot be undone.',
  },
  'placement-lasted': {
    nl: ({ sustainableOn }: { sustainableOn: IsoDate }) =>
      `De plaatsing duurde langer dan tot ${dayInWords(sustainableOn, 'nl')}. De financiële afdeling stelt vast dat zij duurzaam is.`,
    en: ({ sustainableOn }: { sustainableOn: IsoDate }) =>
      `The placement lasted past ${dayInWords(sustainableOn, 'en')}. Finance confirms it as sustainable.`,
  },
  'nothing-to-register': {
    nl: 'Alleen een instrument van een gemeente voor een klant van UWV wordt bij UWV vastgelegd.',
    en: "Only a municipal instrument for a UWV client is recorded in UWV's systems.",
  },
  'no-such-order-line': {
    nl: ({ assignmentId, line }: { assignmentId: string; line: number }) =>
      `Opdracht ${assignmentId} heeft geen regel ${line}.`,
    en: ({ assignmentId, line }: { assignmentId: string; line: number }) =>
      `Order ${assignmentId} has no line ${line}.`,
  },
  'billed-already': {
    nl: ({ invoiceIds }: { invoiceIds: readonly string[] }) =>
      `Dit is al gefactureerd (${invoiceIds.join(', ')}). Vraag de leverancier eerst om een creditnota.`,
    en: ({ invoiceIds }: { invoiceIds: readonly string[] }) =>
      `This is billed already (${invoiceIds.join(', ')}). Ask the supplier for a credit note first.`,
  },
  'nothing-to-correct': {
    nl: ({ wayOut }: { wayOut: Text }) => `Hier valt niets te corrigeren. ${wayOut.nl}`,
    en: ({ wayOut }: { wayOut: Text }) => `There is nothing to correct here. ${wayOut.en}`,
  },
});

/** This step needs another state. @param wayOut which, and what to do first */
export const notIn = (status: Status, nl: string, en: string): NotPossible =>
  refuse('assignment-in-other-state', { status, wayOut: { nl, en } });

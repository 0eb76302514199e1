import type { Role } from '@ontschot/kernel';

/** `days`: by when, counted from the day that it opened, where no rule gives a day. A house term, not in the sources. */
export type Wording = {
  duty: string;
  waitsFor: Role;
  rule: string | null;
  text: string;
  textEn: string;
  days: number;
};
/** Every duty of an assignment, as people read it. */
export const WORDING = {
  DIAGNOSE: {
    duty: 'record-diagnosis',
    waitsFor: 'coach',
    rule: 'R-052',
    text: 'Leg de diagnose vast.',
    textEn: 'Record the diagnosis.',
    days: 7,
  },
  CHOOSE: {
    duty: 'record-company-choice',
    waitsFor: 'coach',
    rule: 'R-051',
    text: 'Leg vast welk bedrijf de klant kiest.',
    textEn: 'Record which company the client chooses.',
    days: 14,
  },
  PLAN: {
    duty: 'submit-plan',
    waitsFor: 'supplier',
    rule: 'R-052',
    text: 'Dien het plan van de klant in.',
    textEn: "Submit the client's plan.",
    days: 28,
  },
  APPROVE_PLAN: {
    duty: 'approve-plan',
    waitsFor: 'coach',
    rule: 'R-052',
    text: 'Keur het plan goed of geef het terug.',
    textEn: 'Approve the plan or return it.',
    days: 7,
  },
  APPROVE: {
    duty: 'approve-proposal',
    waitsFor: 'coach',
    rule: 'R-033',
    text: 'Keur het voorstel goed, zelf of met mandaat.',
    textEn: 'Approve the proposal, as own coach or under mandate.',
    days: 7,
  },
  ORDER: {
    duty: 'order',
    waitsFor: 'coach',
    rule: null,
    text: 'Bestel het goedgekeurde instrument.',
    textEn: 'Order the approved instrument.',
    days: 7,
  },
  START: {
    duty: 'start',
    waitsFor: 'supplier',
    rule: null,
    text: 'Start de dienst en meld dat.',
    textEn: 'Start the service and report it.',
    days: 28,
  },
  REGISTER: {
    duty: 'register-for-ministry',
    waitsFor: 'coach',
    rule: 'R-071',
    text: 'Leg klant, dienst en leverancier vast bij UWV.',
    textEn: "Record client, service and supplier in UWV's records.",
    days: 0,
  },
  NO_SHOW: {
    duty: 'solve-no-show',
    waitsFor: 'coach',
    rule: 'R-139',
    text: 'Zoek met de leverancier een oplossing: hervatten of stoppen.',
    textEn: 'Find a solution with the supplier: resume or stop.',
    days: 1,
  },
  GO: {
    duty: 'decide-go-no-go',
    waitsFor: 'coach',
    rule: 'R-128',
    text: 'Beslis of het volgende deel doorgaat.',
    textEn: 'Decide whether the next part goes on.',
    days: 7,
  },
  AUDIT: {
    duty: 'audit-iro-company',
    waitsFor: 'contract-expert',
    rule: 'R-053',
    text: 'Toets het IRO-bedrijf op het hoofdkantoor.',
    textEn: 'Audit the IRO company at its head office.',
    days: 183,
  },
  RESULT: {
    duty: 'record-placement-or-none',
    waitsFor: 'coach',
    rule: 'R-124',
    text: 'Leg de plaatsing vast, of dat er geen kwam.',
    textEn: 'Record the placement, or that none came.',
    days: 91,
  },
  SUSTAINED: {
    duty: 'confirm-sustainable-placement',
    waitsFor: 'finance',
    rule: 'R-123',
    text: 'Stel vast of de plaatsing duurzaam is.',
    textEn: 'Establish whether the placement is sustainable.',
    days: 183,
  },
  HANDOVER: {
    duty: 'agree-hand-over',
    waitsFor: 'manager',
    rule: 'R-010',
    text: 'Spreek de overdracht aan de gemeente af, voor na de dienst.',
    textEn: 'Agree on the hand-over to the municipality, for after the service.',
    days: 0,
  },
  REORDER: {
    duty: 'order-again',
    waitsFor: 'coach',
    rule: 'R-009',
    text: 'Bepaal de opdrachtgever opnieuw en bestel opnieuw.',
    textEn: 'Determine the principal again and order again.',
    days: 3,
  },
  MOTIVATE: {
    duty: 'give-motivation',
    waitsFor: 'contract-expert',
    rule: 'R-015',
    text: 'Motiveer waarom dit instrument nodig is, of laat het voorstel vervallen.',
    textEn: 'Motivate why this instrument is needed, or have the proposal cancelled.',
    days: 7,
  },
  PUT_BACK: {
    duty: 'put-order-back',
    waitsFor: 'coach',
    rule: 'R-009',
    text: 'De WW liep langer dan eerst bekend was: zet de vervallen opdracht terug, of bestel opnieuw.',
    textEn: 'WW ran longer than was known at first: put the lapsed order back, or order again.',
    days: 3,
  },
  SIGN_TRANSFER: {
    duty: 'sign-transfer',
    waitsFor: 'manager',
    rule: 'R-006',
    text: 'Teken het gezamenlijke besluit over de klant, of trek het in.',
    textEn: 'Sign the joint decision about the client, or withdraw it.',
    days: 14,
  },
} as const satisfies Record<string, Wording>;

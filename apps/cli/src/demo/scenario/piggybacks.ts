import type { Partner } from './werkplein';

/** How a request to use a partner's contract ends. */
export type Ending =
  | { how: 'OPENED_BY_ADDENDUM'; signedOn: string; withdrawn?: { on: string; reason: string } }
  | { how: 'OPENED_BY_WORDING'; on: string }
  | { how: 'REFUSED'; rule: string }
  | { how: 'HELD'; rule: string }
  | { how: 'DECLINED'; reason: string };

/** A partner asks that its clients may use an agreement of another (rulebook 4.7). */
export type PiggybackRequest = {
  key: string;
  agreement: string;
  partner: Partner;
  reason: string;
  askedOn: string;
  checkedOn: string;
  ending: Ending;
  story: string;
};

export const PIGGYBACKS: readonly PiggybackRequest[] = [
  {
    key: 'doetinchem-sollicitatie',
    agreement: 'sollicitatie',
    partner: 'GM0222',
    reason: 'Doetinchem heeft zelf geen sollicitatietraining in een groep.',
    askedOn: '2026-02-16',
    checkedOn: '2026-02-18',
    ending: { how: 'OPENED_BY_ADDENDUM', signedOn: '2026-03-16' },
    story: 'An access agreement was not tendered: an addendum opens it to Doetinchem (R-067).',
  },
  {
    key: 'uwv-techniek',
    agreement: 'techniek',
    partner: 'UWV',
    reason: 'UWV heeft geen werkplek in de techniek ingekocht.',
    askedOn: '2026-02-17',
    checkedOn: '2026-02-19',
    ending: {
      how: 'OPENED_BY_ADDENDUM',
      signedOn: '2026-03-23',
      withdrawn: { on: '2026-07-20', reason: 'De werkplaats verbouwt in de zomer.' },
    },
    story:
      'A private municipal contract with a supplier that Doetinchem tested: an addendum opens it to UWV (R-063, R-068).',
  },
  {
    key: 'uwv-techniek-weer',
    agreement: 'techniek',
    partner: 'UWV',
    reason: 'De werkplaats is weer open.',
    askedOn: '2026-08-03',
    checkedOn: '2026-08-05',
    ending: { how: 'OPENED_BY_ADDENDUM', signedOn: '2026-08-17' },
    story: 'Withdrawn in July; a second addendum opens it again, with its own number and days.',
  },
  {
    key: 'uwv-doorbraak',
    agreement: 'doorbraak',
    partner: 'UWV',
    reason: 'Coaching dicht bij huis voor klanten in Bronckhorst.',
    askedOn: '2026-02-16',
    checkedOn: '2026-02-20',
    ending: { how: 'OPENED_BY_WORDING', on: '2026-03-02' },
    story: 'The tender named clients of the partners: its wording opens it to UWV (R-064).',
  },
  {
    key: 'uwv-taal',
    agreement: 'taal',
    partner: 'UWV',
    reason: 'Statushouders met een UWV-uitkering.',
    askedOn: '2026-02-16',
    checkedOn: '2026-02-20',
    ending: { how: 'REFUSED', rule: 'R-063' },
    story: 'Tendered and awarded, and silent on partners: no addendum, joint purchase is the way.',
  },
  {
    key: 'uwv-weide',
    agreement: 'weide',
    partner: 'UWV',
    reason: 'Werkplekken in het groen.',
    askedOn: '2026-02-16',
    checkedOn: '2026-02-20',
    ending: { how: 'DECLINED', reason: 'Geen plaats tot het einde van het jaar.' },
    story: 'Everything allows it, but the supplier has no room (R-066).',
  },
  {
    key: 'uwv-zuiver',
    agreement: 'zuiver',
    partner: 'UWV',
    reason: 'Korte start voor klanten in Montferland.',
    askedOn: '2026-02-16',
    checkedOn: '2026-02-20',
    ending: { how: 'HELD', rule: 'R-069' },
    story: 'No partner tested this supplier: it waits for UWV’s test.',
  },
  {
    key: 'uwv-kompas',
    agreement: 'kompas',
    partner: 'UWV',
    reason: 'Oriëntatie voor klanten in Montferland.',
    askedOn: '2026-02-16',
    checkedOn: '2026-02-20',
    ending: { how: 'REFUSED', rule: 'R-055' },
    story: 'Montferland recognises it, but it is on UWV’s rejected list.',
  },
];

/** what the supplier agrees to for one client; its principal gets the bills. */
export const CONSENT_FOR_CLIENT = {
  billsPrincipal: true,
  terms: {
    content: 'Drie maanden werken in het groen, zoals in het contract.',
    price: 'De prijs van het contract.',
    billing: 'Aan de opdrachtgever van de klant.',
    progressTalks: 'Met de coach van de klant, elke maand.',
  },
};

/** the six items that both contract experts record, in the same words. */
export const SUPPLIER_MANAGEMENT = {
  content: 'Inhoud en duur volgens het dragende contract.',
  settlement: 'De leverancier stuurt de rekening aan de opdrachtgever van de klant.',
  qualityIncentives: 'Bonus noch malus.',
  accountability: 'Per partner een overzicht in januari.',
  progressTalks: 'De contracteigenaar voert ze, de partner schuift aan.',
  tests: 'De contracteigenaar toetst, de partner neemt het over.',
};

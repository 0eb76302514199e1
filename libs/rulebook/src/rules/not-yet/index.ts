import { notYetRule } from './not-yet-rule';

export type { Unanswered } from './not-yet-rule';

const funds = { nl: 'het fondsenregister', en: 'the fund register' };
const delivery = { nl: 'de bevestiging van prestaties', en: 'delivery confirmation' };
const results = { nl: 'het resultatenregister', en: 'the result register' };
const money = { nl: 'rekeningen en betaling', en: 'accounts and payment' };

export const fundRegister = notYetRule({
  number: 'R-159',
  title: { nl: 'Fondsenregister', en: 'Fund register' },
  consequence: 'HOLD',
  strength: 'D',
  source: 'IS §2.2.1; HI Bijl. 1 §2, §4; MC §4–5; NC §1',
  from: '2004-01-01',
  reads: ['circumstances.funds'],
  waitsFor: funds,
});
export const vatTreatment = notYetRule({
  number: 'R-161',
  title: { nl: 'Btw per fonds', en: 'VAT treatment' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'IS §2.4.4; A-37',
  from: '2003-01-01',
  reads: ['instrument.vatPercent', 'circumstances.funds[].vat'],
  waitsFor: funds,
});
export const pickingAFund = notYetRule({
  number: 'R-162',
  title: { nl: 'Een fonds kiezen', en: 'Picking a fund' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'IS §2.2.1; HI Bijl. 1 §4; MC §4; A-38',
  from: '2004-01-01',
  reads: ['circumstances.namedFund', 'circumstances.funds[].earmarked'],
  waitsFor: funds,
});
export const yearAndCarryOver = notYetRule({
  number: 'R-163',
  title: { nl: 'Jaar en overloop', en: 'Year and carry-over' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'HI Bijl. 1 §4; A-39',
  from: '2004-01-01',
  reads: ['action.serviceUntil', 'circumstances.funds[].closedOn'],
  waitsFor: funds,
});
export const reportedIsNotProven = notYetRule({
  number: 'R-166',
  title: { nl: 'Gemeld is nog niet bewezen', en: 'Reported is not proven' },
  consequence: 'HOLD',
  strength: 'D',
  source: 'VA §2.3, §4.4; HI §4; MC §3',
  from: '2008-09-15',
  reads: ['circumstances.delivery', 'action.type MATCH_INVOICE'],
  waitsFor: delivery,
});
export const silence = notYetRule({
  number: 'R-167',
  title: { nl: 'Zwijgen', en: 'Silence' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'A-40',
  from: '2008-09-15',
  reads: ['instrument.silenceDays'],
  waitsFor: delivery,
});
export const contest = notYetRule({
  number: 'R-168',
  title: { nl: 'Betwisten', en: 'Contest' },
  consequence: 'HOLD',
  strength: 'D',
  source: 'VA §2.3',
  from: '2008-09-15',
  reads: ['circumstances.delivery.contestedOn'],
  waitsFor: delivery,
});
export const contractsDocuments = notYetRule({
  number: 'R-169',
  title: { nl: 'Documenten van het contract', en: "Contract's documents" },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4 werkinstructie',
  from: '2008-09-15',
  reads: ['instrument.requiredDocuments', 'circumstances.documents'],
  waitsFor: delivery,
});
export const registeredAccount = notYetRule({
  number: 'R-170',
  title: { nl: 'Geregistreerde rekening', en: 'Registered account' },
  consequence: 'HOLD',
  strength: 'D',
  source: 'HI §4 (afgeleid)',
  from: '2008-09-15',
  reads: ['action.account', 'instrument.supplier.accounts'],
  waitsFor: money,
});
export const workAsTheContractCounts = notYetRule({
  number: 'R-173',
  title: { nl: 'Werk zoals het contract telt', en: 'Work as the contract counts it' },
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'IS §2.5.3; A-41',
  from: '2003-01-01',
  reads: ['instrument.work', 'circumstances.spells'],
  waitsFor: results,
});
export const quantityAndCeiling = notYetRule({
  number: 'R-175',
  title: { nl: 'Hoeveelheid en plafond', en: 'Quantity and ceiling' },
  consequence: 'HOLD',
  strength: 'D',
  source: 'MC §3; NC §2.2',
  from: '2017-01-01',
  reads: ['instrument.unit', 'action.quantity'],
  waitsFor: results,
});

/** In order of number. */
export const NOT_YET = [
  fundRegister,
  vatTreatment,
  pickingAFund,
  yearAndCarryOver,
  reportedIsNotProven,
  silence,
  contest,
  contractsDocuments,
  registeredAccount,
  workAsTheContractCounts,
  quantityAndCeiling,
] as const;

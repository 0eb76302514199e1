import type { Bill } from './bill';

/** One bill of every kind that is not simply right, and the right ones that follow on them. */
export const HAND_WRITTEN: readonly Bill[] = [
  // To the wrong principal
  { number: 'WPG-901', from: 'werkpad', to: 'GM0222', day: '2026-09-02', lines: [{ plan: 'een-handtekening/module', line: 1 }], outcome: { is: 'RETURNED', rule: 'R-083', to: ['UWV'], resubmitted: true }, story: 'To the owner of the contract instead of the principal.' },
  { number: 'WPG-902', from: 'werkpad', to: 'UWV', day: '2026-09-04', preceding: 'WPG-901', lines: [{ plan: 'een-handtekening/module', line: 1 }], outcome: { is: 'APPROVED' }, story: 'The same, to the principal.' },
  { number: 'KRU-901', from: 'kruispunt', to: 'GM1509', day: '2026-09-02', lines: [{ plan: 'loopt-door/module', line: 3 }], outcome: { is: 'RETURNED', rule: 'R-083', to: ['UWV'], resubmitted: true }, story: 'A month after WW ended, billed to the municipality: UWV pays all of the module (R-008).' },
  { number: 'KRU-902', from: 'kruispunt', to: 'UWV', day: '2026-09-05', preceding: 'KRU-901', lines: [{ plan: 'loopt-door/module', line: 3 }], outcome: { is: 'APPROVED' } },
  { number: 'TWO-901', from: 'taal', to: 'GM1876', day: '2026-09-03', lines: [{ plan: 'verhuist/taal', line: 2 }], outcome: { is: 'RETURNED', rule: 'R-083', to: ['GM1509'], resubmitted: true }, story: 'To where the client lives now; the order was given before the move (R-011).' },
  { number: 'TWO-902', from: 'taal', to: 'GM1509', day: '2026-09-07', preceding: 'TWO-901', lines: [{ plan: 'verhuist/taal', line: 2 }], outcome: { is: 'APPROVED' } },
  { number: 'STA-901', from: 'stap', to: null, day: '2026-09-03', lines: [{ plan: 'ww-3/iro', line: 1 }], outcome: { is: 'RETURNED', rule: 'R-083', to: ['UWV'] }, story: 'To a municipality that takes no part here.' },

  // Two principals on one bill
  { number: 'DSL-901', from: 'slinge', to: 'UWV', day: '2026-09-03', lines: [{ plan: 'tussenin/opnieuw', line: 1 }, { plan: 'ww-8/sollicitatie', line: 1 }], outcome: { is: 'RETURNED', rule: 'R-085', to: ['GM0222', 'UWV'] }, story: 'One bill for two principals goes back for splitting.' },
  { number: 'DSL-902', from: 'slinge', to: 'GM0222', day: '2026-09-08', lines: [{ plan: 'tussenin/opnieuw', line: 1 }], outcome: { is: 'APPROVED' } },
  { number: 'DSL-903', from: 'slinge', to: 'UWV', day: '2026-09-08', lines: [{ plan: 'ww-8/sollicitatie', line: 1 }], outcome: { is: 'APPROVED' } },

  // Between partners, and a partner that delivered itself
  { number: 'GDT-901', from: 'doetinchem', to: 'UWV', day: '2026-09-04', lines: [{ plan: 'ww-1/techniek', line: 1 }], outcome: { is: 'RETURNED', rule: 'R-084', to: ['UWV'] }, story: 'Doetinchem passes on what its supplier charges: partners do not settle with each other.' },
  { number: 'GDT-902', from: 'doetinchem', to: 'UWV', day: '2026-09-04', lines: [{ plan: 'wajong-2/werkplaats', line: 1 }, { plan: 'wajong-2/werkplaats', line: 2 }], outcome: { is: 'APPROVED' }, story: 'Doetinchem delivered itself, as registered supplier (R-070).' },
  { number: 'GBR-901', from: 'bronckhorst', to: 'UWV', day: '2026-09-09', lines: [{ plan: 'dorpshuis/dorpshuis', line: 1 }], outcome: { is: 'APPROVED' }, story: 'Social activation in Bronckhorst’s own village hall: UWV bears the cost (R-017).' },

  // Twice
  { number: 'IRO-901', from: 'stap', to: 'UWV', day: '2026-09-05', lines: [{ plan: 'iro-loopt-door/iro', line: 1 }], outcome: { is: 'APPROVED' }, story: 'The IRO that runs through the end of WW (R-008).' },
  { number: 'IRO-901', from: 'stap', to: 'UWV', day: '2026-09-06', lines: [{ plan: 'iro-loopt-door/iro', line: 1, amount: 1_400_00 }], outcome: { is: 'DUPLICATE' }, story: 'The same number with another amount.' },
  { number: 'IRO-901', from: 'stap', to: 'UWV', day: '2026-09-05', lines: [{ plan: 'iro-loopt-door/iro', line: 1 }], outcome: { is: 'REPEATED' }, story: 'The very same file again.' },
  { number: 'IRO-902', from: 'stap', to: 'UWV', day: '2026-09-18', lines: [{ plan: 'iro-loopt-door/iro', line: 1 }], outcome: { is: 'DISPUTED', mismatch: 'PAID_BEFORE' }, story: 'Another number for what was paid.' },

  // What does not match
  { number: 'BBC-901', from: 'baanbrekers', to: 'GM1876', day: '2026-09-10', lines: [{ plan: 'verhuist/coaching', line: 1, amount: 600_00 }], outcome: { is: 'DISPUTED', mismatch: 'OTHER_PRICE' }, story: 'Fifty euros above the tariff.' },
  { number: 'BBC-902', from: 'baanbrekers', to: 'GM1876', day: '2026-09-14', preceding: 'BBC-901', lines: [{ plan: 'verhuist/coaching', line: 1 }], outcome: { is: 'APPROVED' } },
  { number: 'BBC-903', from: 'baanbrekers', to: 'GM1876', day: '2026-09-10', lines: [{ plan: 'verhuist/coaching', line: 1, order: 'A000000000000' }], outcome: { is: 'DISPUTED', mismatch: 'NO_ORDER' }, story: 'An order number that nobody gave.' },
  { number: 'BBC-904', from: 'baanbrekers', to: 'GM1876', day: '2026-09-10', lines: [{ plan: 'verhuist/coaching', line: 9, amount: 550_00 }], outcome: { is: 'DISPUTED', mismatch: 'NO_ORDER_LINE' }, story: 'The order has no ninth line.' },
  { number: 'AAZ-901', from: 'aanzet', to: 'UWV', day: '2026-09-11', lines: [{ plan: 'op-de-boerderij/boerderij', line: 3 }], outcome: { is: 'DISPUTED', mismatch: 'NOT_DELIVERED' }, story: 'The end of a trajectory that still runs.' },
  { number: 'KRU-903', from: 'kruispunt', to: 'UWV', day: '2026-09-11', lines: [{ plan: 'komt-niet/jobcoaching', line: 3 }], outcome: { is: 'DISPUTED', mismatch: 'LAPSED' }, story: 'A month after the client dropped out.' },
  { number: 'DSL-904', from: 'slinge', to: 'UWV', day: '2026-09-11', lines: [{ plan: 'tussenin/eerst', line: 1 }], outcome: { is: 'DISPUTED', mismatch: 'LAPSED' }, story: 'An order that lapsed before it started (R-009).' },
  { number: 'OOS-901', from: 'oostraject', to: 'GM1876', day: '2026-09-12', lines: [{ plan: 'twee-handtekeningen/module', line: 1 }], outcome: { is: 'DISPUTED', mismatch: 'OTHER_SUPPLIER' }, story: 'Billed by a firm that did not get the order.' },

  // Credit note and new invoice
  { number: 'GRA-901', from: 'graafschap', to: 'GM0222', day: '2026-09-09', lines: [{ plan: 'aanbod/techniek', line: 1 }], outcome: { is: 'CREDITED' }, story: 'Right, approved, and then withdrawn by the supplier.' },
  { number: 'GRA-902', from: 'graafschap', to: 'GM0222', day: '2026-09-21', kind: 'credit-note', preceding: 'GRA-901', lines: [{ plan: 'aanbod/techniek', line: 1 }], outcome: { is: 'SETTLED' }, story: 'The credit note takes the cost off the budget.' },
  { number: 'GRA-903', from: 'graafschap', to: 'GM0222', day: '2026-09-22', lines: [{ plan: 'aanbod/techniek', line: 1 }], outcome: { is: 'APPROVED' }, story: 'The new invoice for the same order line.' },
  { number: 'AAZ-902', from: 'aanzet', to: 'UWV', day: '2026-09-10', lines: [{ plan: 'op-de-boerderij/boerderij', line: 2 }], outcome: { is: 'APPROVED' }, story: 'Half-way, after the dissolution: paid as agreed (R-061); credited in part below.' },
  { number: 'AAZ-903', from: 'aanzet', to: 'UWV', day: '2026-09-23', kind: 'credit-note', preceding: 'AAZ-902', lines: [{ plan: 'op-de-boerderij/boerderij', line: 2, amount: 60_00 }], outcome: { is: 'SETTLED' }, story: 'Sixty euros off, as agreed.' },

  // Files that are no invoice
  { number: 'DSL-905', from: 'slinge', to: 'UWV', day: '2026-09-07', fault: 'CUT_OFF', lines: [{ plan: 'ww-8/sollicitatie', line: 2 }], outcome: { is: 'UNREAD', code: 'XML' }, story: 'The file stops in the middle.' },
  { number: 'DSL-906', from: 'slinge', to: 'UWV', day: '2026-09-07', fault: 'DOCTYPE', lines: [{ plan: 'ww-8/sollicitatie', line: 2 }], outcome: { is: 'UNREAD', code: 'XML-DOCTYPE' }, story: 'A document type that could read other files.' },
  { number: 'DSL-907', from: 'slinge', to: 'UWV', day: '2026-09-08', fault: 'WRONG_TOTAL', lines: [{ plan: 'ww-8/sollicitatie', line: 2 }], outcome: { is: 'UNREAD', code: 'BR-CO-16' }, story: 'A total that is not the sum of its parts.' },
];

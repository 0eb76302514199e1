import type { ReasonReaders } from '@ontschot/kernel';

const numbers = (from: number, until: number): string[] =>
  Array.from({ length: until - from + 1 }, (_, index) => `R-${String(from + index).padStart(3, '0')}`);

/** What they say holds amounts of the paying partner's budget, or of own delivery. */
const OF_THE_PAYER: ReadonlySet<string> = new Set(['R-025', 'R-026', 'R-028', 'R-165']);
/** What they say holds amounts of the contract. */
const OF_THE_OWNER: ReadonlySet<string> = new Set(['R-059']);
/** What they say is about supplier, contract, service and bill: the supplier reads it too. */
const OF_THE_PURCHASE: ReadonlySet<string> = new Set([
  'R-002',
  'R-003',
  'R-011',
  'R-018',
  'R-019',
  'R-020',
  'R-027',
  ...numbers(36, 47),
  ...numbers(49, 58),
  ...numbers(60, 72),
  ...numbers(74, 86),
  ...numbers(97, 99),
  'R-113',
  'R-119',
  'R-123',
  'R-124',
  'R-128',
  'R-139',
  'R-183',
  'R-187',
  'R-189',
  'R-193',
]);

/** Who may read what a rule says; a rule that is not named above says something of the client, or why it was chosen. */
export const readersOf = (rule: string): ReasonReaders | undefined => {
  if (OF_THE_PAYER.has(rule)) return 'PAYER';
  if (OF_THE_OWNER.has(rule)) return 'OWNER';
  return OF_THE_PURCHASE.has(rule) ? undefined : 'PARTNERS';
};

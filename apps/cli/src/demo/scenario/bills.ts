import { BULK_PLANS } from './bulk';
import { CASES } from './cases';
import { agreement } from './agreements';
import { daysAfter, type Day, INVOICE_MONTH } from './days';
import { dueLinesOf, type Plan } from './plan';
import { HAND_WRITTEN } from './hand-written-bills';
import { PARTNER_SUPPLIERS } from './suppliers';
import type { Bill, BillLine } from './bill';

const PLANS: readonly Plan[] = [...BULK_PLANS, ...CASES];

/** Suppliers that put all orders of one principal on one invoice a month. */
const BILLS_TOGETHER = new Set(['scholing', 'weide']);

/** Who sends the bill: the firm, or the partner that delivered to another's client; nobody where the payer delivered itself. */
const senderOf = ({ agreement: key, principal }: Plan): string | null => {
  const carrier = agreement(key);
  if ('firm' in carrier) return carrier.firm;
  if (carrier.owner === principal) return null;
  return PARTNER_SUPPLIERS.find(({ partner }) => partner === carrier.owner)?.key ?? null;
};

const lineKey = ({ plan, line }: Pick<BillLine, 'plan' | 'line'>): string => `${plan}#${line}`;
/** Lines that the bills written by hand deal with. */
const byHand = new Set(
  HAND_WRITTEN.flatMap(({ lines, outcome }) =>
    outcome.is === 'APPROVED' || outcome.is === 'CREDITED' ? lines.map(lineKey) : [],
  ),
);

type Billed = { from: string; to: Plan['principal']; lines: BillLine[] };

const separate = PLANS.flatMap((plan): Billed[] => {
  const from = senderOf(plan);
  if (from === null) return [];
  return dueLinesOf(plan)
    .map(({ line }) => ({ plan: plan.key, line }))
    .filter((line) => !byHand.has(lineKey(line)))
    .map((line) => ({ from, to: plan.principal, lines: [line] }));
});

const together = separate.reduce<Billed[]>((bills, bill) => {
  const same = BILLS_TOGETHER.has(bill.from)
    ? bills.find(({ from, to }) => from === bill.from && to === bill.to)
    : undefined;
  if (same) same.lines.push(...bill.lines);
  else bills.push({ ...bill, lines: [...bill.lines] });
  return bills;
}, []);

const FIRST = `${INVOICE_MONTH}-01`;
const DAYS = 28;

/** Everything that was delivered, billed right, spread over the month. */
const rightBills: Bill[] = together.map((bill, index) => ({
  ...bill,
  number: `${bill.from.slice(0, 3).toUpperCase()}-2026-${String(index + 1).padStart(3, '0')}`,
  day: daysAfter(FIRST, Math.floor((index * DAYS) / together.length)),
  outcome: { is: 'APPROVED' },
}));

/** On this day finance approves what came in until then; again after the month. */
export const HALF_MONTH: Day = `${INVOICE_MONTH}-16`;
export const MONTH_END: Day = '2026-10-01';

const byDay = (one: Bill, other: Bill): number => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0);

/** All files of the month in the order in which they are sent. */
export const BILLS: readonly Bill[] = [...rightBills, ...HAND_WRITTEN].sort(byDay);

/** `001-SLI-2026-001.xml`: a folder that is listed shows them in the order of sending. */
export const fileOf = (index: number, { number, fault }: Bill): string =>
  `${String(index + 1).padStart(3, '0')}-${number}${fault ? `-${fault.toLowerCase()}` : ''}.xml`;

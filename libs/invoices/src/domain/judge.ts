import type { Cents, PartnerCode, Verdict } from '@ontschot/kernel';
import { matchInvoice, routeStandingBill } from '@ontschot/rulebook';
import type { OrderedService, Surroundings } from './invoice-facts';
import type { Bill, BilledLine, LineMismatch, RoutedLine } from './invoice.events';
import { agreedOfCredit, creditedLines, creditsOf, mismatchesOfCredit, type Taken } from './match-credit';
import { mismatchesOfLines, orderedLineOf } from './match-lines';
import { agreedByOrders, mismatchesOfTotals, payableBy } from './match-totals';
import { standingBillOf, unique } from './where-it-belongs';

/** What becomes of a bill: back to its sender, held until something is cleared up, or on the right budget. */
export type Judgement =
  | { outcome: 'RETURNED'; verdict: Verdict; rightAddressees: PartnerCode[] }
  | { outcome: 'DISPUTED'; validated: Verdict; verdict: Verdict; mismatches: LineMismatch[] }
  | {
      outcome: 'ROUTED';
      validated: Verdict;
      verdict: Verdict;
      principal: PartnerCode;
      lines: RoutedLine[];
      credits: Taken[];
    };

/** What finance decided about the bill before it is judged again. */
export type Overruled = { /** The money may differ. */ deviations: boolean };
const NOTHING: Overruled = { deviations: false };

/** Judges a received bill by and then R-086, in that order: where it belongs comes before whether it is right. */
export const judge = (
  bill: Bill,
  invoiceId: string,
  around: Surroundings,
  { deviations }: Overruled = NOTHING,
): Judgement => {
  const standing = standingBillOf(bill, around);
  const principals = standing.billedPrincipals;
  const [principal = null] = principals.length === 1 ? principals : [];
  const { contractingPrincipal } = standing;
  const validated = routeStandingBill.ask({ ...standing, carriers: [] });
  if (validated.decision === 'REFUSE')
    return { outcome: 'RETURNED', verdict: validated, rightAddressees: [...principals] };

  const credits = bill.kind === 'credit-note' ? creditsOf(bill, around) : [];
  const mismatches = mismatchesOf(bill, invoiceId, around, credits).filter(
    ({ mismatch, field }) => !(deviations && mismatch === 'OTHER_PRICE' && field !== 'currency'),
  );
  const found = unique(mismatches.map(({ mismatch }) => mismatch));
  if (mismatches.length > 0 || principal === null)
    return {
      outcome: 'DISPUTED',
      validated,
      verdict: matchInvoice.ask({ principal, contractingPrincipal, day: around.day, mismatches: found }),
      mismatches,
    };
  return {
    outcome: 'ROUTED',
    validated,
    verdict: routeStandingBill.ask({ ...standing, mismatches: found }),
    principal,
    lines: routedLinesOf(bill, around.orders, credits),
    credits: credits.filter((credit) => credit !== null),
  };
};

/** By how much the partner is worse off than was agreed: more to pay, or less that is credited. VAT included; negative = better off. Cents. */
export const worseOffBy = (bill: Bill, around: Surroundings): Cents =>
  bill.kind === 'credit-note'
    ? payableBy(agreedOfCredit(bill, creditsOf(bill, around)), bill) - bill.payable
    : bill.payable - payableBy(agreedByOrders(bill, around), bill);

/** All that keeps the bill from being paid, line by line, and at last as a whole. */
const mismatchesOf = (
  bill: Bill,
  invoiceId: string,
  around: Surroundings,
  credits: readonly (Taken | null)[],
): LineMismatch[] => [
  ...(bill.kind === 'credit-note'
    ? mismatchesOfCredit(bill, credits, around)
    : [
        ...mismatchesOfLines(bill, invoiceId, around),
        ...mismatchesOfTotals(bill, agreedByOrders(bill, around)),
        ...mismatchesOfAccounts(bill, around),
      ]),
  ...mismatchesOfHead(bill),
];

/** What the head says that no line says, a day that is still to come, and what breaks the standard. */
const mismatchesOfHead = ({
  unbilledOrders = [],
  issueDate,
  receivedOn,
  faults = [],
}: Bill): LineMismatch[] => [
  ...(unbilledOrders.length === 0
    ? []
    : [
        {
          lineId: null,
          mismatch: 'ORDER_UNCLEAR' as const,
          field: 'order' as const,
          invoice: unbilledOrders.join(', '),
          expected: null,
        },
      ]),
  ...(issueDate > receivedOn
    ? [
        {
          lineId: null,
          mismatch: 'OTHER_PERIOD' as const,
          field: 'issueDate' as const,
          invoice: issueDate,
          expected: receivedOn,
        },
      ]
    : []),
  ...(faults.length === 0 ? [] : [{ lineId: null, mismatch: 'FORMAL_FAULT' as const }]),
];

/** paid only where this partner registered the account for this creditor; another supplier's account is told apart. */
export const mismatchesOfAccounts = (
  { accounts = [] }: Bill,
  { payableTo }: Pick<Surroundings, 'payableTo'>,
): LineMismatch[] =>
  payableTo === null
    ? []
    : accounts
        .filter((account) => !payableTo.accounts.includes(account))
        .map((account) => ({
          lineId: null,
          mismatch: payableTo.others.includes(account) ? 'ACCOUNT_OF_ANOTHER' : 'OTHER_ACCOUNT',
          field: 'account',
          invoice: account,
          expected: payableTo.accounts.join(', ') || null,
        }));

/** An accepted allowance or charge on the whole is part of the cost: the last line takes it. */
const routedLinesOf = (
  bill: Bill,
  orders: Surroundings['orders'],
  credits: readonly (Taken | null)[],
): RoutedLine[] => {
  const lines = (bill.kind === 'invoice' ? bill.lines : creditedLines(bill))
    // What credits an invoice that never came to a budget comes to none either.
    .filter((_, index) => bill.kind === 'invoice' || credits[index]?.isRouted)
    .flatMap((line) => route(line, bill.kind, orders));
  const more = bill.net - bill.lines.reduce((sum, { amount }) => sum + amount, 0);
  const last = lines.at(-1);
  if (bill.kind === 'credit-note' || more === 0 || !last) return lines;
  const { held = last.amount } = last;
  return [...lines.slice(0, -1), { ...last, amount: last.amount + more, held }];
};

const route = (line: BilledLine, kind: Bill['kind'], orders: Surroundings['orders']): RoutedLine[] => {
  const { lineId, orderReference, orderLine, amount } = line;
  const order = orderReference === null ? undefined : orders[orderReference];
  if (order === undefined || orderLine === null) return [];
  const { assignmentId, budgetId, fund, principal } = order;
  const held = orderedLineOf(line, orders)?.line.amount;
  return [
    {
      lineId,
      assignmentId,
      orderLine,
      amount: kind === 'credit-note' ? -amount : amount,
      ...(kind === 'invoice' && held !== undefined && held !== amount ? { held } : {}),
      budgetId,
      year: Number(budgetId.slice(-4)),
      fund,
      principal,
      decidingRule: decidingRuleOf(order, orderLine),
    },
  ];
};

/** The rule that named the principal at the order; R-008 for what was delivered after the client's last WW day. */
const decidingRuleOf = ({ decidingRule, lastWwDay, lines }: OrderedService, orderLine: number): string => {
  const deliveredOn = lines.find(({ line }) => line === orderLine)?.deliveredOn;
  return lastWwDay !== null && deliveredOn != null && deliveredOn > lastWwDay ? 'R-008' : decidingRule;
};

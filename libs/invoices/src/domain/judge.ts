import type { IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';
import { matchInvoice, type Mismatch, routeStandingBill, type StandingBill } from '@ontschot/rulebook';
import type { OrderedService, Surroundings } from './invoice-facts';
import type { Bill, BilledLine, CreditedLine, LineMismatch, RoutedLine } from './invoice.events';

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
      credits: CreditedLine[];
    };

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Judges a received bill by and then R-086, in that order: where it belongs comes before whether it is right. */
export const judge = (bill: Bill, invoiceId: string, around: Surroundings): Judgement => {
  const orders = unique(
    bill.lines.flatMap(({ orderReference }) =>
      orderReference === null ? [] : [around.orders[orderReference]],
    ),
  ).filter((order) => order !== undefined);
  const standing = standingBillOf(bill, orders, around);
  const principals = standing.billedPrincipals;
  const [principal = null] = principals.length === 1 ? principals : [];
  const { contractingPrincipal } = standing;
  const validated = routeStandingBill.ask({ ...standing, carriers: [] });
  if (validated.decision === 'REFUSE')
    return { outcome: 'RETURNED', verdict: validated, rightAddressees: [...principals] };

  const credits = bill.kind === 'credit-note' ? creditsOf(bill, around) : [];
  const mismatches =
    bill.kind === 'credit-note'
      ? mismatchesOfCredit(bill, credits, around)
      : mismatchesOf(bill, invoiceId, around);
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
    lines: bill.lines.flatMap((line) => route(line, bill.kind, around.orders)),
    credits: credits.filter((credit) => credit !== null),
  };
};

/** What the rules ask of the bill: who sends it to whom, and what the orders say that it bills. */
const standingBillOf = (
  { senderPartner, addressee }: Bill,
  orders: readonly OrderedService[],
  { enteredAt, day }: Surroundings,
): StandingBill => ({
  day,
  billTo: addressee,
  ...(senderPartner === null ? {} : { billFrom: senderPartner }),
  senderIsEntered: addressee !== null && enteredAt.includes(addressee),
  ownDelivery:
    orders.length > 0 &&
    orders.every(
      ({ contractForm, instrumentOwner }) =>
        contractForm === 'OWN_PROVISION' && instrumentOwner === senderPartner,
    ),
  ...socialActivationOf(orders),
  billedPrincipals: unique(orders.map(({ principal }) => principal)),
  orderDay: orders.map(({ orderedOn }) => orderedOn ?? day).sort()[0] ?? day,
  carriers: unique(orders.map(({ instrumentOwner }) => instrumentOwner)).map((owner) => ({
    owner,
    coversPartners: orders
      .filter(({ instrumentOwner }) => instrumentOwner === owner)
      .flatMap((order) => order.coversPartners),
  })),
  contractingPrincipal: orders[0]?.contractingPrincipal ?? null,
});

/** whether it is social activation that UWV bears, and who placed the client, the order tells; never the sender. */
const socialActivationOf = (
  orders: readonly OrderedService[],
): Pick<StandingBill, 'socialActivation' | 'placedBy'> => {
  const [placedBy, another] = unique(orders.map((order) => order.placedBy));
  return {
    socialActivation:
      placedBy !== undefined &&
      another === undefined &&
      orders.every(({ kind, decidingRule }) => kind === 'SOCIAL_ACTIVATION' && decidingRule === 'R-017'),
    ...(placedBy === undefined ? {} : { placedBy }),
  };
};

/** All that keeps an invoice from being paid, line by line, and at last the invoice as a whole. */
const mismatchesOf = (bill: Bill, invoiceId: string, { orders, day }: Surroundings): LineMismatch[] => {
  const seen = new Set<string>();
  const ofLines = bill.lines.flatMap((line) => {
    const key = `${line.orderReference}/${line.orderLine}`;
    const found = mismatchesOfLine(line, bill, invoiceId, orders, day);
    const twice: Mismatch[] = found.length === 0 && seen.has(key) ? ['PAID_BEFORE'] : [];
    seen.add(key);
    return [...found, ...twice].map((mismatch) => ({ lineId: line.lineId, mismatch }));
  });
  return [...ofLines, ...mismatchesOfTotals(bill)];
};

/** Charges on the invoice as a whole, or another currency, make what is to be paid differ from what was agreed. */
const mismatchesOfTotals = ({ lines, net, currency }: Bill): LineMismatch[] =>
  currency === 'EUR' && lines.reduce((sum, { amount }) => sum + amount, 0) === net
    ? []
    : [{ lineId: null, mismatch: 'OTHER_PRICE' }];

const mismatchesOfLine = (
  line: BilledLine,
  bill: Bill,
  invoiceId: string,
  orders: Surroundings['orders'],
  day: IsoDate,
): Mismatch[] => {
  const order = line.orderReference === null ? undefined : orders[line.orderReference];
  if (order === undefined || order.orderedOn === null) return ['NO_ORDER'];
  const ordered = order.lines.find(({ line: number }) => number === line.orderLine);
  const otherSupplier: Mismatch[] = isSupplierOf(order, bill) ? [] : ['OTHER_SUPPLIER'];
  if (ordered === undefined) return [...otherSupplier, 'NO_ORDER_LINE'];
  const claimedByOther =
    ordered.invoicedBy !== null &&
    !(ordered.invoicedBy.invoiceId === invoiceId && ordered.invoicedBy.lineId === line.lineId);
  const undelivered = ordered.deliveredOn === null || ordered.deliveredOn > day;
  return [
    ...otherSupplier,
    ...(claimedByOther
      ? (['PAID_BEFORE'] as const)
      : ordered.lapsed
        ? (['LAPSED'] as const)
        : undelivered
          ? (['NOT_DELIVERED'] as const)
          : []),
    ...(line.amount === ordered.amount && line.vatPercent === order.vatPercent
      ? []
      : (['OTHER_PRICE'] as const)),
    ...(isWithinOrder(line, order, ordered.moment) ? [] : (['OTHER_PERIOD'] as const)),
  ];
};

const isSupplierOf = ({ supplierId, instrumentOwner }: OrderedService, bill: Bill): boolean =>
  supplierId === null ? bill.senderPartner === instrumentOwner : bill.supplierId === supplierId;

/** A placement lasts beyond the service; every other performance lies within it. */
const isWithinOrder = (
  { period }: BilledLine,
  { orderedOn, startedOn, endedOn }: OrderedService,
  moment: string,
): boolean => {
  const first = startedOn ?? orderedOn;
  const endless = moment === 'PLACEMENT' || moment === 'SUSTAINABLE_PLACEMENT';
  return (
    !(period?.start && first !== null && period.start < first) &&
    !(period?.end && endedOn !== null && !endless && period.end > endedOn)
  );
};

/** For each line of a credit note what it takes off, or null when there is nothing to take it off from. */
const creditsOf = (bill: Bill, { original }: Surroundings): (CreditedLine | null)[] => {
  const creditedNow = new Map<string, number>();
  return bill.lines.map(({ lineId, orderReference, orderLine, amount }) => {
    const earlier = original?.creditedByThis?.find(({ creditLineId }) => creditLineId === lineId);
    if (earlier) return earlier;
    if (!original || original.creditedByThis || orderReference === null || amount <= 0) return null;
    const line = original.lines.find(
      (one) => one.orderReference === orderReference && one.orderLine === orderLine,
    );
    if (!line) return null;
    const left = line.amount - line.credited - (creditedNow.get(line.lineId) ?? 0);
    if (amount > left) return null;
    creditedNow.set(line.lineId, (creditedNow.get(line.lineId) ?? 0) + amount);
    return { lineId: line.lineId, creditLineId: lineId, amount, wholly: amount === left };
  });
};

const mismatchesOfCredit = (
  bill: Bill,
  credits: readonly (CreditedLine | null)[],
  { orders }: Surroundings,
): LineMismatch[] => [
  ...bill.lines.flatMap(({ lineId, orderReference }, index): LineMismatch[] => {
    if (orderReference === null || orders[orderReference] === undefined)
      return [{ lineId, mismatch: 'NO_ORDER' }];
    return credits[index] ? [] : [{ lineId, mismatch: 'NOTHING_TO_CREDIT' }];
  }),
  ...mismatchesOfTotals(bill),
];

const route = (
  { lineId, orderReference, orderLine, amount }: BilledLine,
  kind: Bill['kind'],
  orders: Surroundings['orders'],
): RoutedLine[] => {
  const order = orderReference === null ? undefined : orders[orderReference];
  if (order === undefined || orderLine === null) return [];
  const { assignmentId, budgetId, fund, principal } = order;
  return [
    {
      lineId,
      assignmentId,
      orderLine,
      amount: kind === 'credit-note' ? -amount : amount,
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

import { BILLS, fileOf } from '../../apps/cli/src/demo/scenario/bills';
import type { Bill, BillLine } from '../../apps/cli/src/demo/scenario/bill';
import { agreement } from '../../apps/cli/src/demo/scenario/agreements';
import { BULK_PLANS } from '../../apps/cli/src/demo/scenario/bulk';
import { CASES } from '../../apps/cli/src/demo/scenario/cases';
import { CLIENT_EVENTS, type ClientEvent } from '../../apps/cli/src/demo/scenario/client-events';
import { type BenefitType, client } from '../../apps/cli/src/demo/scenario/clients';
import type { CourseStep, Plan } from '../../apps/cli/src/demo/scenario/plan';
import { BUDGETS, PARTNERS, type Partner } from '../../apps/cli/src/demo/scenario/werkplein';

// A second reading of the rulebook, on the scenario's own facts and without the product's rules: who pays, how much, and what remains.

export const PLANS: readonly Plan[] = [...BULK_PLANS, ...CASES];
const OF_UWV: readonly BenefitType[] = ['WW', 'ZW', 'WIA', 'WAO', 'WAJONG'];

type EventOf<What extends ClientEvent['what']> = Extract<ClientEvent, { what: What }>;
const eventsOf = <What extends ClientEvent['what']>(key: string, what: What): EventOf<What>[] =>
  CLIENT_EVENTS.filter((event): event is EventOf<What> => event.client === key && event.what === what);

const residenceOn = (key: string, day: string): Partner =>
  eventsOf(key, 'MOVE')
    .filter(({ on }) => on <= day)
    .at(-1)?.to ?? client(key).residence;

const benefitsOn = (key: string, day: string): BenefitType[] => {
  const [exhausted] = eventsOf(key, 'EXHAUSTION');
  const known = [
    ...client(key).benefits.map(({ type, from }) => ({ type, from })),
    ...eventsOf(key, 'BENEFIT').map(({ type, on }) => ({ type, from: on })),
  ];
  return known
    .filter(({ type, from }) => from <= day && !(type === 'WW' && exhausted && exhausted.lastDay < day))
    .map(({ type }) => type);
};

/** Rulebook 2.2 and R-012 on the day of ordering. */
export const payerOf = (plan: Plan): { principal: Partner; rule: string } => {
  const { client: key, orderedOn: day, agreement: carrier, offer = 0, course } = plan;
  const residence = residenceOn(key, day);
  const benefits = benefitsOn(key, day);
  const uwv = benefits.some((type) => OF_UWV.includes(type));
  const municipal = benefits.some((type) => !OF_UWV.includes(type));

  const { item } = agreement(carrier).offers[offer] ?? {};
  const offers = eventsOf(key, 'OFFER').filter(
    ({ by, on, until, scope, ...offered }) =>
      by === residence &&
      on <= day &&
      (until === undefined || day <= until) &&
      (scope === 'TAKE_OVER' || offered.item === item),
  );
  if (uwv && offers.length > 0) return { principal: residence, rule: 'R-013' };
  const [transfer] = eventsOf(key, 'TRANSFER');
  const signed = eventsOf(key, 'SIGNATURE')
    .filter(({ on }) => on <= day)
    .map(({ by }) => by);
  if (
    transfer &&
    transfer.effective <= day &&
    benefits.includes('WW') &&
    signed.includes('UWV') &&
    signed.includes(residence)
  )
    return { principal: transfer.designates, rule: 'R-006' };
  if (agreement(carrier).offers[offer]?.kind === 'SOCIAL_ACTIVATION' && client(key).occupationallyDisabled)
    return { principal: 'UWV', rule: 'R-017' };
  if (uwv && municipal) return { principal: 'UWV', rule: 'R-004' };
  const { firstWwDay } = client(key);
  // The scenario's only first WW day is 1 August, four months before which is 1 April.
  const starts = course.find(({ does }) => does === 'START')?.on ?? day;
  if (!uwv && firstWwDay === '2026-08-01' && starts >= '2026-04-01' && starts < firstWwDay)
    return { principal: 'UWV', rule: 'R-016' };
  return { principal: uwv ? 'UWV' : residence, rule: 'R-001' };
};

/** ordered while WW ran, and delivered after its last day. */
const runsThrough = (one: Plan, line: number): boolean => {
  const [exhausted] = eventsOf(one.client, 'EXHAUSTION');
  return (
    exhausted !== undefined &&
    one.orderedOn <= exhausted.lastDay &&
    one.course.some((step) => step.on > exhausted.lastDay && delivers(one, step, line))
  );
};

/** Does this step of the course make the order line due? Lines that an earlier step made due are due already. */
const delivers = (one: Plan, step: Plan['course'][number], line: number): boolean => {
  if (step.does === 'PERIOD') return step.line === line;
  const before = one.course.slice(0, one.course.indexOf(step));
  return (
    dueOf({ ...one, course: [...before, step] }).includes(line) &&
    !dueOf({ ...one, course: before }).includes(line)
  );
};

export const fundOf = (partner: Partner): string =>
  partner === 'UWV' ? 'UWV_REINTEGRATION' : `W_DEEL:${partner}`;
export const plan = (key: string): Plan => PLANS.find((one) => one.key === key) as Plan;

const offerOf = ({ agreement: carrier, offer = 0 }: Plan) =>
  agreement(carrier).offers[offer] as NonNullable<ReturnType<typeof agreement>['offers'][number]>;

/** Rulebook 5.6: shares of the price in cents, months in equal parts, the last takes the remainder. */
export const amountsOf = (one: Plan): number[] => {
  const { price, months, instalments } = offerOf(one);
  const parts =
    instalments[0]?.moment === 'PERIOD'
      ? Array.from({ length: months }, () => Math.round(price / months))
      : instalments.map(({ sharePercent }) => Math.round((price * sharePercent) / 100));
  const first = parts.slice(0, -1);
  return [...first, price - first.reduce((sum, part) => sum + part, 0)];
};

export const amountOf = ({ plan: key, line, amount }: BillLine): number =>
  amount ?? amountsOf(plan(key))[line - 1] ?? 0;

/** What the month should do to each line of each file, by the scenario alone; order numbers are the service's. */
export const expectedLines = () =>
  BILLS.flatMap((bill, index) =>
    bill.lines.map((line, at) => {
      const payer = payerOf(plan(line.plan));
      const booked = ['APPROVED', 'CREDITED', 'SETTLED', 'REPEATED'].includes(bill.outcome.is);
      return {
        file: fileOf(index, bill),
        line: at + 1,
        client: plan(line.plan).client,
        addressee: bill.to,
        amount: amountOf(line) * (bill.kind === 'credit-note' ? -1 : 1),
        status: statusOf(bill),
        principal: booked ? payer.principal : null,
        fund: booked ? fundOf(payer.principal) : null,
        rule: booked ? (runsThrough(plan(line.plan), line.line) ? 'R-008' : payer.rule) : null,
      };
    }),
  );

const statusOf = ({ outcome }: Bill): string =>
  outcome.is === 'UNREAD'
    ? 'REFUSED_UNREAD'
    : outcome.is === 'RETURNED' && outcome.resubmitted
      ? 'RESUBMITTED'
      : outcome.is;

/** Orders that lapsed because WW ended before they started. */
const lapsed = new Set(
  CLIENT_EVENTS.flatMap((event) =>
    event.what === 'EXHAUSTION' && event.cancels !== undefined ? [event.cancels] : [],
  ),
);
const ordered = PLANS.filter(({ stops, key }) => !stops && !lapsed.has(key));
const ENDS = ['COMPLETE', 'PLACE', 'DROP_OUT'];

/** Allocated, committed, realised and available of each partner, from orders and bills of the scenario alone. */
export const expectedBudgets = () =>
  PARTNERS.map((partner) => {
    const billed = new Map<string, number>();
    let realised = 0;
    for (const { outcome, kind, lines } of BILLS) {
      if (outcome.is !== 'APPROVED' && outcome.is !== 'SETTLED') continue;
      for (const line of lines) {
        if (payerOf(plan(line.plan)).principal !== partner) continue;
        // A credited invoice and the credit note that takes it back wholly come to nothing.
        if (
          kind === 'credit-note' &&
          BILLS.some(
            (one) =>
              one.outcome.is === 'CREDITED' &&
              one.lines.some((other) => other.plan === line.plan && other.line === line.line),
          )
        )
          continue;
        realised += amountOf(line) * (kind === 'credit-note' ? -1 : 1);
        if (kind !== 'credit-note') billed.set(`${line.plan}#${line.line}`, amountOf(line));
      }
    }
    for (const one of ordered)
      if (isOwnDelivery(one) && payerOf(one).principal === partner)
        realised += one.course.reduce((sum, step) => sum + costOf(step), 0);
    const committed = ordered
      .filter((one) => payerOf(one).principal === partner)
      .reduce((sum, one) => sum + outstanding(one, billed), 0);
    const allocated = BUDGETS[partner];
    return {
      partner,
      fund: fundOf(partner),
      year: 2026,
      allocated,
      committed,
      realised,
      available: allocated - committed - realised,
    };
  });

const costOf = (step: CourseStep): number => (step.does === 'COMPLETE' ? (step.costNote ?? 0) : 0);
/** Nobody bills what the payer gives itself. */
const isOwnDelivery = ({ agreement: carrier, ...one }: Plan): boolean => {
  const from = agreement(carrier);
  return !('firm' in from) && from.owner === payerOf({ agreement: carrier, ...one }).principal;
};

/** What was not billed of the price; of a service that ended only what fell due, and of own delivery then nothing. */
const outstanding = (one: Plan, billed: ReadonlyMap<string, number>): number => {
  const ended = one.course.some(({ does }) => ENDS.includes(does));
  if (ended && isOwnDelivery(one)) return 0;
  const due = dueOf(one);
  return amountsOf(one).reduce((sum, amount, index) => {
    const gone = billed.has(`${one.key}#${index + 1}`) || (ended && !due.includes(index + 1));
    return sum + (gone ? 0 : amount);
  }, 0);
};

/** Order lines whose performance was recorded. */
const dueOf = (one: Plan): number[] => {
  const did = one.course.map(({ does }) => does as string);
  const months = one.course.flatMap((step) => (step.does === 'PERIOD' ? [step.line] : []));
  const reached: Record<string, boolean> = {
    START: did.includes('START'),
    HALF_WAY: ['HALF_WAY', 'COMPLETE', 'PLACE'].some((step) => did.includes(step)),
    COMPLETION: ['COMPLETE', 'PLACE'].some((step) => did.includes(step)),
    PLACEMENT: did.includes('PLACE'),
  };
  const { instalments } = offerOf(one);
  return instalments[0]?.moment === 'PERIOD'
    ? months
    : instalments.flatMap(({ moment }, index) => (reached[moment] ? [index + 1] : []));
};

import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { dayAfter, lastDayOf } from '../facts/derived';
import type { Addressee, PartnerBill } from '../facts/bill';
import { isSocialActivationOf } from '../facts/bill';
import { asking, policy } from '../policy';
import {
  coachAndClientNoticeNothing,
  handOverAfterModule,
  orderedButNotStarted,
  principalIsFixedAtOrder,
  residentsOnly,
  runsThroughExhaustion,
  socialActivationIsUwvCost,
  throughExhaustion,
  whoIsPrincipal,
} from '../rules/a-responsibility';
import { mandateMovesNoMoney } from '../rules/c-choice-and-mandate';
import { runningTrajectoriesFinish } from '../rules/f-free-space';
import type { BilledPeriod, BilledPrincipals, Matched } from '../rules/i-invoices';
import type { Day, Finding } from '../rule';
import { verdictFrom } from '../verdict';
import { bill, type BillFacts, type CarryingContract } from './bill';
import { honesty } from './parts';
import type { Question } from './question';
import { ASKED_FOR_PRINCIPAL, principalOf, type Resolved } from './principal-of';
import { contractingPrincipalOf, type KnownFacts, knowing, type StepFacts } from './step-facts';

/** A bill for a service: `day` is the order day, `actedOn` that of the bill. */
export type ServiceBill = StepFacts &
  Addressee &
  Omit<PartnerBill, 'socialActivation' | 'supplierBillsItself'> &
  BilledPeriod &
  BilledPrincipals & {
    /** Who decided the order, where that was not the principal's own coach. */
    orderDecidedBy?: PartnerCode;
  };
type KnownBill = KnownFacts & ServiceBill & PartnerBill;

/** What was ordered for whom is asked on the day of the order; the bill itself on its own day. */
const belongs = policy<KnownBill>('ROUTE_INVOICE', [
  whoIsPrincipal,
  coachAndClientNoticeNothing,
  runningTrajectoriesFinish,
  mandateMovesNoMoney,
  asking(
    (facts: KnownBill): BillFacts => ({
      ...facts,
      day: facts.actedOn,
      carriers: [{ owner: facts.owner, coversPartners: facts.coversPartners }],
    }),
    bill,
  ),
  honesty,
]);

/** Section I: to whom does this bill go, and may this sender send it? The order's principal bears it, whatever became known since. */
export const routeInvoice: Question<ServiceBill> = {
  step: 'ROUTE_INVOICE',
  title: { nl: 'een rekening doorleiden', en: 'route an invoice' },
  asks: [
    ...ASKED_FOR_PRINCIPAL,
    residentsOnly,
    principalIsFixedAtOrder,
    runsThroughExhaustion,
    orderedButNotStarted,
    handOverAfterModule,
    belongs,
  ],
  ask: (facts) => {
    const { day: ordered } = facts;
    const contractingPrincipal = contractingPrincipalOf(facts);
    const parties = { owner: facts.owner, coachEmployer: facts.coachEmployer };
    const atOrder = facts.fixed ? { ...facts.fixed, findings: [] } : principalOf(facts);
    const unknown = facts.fixed ? [] : unknownOfOrder(facts, atOrder);
    if (unknown.length > 0) return verdictFrom(unknown, { principal: null, contractingPrincipal, parties });
    const exhaustion =
      atOrder.principal === 'UWV' && !facts.fixed
        ? throughExhaustion({ ...facts, knownOn: facts.actedOn })
        : ({ is: 'untouched' } as const);
    if (exhaustion.is === 'start-unknown')
      return verdictFrom([...atOrder.findings, ...runsThroughExhaustion.ask({ day: ordered, exhaustion })], {
        principal: atOrder.principal,
        decidedBy: atOrder.decidedBy,
        contractingPrincipal,
        parties,
      });
    const resolved =
      exhaustion.is === 'not-started'
        ? principalOf({ ...facts, day: laterOf(exhaustion.start, dayAfter(exhaustion.exhausted)) })
        : atOrder;
    const known: KnownBill = {
      ...facts,
      ...knowing(facts, resolved, 'ORDER', exhaustion),
      socialActivation: isSocialActivationOf({ ...facts, ...resolved }),
      supplierBillsItself: socialActivationIsUwvCost.on(ordered).supplierBillsUwv,
    };
    return verdictFrom(
      [
        ...resolved.findings,
        ...(exhaustion.is === 'not-started'
          ? orderedButNotStarted.ask({ ...known, day: exhaustion.exhausted })
          : principalIsFixedAtOrder.ask({ day: ordered, fixedOn: ordered })),
        ...(exhaustion.is === 'runs-through'
          ? [
              ...runsThroughExhaustion.ask({ day: ordered, exhaustion }),
              ...handOverAfterModule.ask({ ...known, handOver: 'RUNS_THROUGH' }),
            ]
          : []),
        ...belongs.ask(known),
      ],
      {
        principal: resolved.principal,
        decidedBy: resolved.decidedBy,
        contractingPrincipal,
        parties,
        invoiced: true,
        fundOnRefusal: true,
      },
    );
  },
};

const laterOf = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

/** What must be known of the order day before anybody can say whose client this was. */
const unknownOfOrder = (facts: ServiceBill, { principal }: Resolved): Finding[] => {
  const { day, actedOn, orderDayKnown, previousResidence, movedOn } = facts;
  const changes = daysOfChange(facts).filter((one) => one <= actedOn);
  if (!orderDayKnown && changes.some((one) => principalOf({ ...facts, day: one }).principal !== principal))
    return principalIsFixedAtOrder.ask({ day, fixedOn: null });
  const movedSomeDay = previousResidence !== undefined && movedOn === undefined;
  return movedSomeDay && principal !== 'UWV' && day < actedOn
    ? residentsOnly.ask({ ...facts, moveDayUnknown: true })
    : [];
};

/** The days on which something in the case changes that can change whose client this is. */
const daysOfChange = ({
  benefits,
  history,
  movedOn,
  jointDecision,
  municipalOffer,
}: ServiceBill): IsoDate[] =>
  [
    ...benefits.flatMap((benefit) => [benefit.from, lastDayOf(benefit, history)]),
    movedOn,
    jointDecision?.effective,
    municipalOffer?.decidedOn,
    municipalOffer?.from,
  ].filter((one): one is IsoDate => one != null);

/**
 * A bill for orders that stand, each with the principal that was fixed when it was ordered. `day` is the day on which it
 * is judged; `carriers` are the contracts that carry them, once it is known where the bill belongs.
 */
export type StandingBill = Day &
  Addressee &
  Omit<PartnerBill, 'supplierBillsItself'> &
  BilledPrincipals &
  Matched & {
    /** The earliest order day among them. */
    orderDay: IsoDate;
    carriers: readonly CarryingContract[];
    contractingPrincipal: PartnerCode | null;
  };

/** 4.10 Validate, match and route what came in: first where it belongs, then whether it is right. */
export const routeStandingBill: Question<StandingBill> = {
  step: 'ROUTE_STANDING_BILL',
  title: { nl: 'een binnengekomen rekening doorleiden', en: 'route a bill that came in' },
  asks: [bill],
  ask: (facts) => {
    const { orderDay, billedPrincipals, contractingPrincipal } = facts;
    const [one, another] = new Set(billedPrincipals);
    const principal = one !== undefined && another === undefined ? one : null;
    const { supplierBillsUwv: supplierBillsItself } = socialActivationIsUwvCost.on(orderDay);
    return verdictFrom(bill.ask({ ...facts, principal, supplierBillsItself }), {
      principal,
      contractingPrincipal,
      invoiced: true,
      fundOnRefusal: true,
    });
  },
};

import { split } from '@ontschot/kernel';
import { agreement } from './agreements';
import type { Day } from './days';
import type { Moment, Offer } from './instruments';
import type { Partner } from './werkplein';

/** What the rules ask to be on record besides need and choice. */
export type Grounds = { motivation?: string; protocolOutcome?: 'NECESSARY'; alternativeOffered?: string };

/** What happens to a service after its order. */
export type CourseStep =
  | {
      does: 'START' | 'HALF_WAY' | 'PLACE' | 'NO_SHOW' | 'RESUME' | 'REGISTER';
      on: Day;
    }
  | {
      does: 'COMPLETE';
      on: Day;
      /** Cents: what own delivery for an own client cost, in place of a bill. */ costNote?: number;
    }
  | { does: 'DROP_OUT'; on: Day; reason: 'NO_SHOW' | 'ILL' }
  | { does: 'PERIOD'; line: number; on: Day };

/** One assignment as the scenario plans it: what is asked, by whom, when, and where a rule stops it. */
export type Plan = {
  key: string;
  client: string;
  agreement: string;
  /** Which of the agreement's offers; the first when left out. */
  offer?: number;
  /** Who pays, as the scenario reads the rules. */
  principal: Partner;
  /** Whose coach proposes. */
  coach: Partner;
  approver: Partner;
  orderer: Partner;
  proposedOn: Day;
  approvedOn: Day;
  orderedOn: Day;
  /** Left out by a coach in a hurry: the rules then ask for it. */
  without?: 'NEED' | 'REASON';
  /** The principal's own instrument is its first choice; of a partner's it says why. */
  isPartners: boolean;
  grounds?: Grounds;
  /** What the principal's contract expert motivates before the approval. */
  expertMotivates?: { for: 'ZW' | 'LONGER_THAN_12_MONTHS'; text: string };
  /** The supplier consents for this client alone, after the proposal. */
  consentedOn?: Day;
  /** The step at which a rule stops the assignment for good. */
  stops?: { at: 'PROPOSE' | 'APPROVE' | 'ORDER'; rule: string };
  course: CourseStep[];
  story?: string;
};

export const offerOf = ({ agreement: key, offer = 0 }: Pick<Plan, 'agreement' | 'offer'>): Offer => {
  const offered = agreement(key).offers[offer];
  if (!offered) throw new Error(`Agreement "${key}" has no offer ${offer}.`);
  return offered;
};

export type PlannedLine = { line: number; moment: Moment; amount: number };

/** Does the payer deliver itself? No bill comes of that. */
export const isOwnDelivery = ({
  agreement: key,
  principal,
}: Pick<Plan, 'agreement' | 'principal'>): boolean => {
  const carrier = agreement(key);
  return !('firm' in carrier) && carrier.owner === principal;
};

/** The order lines of an offer (rulebook 5.6): the price over its instalments, or in equal parts over its months. */
export const linesOf = ({ price, months, instalments }: Offer): PlannedLine[] => {
  const monthly = instalments.length === 1 && instalments[0]?.moment === 'PERIOD';
  const moments: Moment[] = monthly
    ? Array.from({ length: months }, () => 'PERIOD')
    : instalments.map(({ moment }) => moment);
  const shares = monthly ? moments.map(() => 1) : instalments.map(({ sharePercent }) => sharePercent);
  return split(price, shares).map((amount, index) => ({
    line: index + 1,
    moment: moments[index] ?? 'START',
    amount,
  }));
};

/** The order lines that became due, with the day on which they did; in the order of the lines. */
export const dueLinesOf = (plan: Plan): (PlannedLine & { on: Day })[] => {
  if (plan.stops) return [];
  const due = new Map<number, Day>();
  const lines = linesOf(offerOf(plan));
  const pay = (on: Day, ...moments: Moment[]): void => {
    for (const { line, moment } of lines) if (moments.includes(moment) && !due.has(line)) due.set(line, on);
  };
  for (const step of plan.course) {
    if (step.does === 'START') pay(step.on, 'START');
    if (step.does === 'HALF_WAY') pay(step.on, 'HALF_WAY');
    if (step.does === 'PERIOD') due.set(step.line, step.on);
    if (step.does === 'COMPLETE') pay(step.on, 'HALF_WAY', 'COMPLETION');
    if (step.does === 'PLACE') pay(step.on, 'HALF_WAY', 'COMPLETION', 'PLACEMENT');
  }
  return lines.flatMap((line) => {
    const on = due.get(line.line);
    return on === undefined ? [] : [{ ...line, on }];
  });
};

import { type Cents, type IsoDate, lastDayOfTerm, plusDays, UWV, type PartnerCode } from '@ontschot/kernel';
import type { BenefitPeriod, DecisionCase } from './decision-case';

/** Euros of a case (at most two decimals) as cents; exact, because the product is within a fraction of a cent of a whole. */
export const centsOf = (euros: number): Cents => Math.round(euros * 100);

const UWV_BENEFITS: ReadonlySet<string> = new Set(['WW', 'ZW', 'WIA', 'WAO', 'WAJONG']);
const DISABILITY_BENEFITS: ReadonlySet<string> = new Set(['WIA', 'WAO', 'WAJONG']);

const earliest = (...days: (IsoDate | null | undefined)[]): IsoDate | null => {
  let first: IsoDate | null = null;
  for (const day of days) if (day != null && (first === null || day < first)) first = day;
  return first;
};

/** The last day of a benefit: WW ends on the day its maximum duration is reached, by its own record or by the history. */
const lastDayOf = (
  { type, from, until, maximumReachedOn }: BenefitPeriod,
  history: DecisionCase['history'] = [],
): IsoDate | null => {
  if (type !== 'WW') return until ?? null;
  const reached = history.find((event) => event.type === 'WW_MAXIMUM_REACHED' && event.date >= from)?.date;
  return earliest(until, maximumReachedOn, reached);
};

const runsOn = (benefit: BenefitPeriod, day: IsoDate, history: DecisionCase['history']): boolean => {
  if (day < benefit.from) return false;
  const last = lastDayOf(benefit, history);
  return last === null || day <= last;
};

/** Benefits from UWV that run on the day (table 2.2). */
export const uwvBenefitsOn = ({ client, history }: DecisionCase, day: IsoDate): BenefitPeriod[] =>
  client.benefits.filter((one) => UWV_BENEFITS.has(one.type) && runsOn(one, day, history));
/** Benefits from the municipality that run on the day; Anw counts as one. */
export const municipalBenefitsOn = ({ client, history }: DecisionCase, day: IsoDate): BenefitPeriod[] =>
  client.benefits.filter((one) => !UWV_BENEFITS.has(one.type) && runsOn(one, day, history));
export const hasDisabilityBenefit = (benefits: readonly BenefitPeriod[]): boolean =>
  benefits.some(({ type }) => DISABILITY_BENEFITS.has(type));

/** The municipality where the client lived on the day. */
export const residenceOn = (
  { client: { residence, previousResidence, movedOn } }: DecisionCase,
  day: IsoDate,
): PartnerCode =>
  previousResidence !== undefined && movedOn !== undefined && day < movedOn ? previousResidence : residence;

/** Last WW day because the maximum duration was reached: the first such day on or after `since`, or else the latest before it. */
export const exhaustedOn = ({ client, history = [] }: DecisionCase, since: IsoDate): IsoDate | null => {
  let [next, latest]: [IsoDate | null, IsoDate | null] = [null, null];
  const take = (day: IsoDate): void => {
    if (day >= since) next = earliest(next, day);
    if (latest === null || day > latest) latest = day;
  };
  for (const { type, maximumReachedOn } of client.benefits)
    if (type === 'WW' && maximumReachedOn) take(maximumReachedOn);
  for (const { type, date } of history) if (type === 'WW_MAXIMUM_REACHED') take(date);
  return next ?? latest;
};

/**
 * The day on which the service was, is or would be ordered: it fixes the principal. Where the case does not tell it,
 * the start of the service stands for it, and else the day of the action.
 */
export const orderDayOf = (decisionCase: DecisionCase): IsoDate => {
  const { action, instrument } = decisionCase;
  if (action.type === 'PROPOSE' || action.type === 'APPROVE' || action.type === 'ORDER') return action.date;
  return knownOrderDayOf(decisionCase) ?? earliest(instrument.start, action.date) ?? action.date;
};

/** The order day that the case itself gives. */
export const knownOrderDayOf = ({ action, instrument }: DecisionCase): IsoDate | undefined =>
  action.orderDate ?? instrument.orderedOn;

/** The days, up to `until`, on which something in the case changes that can change whose client this is. */
export const daysOfChange = (
  { client, circumstances, history = [] }: DecisionCase,
  until: IsoDate,
): IsoDate[] => {
  const days = [
    ...client.benefits.flatMap((benefit) => [benefit.from, lastDayOf(benefit, history)]),
    client.movedOn,
    circumstances?.jointDecision?.effective,
    circumstances?.municipalOffer?.decidedOn,
  ];
  return days.filter((day): day is IsoDate => day != null && day <= until);
};

/** The day on which the service started, starts or would start, where the case tells. */
export const startDayOf = ({ action, instrument }: DecisionCase): IsoDate | undefined =>
  action.start ?? instrument.start ?? (action.type === 'START' ? action.date : undefined);

/** The last day of the service, by its own end or by its start and months; undefined where the case tells neither. */
export const lastDayOfService = (decisionCase: DecisionCase): IsoDate | undefined => {
  const { end, months } = decisionCase.instrument;
  const start = startDayOf(decisionCase);
  if (end !== undefined || start === undefined || months === undefined) return end;
  return months === 0 ? start : lastDayOfTerm(start, months);
};

/** The day after. */
export const dayAfter = (day: IsoDate): IsoDate => plusDays(day, 1);

/** Is the instrument UWV's or a municipality's own for this principal, or one that a joint contract gives it? */
export const isOwnInstrument = (
  { instrument: { owner, coversPartners = [] } }: DecisionCase,
  principal: PartnerCode,
): boolean => owner === principal || coversPartners.includes(principal);

/**
 * Does the service last longer than `months`? By its days where the case has both, else by its number of months.
 * Undefined when the case tells neither.
 */
export const lastsLongerThan = (decisionCase: DecisionCase, months: number): boolean | undefined => {
  const { instrument } = decisionCase;
  const start = startDayOf(decisionCase);
  if (start !== undefined && instrument.end !== undefined)
    return instrument.end > lastDayOfTerm(start, months);
  return instrument.months === undefined ? undefined : instrument.months > months;
};

export const partnerName = (code: PartnerCode): string => (code === UWV ? 'UWV' : `gemeente ${code}`);
export const partnerNameEn = (code: PartnerCode): string => (code === UWV ? 'UWV' : `municipality ${code}`);

import { type Cents, type IsoDate, lastDayOfTerm, plusDays, type PartnerCode, UWV } from '@ontschot/kernel';
import { isUwvBenefit } from '../vocabulary';
import type { BenefitPeriod, Benefits, Carrier, PastEvent, Residence, Service } from './facts';

/** Euros of a case (at most two decimals) as cents; exact, because the product is within a fraction of a cent of a whole. */
export const centsOf = (euros: number): Cents => Math.round(euros * 100);

const DISABILITY_BENEFITS: ReadonlySet<string> = new Set(['WIA', 'WAO', 'WAJONG']);

const earliest = (...days: (IsoDate | null | undefined)[]): IsoDate | null => {
  let first: IsoDate | null = null;
  for (const day of days) if (day != null && (first === null || day < first)) first = day;
  return first;
};

/** The last day of a benefit: WW ends on the day its maximum duration is reached, by its own record or by the history. */
export const lastDayOf = (
  { type, from, until, maximumReachedOn }: BenefitPeriod,
  history: readonly PastEvent[],
): IsoDate | null => {
  if (type !== 'WW') return until ?? null;
  const reached = history.find((event) => event.type === 'WW_MAXIMUM_REACHED' && event.date >= from)?.date;
  return earliest(until, maximumReachedOn, reached);
};

const runsOn = (benefit: BenefitPeriod, day: IsoDate, history: readonly PastEvent[]): boolean => {
  if (day < benefit.from) return false;
  const last = lastDayOf(benefit, history);
  return last === null || day <= last;
};

/** Benefits from UWV that run on the day (table 2.2). */
export const uwvBenefitsOn = ({ benefits, history }: Benefits, day: IsoDate): BenefitPeriod[] =>
  benefits.filter((one) => isUwvBenefit(one.type) && runsOn(one, day, history));

/** Benefits from the municipality that run on the day; Anw counts as one. */
export const municipalBenefitsOn = ({ benefits, history }: Benefits, day: IsoDate): BenefitPeriod[] =>
  benefits.filter((one) => !isUwvBenefit(one.type) && runsOn(one, day, history));

export const hasDisabilityBenefit = (benefits: readonly BenefitPeriod[]): boolean =>
  benefits.some(({ type }) => DISABILITY_BENEFITS.has(type));

/** The municipality where the client lived on the day. */
export const residenceOn = (
  { residence, previousResidence, movedOn }: Residence,
  day: IsoDate,
): PartnerCode =>
  previousResidence !== undefined && movedOn !== undefined && day < movedOn ? previousResidence : residence;

/** Last WW day because the maximum duration was reached: the first such day on or after `since`, or else the latest before it. */
export const exhaustedOn = ({ benefits, history }: Benefits, since: IsoDate): IsoDate | null => {
  let [next, latest]: [IsoDate | null, IsoDate | null] = [null, null];
  const take = (day: IsoDate): void => {
    if (day >= since) next = earliest(next, day);
    if (latest === null || day > latest) latest = day;
  };
  for (const { type, maximumReachedOn } of benefits)
    if (type === 'WW' && maximumReachedOn) take(maximumReachedOn);
  for (const { type, date } of history) if (type === 'WW_MAXIMUM_REACHED') take(date);
  return next ?? latest;
};

/** The last day of the service, by its own end or by its start and months; undefined where neither is known. */
export const lastDayOfService = ({ start, end, months }: Service): IsoDate | undefined => {
  if (end !== undefined || start === undefined || months === undefined) return end;
  return months === 0 ? start : lastDayOfTerm(start, months);
};

/** Does the service last longer than `limit` months? By its days where both are known, else by its months; undefined when neither tells. */
export const lastsLongerThan = ({ start, end, months }: Service, limit: number): boolean | undefined => {
  if (start !== undefined && end !== undefined) return end > lastDayOfTerm(start, limit);
  return months === undefined ? undefined : months > limit;
};

/** The day after. */
export const dayAfter = (day: IsoDate): IsoDate => plusDays(day, 1);

/** Is the instrument the partner's own, or one that a joint contract gives it? */
export const isOwnOf = (
  { owner, coversPartners }: Pick<Carrier, 'owner' | 'coversPartners'>,
  partner: PartnerCode,
): boolean => owner === partner || coversPartners.includes(partner);

export const partnerName = (code: PartnerCode): string => (code === UWV ? 'UWV' : `gemeente ${code}`);
export const partnerNameEn = (code: PartnerCode): string => (code === UWV ? 'UWV' : `municipality ${code}`);

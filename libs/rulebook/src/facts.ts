import { type Cents, type IsoDate, lastDayOfTerm, UWV, type PartnerCode } from '@ontschot/kernel';
import type { BenefitPeriod, DecisionCase } from './decision-case';

/** Euros of a case (at most two decimals) as cents; exact, because the product is within a fraction of a cent of a whole. */
export const centsOf = (euros: number): Cents => Math.round(euros * 100);

const UWV_BENEFITS: ReadonlySet<string> = new Set(['WW', 'ZW', 'WIA', 'WAO', 'WAJONG']);
const DISABILITY_BENEFITS: ReadonlySet<string> = new Set(['WIA', 'WAO', 'WAJONG']);

/** The last day of a benefit: WW ends on the day its maximum duration is reached, if that is known. */
const lastDayOf = ({ until, maximumReachedOn }: BenefitPeriod): IsoDate | null => (until ?? null) ?? maximumReachedOn ?? null;

const runsOn = (benefit: BenefitPeriod, day: IsoDate): boolean => {
  const last = lastDayOf(benefit);
  return benefit.from <= day && (last === null || day <= last);
};

/** Benefits from UWV that run on the day (table 2.2). */
export const uwvBenefitsOn = ({ client }: DecisionCase, day: IsoDate): BenefitPeriod[] => client.benefits.filter((one) => UWV_BENEFITS.has(one.type) && runsOn(one, day));
/** Benefits from the municipality that run on the day; Anw counts as one. */
export const municipalBenefitsOn = ({ client }: DecisionCase, day: IsoDate): BenefitPeriod[] => client.benefits.filter((one) => !UWV_BENEFITS.has(one.type) && runsOn(one, day));
export const hasDisabilityBenefit = (benefits: readonly BenefitPeriod[]): boolean => benefits.some(({ type }) => DISABILITY_BENEFITS.has(type));

/** The municipality where the client lived on the day. */
export const residenceOn = ({ client: { residence, previousResidence, movedOn } }: DecisionCase, day: IsoDate): PartnerCode =>
  previousResidence !== undefined && movedOn !== undefined && day < movedOn ? previousResidence : residence;

/** Last WW day because the maximum duration was reached, from the benefit or from the history. */
export const exhaustedOn = ({ client, history = [] }: DecisionCase): IsoDate | null => {
  for (const { type, maximumReachedOn } of client.benefits) if (type === 'WW' && maximumReachedOn) return maximumReachedOn;
  return history.find(({ type }) => type === 'WW_MAXIMUM_REACHED')?.date ?? null;
};

/** The day on which the service was, is or would be ordered: it fixes the principal. */
export const orderDayOf = ({ action, instrument }: DecisionCase): IsoDate => {
  if (action.type === 'PROPOSE' || action.type === 'APPROVE' || action.type === 'ORDER') return action.date;
  return action.orderDate ?? instrument.orderedOn ?? action.date;
};

/** The day on which the service started, starts or would start, where the case tells. */
export const startDayOf = ({ action, instrument }: DecisionCase): IsoDate | undefined =>
  action.start ?? instrument.start ?? (action.type === 'START' ? action.date : undefined);

/** Is the instrument UWV's or a municipality's own for this principal, or one that a joint contract gives it? */
export const isOwnInstrument = ({ instrument: { owner, coversPartners = [] } }: DecisionCase, principal: PartnerCode): boolean =>
  owner === principal || coversPartners.includes(principal);

/** Is it about the partner's own contract form that UWV made without a classical tender? */
export const isUntenderedByForm = (form: string): boolean => form === 'ACCESS_AGREEMENT' || form === 'IRO' || form === 'FREE_SPACE' || form === 'OWN_PROVISION' || form === 'FACILITY';

/**
 * Does the service last longer than `months`? By its days where the case has both, else by its number of months.
 * Undefined when the case tells neither.
 */
export const lastsLongerThan = (decisionCase: DecisionCase, months: number): boolean | undefined => {
  const { instrument } = decisionCase;
  const start = startDayOf(decisionCase);
  if (start !== undefined && instrument.end !== undefined) return instrument.end > lastDayOfTerm(start, months);
  return instrument.months === undefined ? undefined : instrument.months > months;
};

export const partnerName = (code: PartnerCode): string => (code === UWV ? 'UWV' : `gemeente ${code}`);
export const partnerNameEn = (code: PartnerCode): string => (code === UWV ? 'UWV' : `municipality ${code}`);

import { type IsoDate, within } from '@ontschot/kernel';
import type { ContractForm } from '../vocabulary';
import type { Tender } from './facts';

/**
 * How a contract stands towards A-09. TENDERED: any competitive procedure closed by award; PRESUMED_TENDERED: of the SUWI
 * period; BEFORE_AWARD: tendered, not awarded yet; UNKNOWN and AWARD_UNKNOWN: nobody told.
 */
export type TenderStatus =
  'TENDERED' | 'PRESUMED_TENDERED' | 'BEFORE_AWARD' | 'NOT_TENDERED' | 'UNKNOWN' | 'AWARD_UNKNOWN';

/** The fact that policies compute with `tenderStatusOf`. */
export type TenderStanding = { tenderStatus: TenderStatus };

/** Both days included; the parameters of R-099. */
export const SUWI_PERIOD: { from: IsoDate; until: IsoDate } = { from: '2002-01-01', until: '2005-06-30' };

const NEVER_TENDERED: ReadonlySet<ContractForm> = new Set([
  'ACCESS_AGREEMENT',
  'IRO',
  'FREE_SPACE',
  'OWN_PROVISION',
  'FACILITY',
  'INDIVIDUAL_PURCHASE',
  'OPEN_HOUSE',
]);

/** Was the contract tendered and awarded, on the day that is asked? */
export const tenderStatusOf = (
  { form, tendered, awarded, concludedOn }: Tender,
  day: IsoDate,
): TenderStatus => {
  if (form === 'UWV_TENDERED_TRAJECTORY' && tendered == null) return 'TENDERED';
  if (tendered === true) return awardOf(awarded, concludedOn, day);
  if (tendered === false || NEVER_TENDERED.has(form)) return 'NOT_TENDERED';
  return concludedOn !== undefined && within(concludedOn, SUWI_PERIOD.from, SUWI_PERIOD.until)
    ? 'PRESUMED_TENDERED'
    : 'UNKNOWN';
};

/** A tender that led to a contract was awarded; whether an open one was, the facts must tell. */
const awardOf = (
  awarded: boolean | undefined,
  concludedOn: IsoDate | undefined,
  day: IsoDate,
): TenderStatus => {
  if (awarded === undefined && (concludedOn === undefined || concludedOn > day)) return 'AWARD_UNKNOWN';
  return awarded === false ? 'BEFORE_AWARD' : 'TENDERED';
};

/** Tendered and awarded, by what is known or by R-099. */
export const isTendered = (status: TenderStatus): boolean =>
  status === 'TENDERED' || status === 'PRESUMED_TENDERED';

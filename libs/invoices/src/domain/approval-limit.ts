import type { Cents, Decider, DomainEvent, IsoDate, PartnerCode } from '@ontschot/kernel';
import { SETTINGS } from './settings';

/** From which amount, VAT included, two accounts of the partner approve; stream `approval_limit-<partner>`. */
export type ApprovalLimitSet = DomainEvent<
  'ApprovalLimitSet',
  { partner: PartnerCode; amount: Cents; from: IsoDate }
>;
export type SetApprovalLimit = {
  type: 'SetApprovalLimit';
  partner: PartnerCode;
  amount: Cents;
  from: IsoDate;
};

/** Every limit that was set, in the order in which they were. */
export type ApprovalLimit = { amount: Cents; from: IsoDate }[];

/** The limit on a day: the latest that has begun; of those of one day the last that was set. */
export const limitOn = (limits: ApprovalLimit, day: IsoDate): Cents =>
  limits.reduce<{ amount: Cents; from: IsoDate }>(
    (found, one) => (one.from <= day && one.from >= found.from ? one : found),
    { amount: SETTINGS.twoApproversFrom, from: '' },
  ).amount;

export const approvalLimit: Decider<ApprovalLimit, SetApprovalLimit, ApprovalLimitSet> = {
  initial: [],
  evolve: (limits, { data: { amount, from } }) => [...limits, { amount, from }],
  decide: ({ partner, amount, from }, limits) =>
    limitOn(limits, from) === amount && limits.some((one) => one.from === from)
      ? []
      : [{ type: 'ApprovalLimitSet', data: { partner, amount, from } }],
};

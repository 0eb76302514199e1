import type { Cents } from '@ontschot/kernel';

/** Numbers that no rule gives; each stands here alone. */
export const SETTINGS = {
  /** A payable amount may be rounded by this much, up or down; more is no rounding. */
  roundingCents: 5 as Cents,
  /** From this amount, VAT included, two accounts approve, unless the partner set another limit. */
  twoApproversFrom: 10_000_00 as Cents,
  /** Files are kept this many years after the year in which they came; then nobody can read them. */
  fileYears: 7,
} as const;

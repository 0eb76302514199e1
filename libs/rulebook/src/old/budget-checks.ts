import type { Cents, IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';
import { commitWithinAvailable } from './b-budgets';
import { verdictFrom } from '../verdict';

/** May the partner commit this amount (cents, net of VAT) out of what is available? R-025, and for a municipality R-024. */
export const commitWithinBudget = (facts: {
  partner: PartnerCode;
  amount: Cents;
  available: Cents;
  alternativeOffered: string | null;
  day: IsoDate;
}): Verdict => verdictFrom(commitWithinAvailable(facts), { principal: facts.partner });

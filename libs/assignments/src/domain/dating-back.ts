import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { Existing } from './assignment.state';
import { refuse } from './refusals';
import type { CaseFacts } from './step-facts';

/** Did this partner agree that it is decided as of that day? */
export const agreedTo = ({ backdating }: Existing, day: IsoDate, payer: PartnerCode): boolean =>
  backdating.some(({ orderDay, by }) => orderDay === day && by === payer);

/**
 * who decides for another partner holds its mandate on the day of the step, which the rule asks, and on the real day, or
 * a mandate that is over would serve for ever by dating back. Otherwise the payer agrees to that day.
 * @throws NotPossible `mandate-over-today`
 */
export const decidesToday = (
  { mandateToday }: CaseFacts,
  state: Existing,
  {
    decision,
    by,
    on,
    payer,
  }: { decision: 'APPROVE' | 'ORDER'; by: PartnerCode; on: IsoDate; payer: PartnerCode },
): void => {
  if (mandateToday === undefined || by === payer || agreedTo(state, on, payer)) return;
  if (!mandateToday?.decisions.includes(decision)) throw refuse('mandate-over-today', { day: on, payer });
};

import { type IsoDate, type PartnerCode, plusMonths, UWV, within } from '@ontschot/kernel';
import { isUwvBenefit } from '@ontschot/rulebook';
import type { Benefit, Ground } from './client.events';
import type { KnownClient, Serving } from './client.state';

/** The partner whose benefit this is, for a client who lives there. */
export const payerOf = ({ type }: Pick<Benefit, 'type'>, residence: PartnerCode): PartnerCode =>
  isUwvBenefit(type) ? UWV : residence;

/** From four months before its first day on UWV may help; what lies further ahead gives no rights today. */
const soon = (day: IsoDate | null, today: IsoDate): boolean => day !== null && day <= plusMonths(today, 4);

/**
 * The client's own partners today: where the client lives, who pays a benefit or soon will, who is responsible. They see the client
 * without a further ground.
 */
export const ownPartners = (
  { residence, benefits, situation, responsibility }: KnownClient,
  today: IsoDate,
): PartnerCode[] => [
  ...new Set([
    residence,
    ...(soon(situation.expectedFirstWwDay, today) ||
    benefits.some(({ type, from }) => isUwvBenefit(type) && soon(from, today))
      ? [UWV]
      : []),
    ...(responsibility?.partner != null ? [responsibility.partner] : []),
  ]),
];

/** What counts today, under whichever ground. */
export const servingsOn = ({ servings }: KnownClient, today: IsoDate): Serving[] =>
  servings.filter(({ from, until }) => within(today, from, until));

/** Partners that serve the client today under one of these grounds, or under any. */
export const servingPartners = (
  client: KnownClient,
  today: IsoDate,
  codes?: readonly Ground[],
): PartnerCode[] =>
  servingsOn(client, today)
    .filter(({ code }) => codes === undefined || codes.includes(code))
    .map(({ partner }) => partner);

/** Whose people see the client today: the own partners, and who serves under a recorded ground. */
export const seenBy = (client: KnownClient, today: IsoDate): PartnerCode[] => [
  ...new Set([...ownPartners(client, today), ...servingPartners(client, today)]),
];

/** May the partner's people see this client today? Rights hold on the real day, never on one that is written in a request. */
export const mayServe = (client: KnownClient, partner: PartnerCode, today: IsoDate): boolean =>
  seenBy(client, today).includes(partner);

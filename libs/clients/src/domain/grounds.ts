import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { isUwvBenefit } from '@ontschot/rulebook';
import { ownPartners, servingsOn } from './client.sight';
import type { KnownClient } from './client.state';
import { responsibleOn } from './timeline';

/**
 * Why this partner's people may see the client on the day, with the rule that makes it so; null when nothing does.
 * This is what the access log keeps: nobody chooses it.
 */
export const groundOf = (client: KnownClient, partner: PartnerCode, day: IsoDate): string | null => {
  const { partner: responsible, rule, newOrders } = responsibleOn(client, day);
  if (responsible === partner) return `own client of ${partner} (${rule})`;
  if (newOrders.partner === partner) return `own client of ${partner} (${newOrders.rule})`;
  if (client.residence === partner) return `lives in ${partner} (R-014)`;
  if (partner === UWV && ownPartners(client, day).includes(UWV)) {
    const benefit = client.benefits.find(({ type }) => isUwvBenefit(type));
    if (benefit) return `${benefit.type} of UWV since ${benefit.from} (R-001)`;
    if (client.situation.expectedFirstWwDay !== null)
      return `WW expected from ${client.situation.expectedFirstWwDay} (R-016)`;
  }
  const serving = servingsOn(client, day).find((one) => one.partner === partner);
  if (serving) return `${serving.code}: ${serving.ground}`;
  return client.responsibility?.partner === partner
    ? `own client of ${partner} until ${day} (${client.responsibility.rule})`
    : null;
};

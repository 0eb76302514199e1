import type { IsoDate } from '@ontschot/kernel';
import type { ResponsibilityDetermined } from './client.events';
import type { KnownClient } from './client.state';
import { responsibleOn } from './timeline';

/** who is responsible on the day, and by which rule. Nothing when that is what was determined before. */
export const determine = (client: KnownClient, on: IsoDate): ResponsibilityDetermined[] => {
  // Late news never turns a later determination back to an earlier day.
  const day = client.responsibility !== null && client.responsibility.on > on ? client.responsibility.on : on;
  const { partner, rule, because } = responsibleOn(client, day);
  if (client.responsibility?.partner === partner && client.responsibility.rule === rule) return [];
  return [
    {
      type: 'ResponsibilityDetermined',
      data: { clientId: client.clientId, partner, rule, because, on: day },
    },
  ];
};

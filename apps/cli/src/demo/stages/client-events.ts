import type { Action } from '../action';
import type { Play, Step } from '../play';
import type { ClientEvent } from '../scenario/client-events';
import { daysAfter } from '../scenario/days';
import { account } from '../scenario/werkplein';
import { untilStatus } from './assignments';

/** What happens to a client, as the request that tells the service; and what comes of it by itself. */
export const eventActions = (event: ClientEvent): Action[] => {
  const told: Action = { on: event.on, take: (play) => play.take(stepOf(play, event)) };
  if (event.what !== 'EXHAUSTION' || event.cancels === undefined) return [told];
  const { cancels, lastDay } = event;
  return [
    told,
    {
      on: daysAfter(lastDay, 1),
      take: (play) => untilStatus(play, cancels, account('coach', 'UWV'), 'CANCELLED'),
    },
  ];
};

const stepOf = (play: Play, event: ClientEvent): Step => {
  const { client, on, what } = event;
  const at = (role: string, by: Parameters<typeof account>[1], path: string, body: object): Step => ({
    name: `${client}/${what.toLowerCase()}-${on}-${by}`,
    account: account(role, by),
    path: `/v1/clients/${play.id(`client/${client}`)}/${path}`,
    body,
  });
  switch (event.what) {
    case 'BENEFIT':
      return at('coach', event.by, 'benefits', { type: event.type, from: on, on });
    case 'EXHAUSTION':
      return at('coach', 'UWV', 'exhaustion', { on: event.lastDay, knownOn: on });
    case 'HANDOVER':
      return at('manager', event.by, 'handover', { effective: event.effective, on });
    case 'TRANSFER':
      return at('manager', event.by, 'transfer', {
        designates: event.designates,
        effective: event.effective,
        on,
      });
    case 'SIGNATURE':
      return at('manager', event.by, 'transfer/approve', { on });
    case 'MOVE':
      return at('coach', event.by, 'move', { to: event.to, on });
    case 'SERVING':
      return at('coach', event.by, 'serving', { ground: event.ground, text: event.text, from: on });
    case 'OFFER':
      return at('manager', event.by, 'municipal-offer', {
        scope: event.scope,
        ...(event.item === undefined ? {} : { instrument: { kind: 'FACILITY', item: event.item } }),
        ...(event.until === undefined ? {} : { until: event.until }),
        reason: event.reason,
        on,
      });
    case 'LEAD':
      return at('manager', event.by, 'lead', { lead: event.lead, on });
  }
};

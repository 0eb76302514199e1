import { plusDays, type Projection } from '@ontschot/kernel';
import type { ClientServed, ServingEnded, ServingObjected } from '../../domain/client.events';
import type { ClientServing } from './client-serving.row';

export const clientServing: Projection<ClientServing, ClientServed | ServingEnded | ServingObjected> = {
  name: 'client_serving',
  version: 2,
  keysOf: ({ data }) => data.servingId,
  on: {
    ClientServed: (_, { data: { servingId, clientId, partner, ground, from, until } }) => ({
      id: servingId,
      clientId,
      partner,
      ground,
      validFrom: from,
      validUntil: until,
    }),
    ServingEnded: (row, { data }) => row && { ...row, validUntil: data.until },
    // At once: it does not see the client that day any more.
    ServingObjected: (row, { data }) => row && { ...row, validUntil: plusDays(data.on, -1) },
  },
};

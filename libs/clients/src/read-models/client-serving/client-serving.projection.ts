import type { Projection } from '@ontschot/kernel';
import type { ClientServed, ServingEnded } from '../../domain/client.events';
import type { ClientServing } from './client-serving.row';

export const clientServing: Projection<ClientServing, ClientServed | ServingEnded> = {
  name: 'client_serving',
  version: 1,
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
  },
};

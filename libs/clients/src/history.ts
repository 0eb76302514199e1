import { type HistoryOf, type Role } from '@ontschot/kernel';
import type { ClientEvent } from './domain/client.events';
import { sentences } from './domain/sentences';
import { LookAtClient } from './queries/look-at-client';
import { streamOf } from './streams';

const READERS: readonly Role[] = ['coach', 'manager', 'accountability-officer', 'auditor'];

/** The life of a client's file; reading it is a look, logged with its true ground. */
export const clientHistory: HistoryOf<ClientEvent> = {
  kind: 'clients',
  idKind: 'uuid',
  roles: READERS,
  mayRead: (actor, id) => new LookAtClient(actor, id, 'historie'),
  streams: (id) => [streamOf(id)],
  sentences,
};

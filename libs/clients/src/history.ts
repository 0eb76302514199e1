import { EVERYONE } from '@ontschot/http';
import { dayInWords, type HistoryOf, type RecordedEvent, type Role } from '@ontschot/kernel';
import { ListServingGrounds } from './commands/serving-grounds';
import type { ClientEvent } from './domain/client.events';
import { sentences } from './domain/sentences';
import type { ServingGroundEvent } from './domain/serving-grounds';
import { OpenEvent } from './facts';
import { LookAtClient } from './queries/look-at-client';
import { groundsStreamOf, streamOf } from './streams';

const READERS: readonly Role[] = ['coach', 'manager', 'accountability-officer', 'auditor'];

/** The life of a client's file, for the client's own partners; reading it is a look, logged with its true ground. */
export const clientHistory: HistoryOf<ClientEvent> = {
  kind: 'clients',
  idKind: 'uuid',
  roles: READERS,
  mayRead: (actor, id) => new LookAtClient(actor, id, 'historie', true),
  streams: (id) => [streamOf(id)],
  opened: (event: RecordedEvent) => new OpenEvent(event),
  sentences,
};

/** The life of the grounds that a partner added. */
export const servingGroundHistory: HistoryOf<ServingGroundEvent> = {
  kind: 'serving-grounds',
  idKind: 'partner',
  roles: EVERYONE,
  mayRead: (_, id) => new ListServingGrounds(id),
  streams: (id) => [groundsStreamOf(id)],
  sentences: {
    ServingGroundAdded: ({ data: { partner, name, on } }) => ({
      nl: `${partner} voegde een reden om te helpen toe vanaf ${dayInWords(on, 'nl')}: ${name}.`,
      en: `${partner} added a ground for serving from ${dayInWords(on, 'en')}: ${name}.`,
    }),
    ServingGroundEnded: ({ data: { partner, on } }) => ({
      nl: `${partner} haalde een reden om te helpen weg op ${dayInWords(on, 'nl')}.`,
      en: `${partner} took a ground for serving away on ${dayInWords(on, 'en')}.`,
    }),
  },
};

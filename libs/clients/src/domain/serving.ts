import type { IsoDate } from '@ontschot/kernel';
import type { EndServing, ServeClient } from './client.commands';
import type { ClientEvent } from './client.events';
import { type KnownClient, ownPartners, type Serving } from './client.state';
import { refuse } from './refusals';

const activeServing = (state: KnownClient, partner: string, on: IsoDate): Serving | undefined =>
  state.servings.find((one) => one.partner === partner && (one.until === null || on <= one.until));

/** A ground that says something of the client must be so. @throws NotPossible */
const assertTrue = ({ code }: ServeClient, { benefits, handover }: KnownClient): void => {
  if (code === 'LEAD' && benefits.length < 2) throw refuse('ground-is-not-so', { code });
  if (code === 'HANDOVER' && handover === null) throw refuse('ground-is-not-so', { code });
};

export const serve = (command: ServeClient, state: KnownClient): ClientEvent[] => {
  const { servingId, by, code, ground, on, until } = command;
  if (ownPartners(state).includes(by)) throw refuse('own-client');
  if (until !== null && until < on) throw refuse('serving-ends-before-it-begins', { from: on, until });
  assertTrue(command, state);
  const running = activeServing(state, by, on);
  if (!running)
    return [
      {
        type: 'ClientServed',
        data: { clientId: state.clientId, servingId, partner: by, code, ground, from: on, until },
      },
    ];
  if (running.ground === ground && running.code === code && running.until === until && running.from === on)
    return [];
  throw refuse('already-serving', { day: running.from, ground: running.ground });
};

export const endServing = ({ by, on }: EndServing, state: KnownClient): ClientEvent[] => {
  const running = activeServing(state, by, on);
  if (running)
    return running.until === on
      ? []
      : [
          {
            type: 'ServingEnded',
            data: { clientId: state.clientId, servingId: running.servingId, partner: by, until: on },
          },
        ];
  const last = state.servings.findLast(({ partner }) => partner === by);
  if (last?.until == null) throw refuse('not-serving');
  throw refuse('serving-ended', { day: last.until });
};

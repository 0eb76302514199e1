import { Injectable } from '@nestjs/common';
import { Streams } from '@ontschot/event-store';
import { type Actor, type CommandResult, type IsoDate, NotFound } from '@ontschot/kernel';
import type { ClientStep } from '../domain/client.commands';
import { client } from '../domain/client.decider';
import { ownPartners, seenBy } from '../domain/client.sight';
import type { KnownClient } from '../domain/client.state';
import { refuse } from '../domain/refusals';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';
import { assertMay, GroundNeeded } from './access';

type Asking = {
  type: ClientStep['type'];
  actor: Actor;
  today: IsoDate;
  /** Of ServeClient. */ code?: string;
};
/** `standing`: where the file stands, unchanged. */
export type Entered = { state: KnownClient; standing: CommandResult };

/** What a stranger is told of a file that is there, it is told of one that is not, or not any more. */
const nothingThere = ({ type, code = '' }: Asking, clientId: string): Error => {
  switch (type) {
    case 'ServeClient':
      return refuse('ground-is-not-so', { code });
    case 'EndServing':
      return refuse('not-serving');
    case 'JoinClient':
      return refuse('not-the-same-person');
    case 'LetDayCome':
    case 'EraseClient':
    case 'TellSamePerson':
      return new NotFound('client', clientId);
    default:
      return new GroundNeeded(clientId);
  }
};

/** Every step for a client comes in here: who may not is refused before anything is read, opened or asked, and the try is logged. */
@Injectable()
export class ClientDoor {
  constructor(
    private readonly streams: Streams,
    private readonly accesses: AccessLog,
  ) {}

  /** @throws GroundNeeded, Forbidden or NotPossible, the same for a file that is not there; NotFound for the system's own steps */
  async enter(clientId: string, asking: Asking): Promise<Entered> {
    const { type, actor, today } = asking;
    const { state, revision, position } = await this.streams.load(client, streamOf(clientId));
    if (state.status === 'unknown') {
      await this.accesses.refused(actor, clientId, type, []);
      throw nothingThere(asking, clientId);
    }
    const gone = state.sealed === null || state.status === 'MERGED' || state.status === 'WITHDRAWN';
    try {
      if (gone && !seenBy(state, today).includes(actor.partner) && HIDES.has(type))
        throw nothingThere(asking, clientId);
      assertMay(type, actor, { state, today });
    } catch (refusal) {
      await this.accesses.refused(actor, clientId, type, ownPartners(state, today));
      throw refusal;
    }
    return { state, standing: { id: clientId, revision, position, changed: false } };
  }
}

/** Steps that are open to every partner. */
const HIDES: ReadonlySet<ClientStep['type']> = new Set(['ServeClient', 'EndServing', 'JoinClient']);

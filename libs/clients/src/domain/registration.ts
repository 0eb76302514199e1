import type {
  CorrectBsn,
  GiveBackFile,
  JoinClient,
  LookedUp,
  MergeInto,
  RegisterClient,
  TakeInFile,
  UndoMerge,
  WithdrawRegistration,
} from './client.commands';
import { completed, recordBenefit, recorded } from './benefits';
import type { ClientEvent, ClientServed } from './client.events';
import { evolve } from './client.evolve';
import { ownPartners, servingPartners } from './client.sight';
import type { Client, KnownClient } from './client.state';
import { wasOrdered } from './orders';
import { refuse } from './refusals';
import { determine } from './responsibility';
import { lastServingDay } from './serving';

const fold = (events: readonly ClientEvent[], from: Client): KnownClient =>
  events.reduce<Client>(evolve, from) as KnownClient;

/** Registered by a partner that is not the client's own, that partner serves under its ground from the same day. */
export const register = (
  command: RegisterClient & LookedUp,
): { begun: ClientEvent[]; known: KnownClient } => {
  const { clientId, sealed, residence, region, situation, benefits, by, ground, servingId, on } = command;
  const registered: ClientEvent = {
    type: 'ClientRegistered',
    data: { clientId, sealed, residence, region, situation, registeredBy: by, on },
  };
  const fresh = fold([registered], { status: 'unknown' });
  const begun = benefits.reduce<ClientEvent[]>(
    (events, { benefitId, ...benefit }) => [
      ...events,
      ...recorded(fold(events, { status: 'unknown' }), benefitId, completed(benefit), command),
    ],
    [registered],
  );
  const known = fold(begun.slice(1), fresh);
  const determined = determine(known, on);
  const own = ownPartners(fold(determined, known), command.today);
  const served: ClientServed[] = own.includes(by)
    ? []
    : [
        {
          type: 'ClientServed',
          data: {
            clientId,
            servingId,
            partner: by,
            code: 'JOINT_SERVICE',
            ground,
            from: command.today,
            until: lastServingDay(command.today, command),
          },
        },
      ];
  return { begun: [...begun, ...determined, ...served], known: fold([...determined, ...served], known) };
};

/** Nothing was ordered yet, and no other partner worked with the file: the registration never was. */
export const withdrawRegistration = (
  { reason, by, on, orders }: WithdrawRegistration & LookedUp,
  { clientId, actedBy, takenIn }: KnownClient,
): ClientEvent[] => {
  if (takenIn.length > 0) throw refuse('took-in-files');
  const others = actedBy.filter((partner) => partner !== by);
  if (others.length > 0) throw refuse('others-have-client', { partners: others.join(', ') });
  const ordered = orders.filter(wasOrdered);
  if (ordered.length > 0)
    throw refuse('something-was-ordered', {
      orders: ordered.map(({ assignmentId, name }) => `${name} (${assignmentId})`).join(', '),
    });
  return [{ type: 'RegistrationWithdrawn', data: { clientId, reason, by, on } }];
};

export const correctBsn = (
  { sealed, reason, by, on }: CorrectBsn,
  { clientId }: KnownClient,
): ClientEvent[] => [{ type: 'BsnCorrected', data: { clientId, sealed, reason, by, on } }];

export const mergeInto = ({ into, reason, by, on }: MergeInto, { clientId }: KnownClient): ClientEvent[] => {
  if (into === clientId) throw refuse('merge-with-itself');
  return [{ type: 'ClientMerged', data: { clientId, into, reason, by, on } }];
};

/** The merge as the other file's stream tells it undone. */
export const undoMerge = (
  { reason, by, on }: UndoMerge,
  { clientId, status, mergedInto }: KnownClient,
): ClientEvent[] =>
  status === 'MERGED' && mergedInto !== null
    ? [{ type: 'MergeUndone', data: { clientId, from: mergedInto, reason, by, on } }]
    : [];

/**
 * A file that was taken in stands by itself again, as long as nothing was recorded or ordered since that may rest on both.
 * Who came along with it serves no longer for that reason.
 */
export const giveBackFile = (
  { to, reason, by, on, today, orders }: GiveBackFile & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const { clientId, joins, servings } = state;
  const join = joins.find(({ from }) => from === to);
  if (!join) return [];
  const ordered = orders.filter(
    (order) => wasOrdered(order) && order.orderedOn !== null && order.orderedOn >= join.on,
  );
  if (join.since > 0 || ordered.length > 0)
    throw refuse('merge-is-used', {
      facts: join.since,
      orders: ordered.map(({ assignmentId, name }) => `${name} (${assignmentId})`).join(', '),
    });
  const stillThere = joins.filter((one) => one !== join).flatMap(({ partners }) => partners);
  const ended = servings.filter(
    ({ code, partner, until }) =>
      code === 'OTHER_FILE' &&
      join.partners.includes(partner) &&
      !stillThere.includes(partner) &&
      (until === null || until >= today),
  );
  return [
    { type: 'FileGivenBack', data: { clientId, to, benefitIds: join.benefitIds, reason, by, on } },
    ...ended.map(({ servingId, partner }): ClientEvent => ({
      type: 'ServingEnded',
      data: { clientId, servingId, partner, until: today },
    })),
  ];
};

/** The other file's benefits come along, where this one did not know them already. */
export const takeInFile = (
  { from, benefits, partners, reason, by, on }: TakeInFile,
  state: KnownClient,
): ClientEvent[] => {
  if (state.takenIn.includes(from)) return [];
  const fresh = benefits.filter(
    (one) =>
      !state.benefits.some(
        (known) =>
          known.type === one.type &&
          (known.until === null || one.from <= known.until) &&
          (one.until === null || known.from <= one.until),
      ),
  );
  return [
    {
      type: 'FileTakenIn',
      data: { clientId: state.clientId, from, benefits: fresh, partners, reason, by, on },
    },
  ];
};

/** Another partner's client too: what that partner pays is recorded here, so that both see it. */
export const joinClient = (command: JoinClient & LookedUp, state: KnownClient): ClientEvent[] => {
  const { benefits, servingId, by, today } = command;
  const told = benefits.reduce<ClientEvent[]>(
    (events, { benefitId, ...benefit }) => [
      ...events,
      ...recordBenefit({ ...command, type: 'RecordBenefit', benefitId, benefit }, fold(events, state)),
    ],
    [],
  );
  const serves = servingPartners(state, today).includes(by);
  return ownPartners(fold(told, state), today).includes(by) || serves
    ? told
    : [
        ...told,
        {
          type: 'ClientServed',
          data: {
            clientId: state.clientId,
            servingId,
            partner: by,
            code: 'SAME_PERSON',
            ground: 'Zelfde persoon, ook klant hier (R-004)',
            from: today,
            until: lastServingDay(today, command),
          },
        },
      ];
};

import type {
  CorrectBsn,
  JoinClient,
  LookedUp,
  MergeInto,
  RegisterClient,
  TakeInFile,
  WithdrawRegistration,
} from './client.commands';
import { completed, recordBenefit, recorded } from './benefits';
import type { ClientEvent, ClientServed } from './client.events';
import { type Client, evolve, type KnownClient, ownPartners } from './client.state';
import { wasOrdered } from './orders';
import { refuse } from './refusals';
import { determine } from './responsibility';

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
  const own = ownPartners(fold(determined, known));
  const served: ClientServed[] = own.includes(by)
    ? []
    : [
        {
          type: 'ClientServed',
          data: { clientId, servingId, partner: by, code: 'JOINT_SERVICE', ground, from: on, until: null },
        },
      ];
  return { begun: [...begun, ...determined, ...served], known: fold([...determined, ...served], known) };
};

/** Nothing was ordered yet: the registration never was. */
export const withdrawRegistration = (
  { reason, by, on, orders }: WithdrawRegistration & LookedUp,
  { clientId }: KnownClient,
): ClientEvent[] => {
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

/** The other file's benefits come along, where this one did not know them already. */
export const takeInFile = (
  { from, benefits, reason, by, on }: TakeInFile,
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
      data: { clientId: state.clientId, from, benefits: fresh, reason, by, on },
    },
  ];
};

/** Another partner's client too: what that partner pays is recorded here, so that both see it. */
export const joinClient = (command: JoinClient & LookedUp, state: KnownClient): ClientEvent[] => {
  const { benefits, servingId, by, on } = command;
  const told = benefits.reduce<ClientEvent[]>(
    (events, { benefitId, ...benefit }) => [
      ...events,
      ...recordBenefit({ ...command, type: 'RecordBenefit', benefitId, benefit }, fold(events, state)),
    ],
    [],
  );
  const serves = state.servings.some(
    ({ partner, until }) => partner === by && (until === null || on <= until),
  );
  return ownPartners(fold(told, state)).includes(by) || serves
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
            from: on,
            until: null,
          },
        },
      ];
};

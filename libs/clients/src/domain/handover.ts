import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { handOver, principalOf } from '@ontschot/rulebook';
import type { AgreeHandover, CorrectHandover, LookedUp } from './client.commands';
import type { ClientEvent } from './client.events';
import type { Handover, KnownClient } from './client.state';
import { isRunning, type OrderOfClient } from './orders';
import { refuse } from './refusals';
import { factsOn } from './timeline';
import { assertPartyTo } from './transfers';

/** after the last WW day, and after what still runs for UWV. @throws NotPossible */
const assertAfterTheService = (
  { exhaustedOn }: Handover,
  effective: IsoDate,
  orders: readonly OrderOfClient[],
): void => {
  if (effective <= exhaustedOn) throw refuse('handover-before-exhaustion', { day: exhaustedOn });
  const running = orders
    .filter((order) => order.principal === UWV && isRunning(order))
    .find(({ plannedEnd }) => plannedEnd !== null && effective <= plannedEnd);
  if (running?.plannedEnd != null)
    throw refuse('handover-during-the-service', { name: running.name, day: running.plannedEnd });
};

const handedOver = (state: KnownClient, effective: IsoDate, on: IsoDate): ClientEvent => {
  const { clientId, residence: to } = state;
  const { decidedBy } = principalOf(factsOn(state, effective));
  const agreed = { ...factsOn(state, effective), principal: to, decidedBy, actedOn: on };
  return {
    type: 'ResponsibilityHandedOver',
    data: { clientId, from: UWV, to, effective, because: handOver.ask(agreed).because, on },
  };
};

const signatureOf = ({ signatures }: Handover, by: PartnerCode): IsoDate | undefined =>
  signatures.find(({ partner }) => partner === by)?.on;

/** both partners agree how the client passes to the municipality after the module. */
export const agreeHandover = (
  { by, effective, on, orders }: AgreeHandover & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  assertPartyTo(state, by);
  const { handover, clientId } = state;
  if (!handover) throw refuse('no-handover-due');
  const signedOn = signatureOf(handover, by);
  if (signedOn !== undefined && handover.effective === effective) {
    if (signedOn !== on) throw refuse('signed-already', { partner: by, day: signedOn });
    return [];
  }
  assertAfterTheService(handover, effective, orders);
  if (handover.effective !== null && handover.effective !== effective)
    throw refuse('another-handover-day', { day: handover.effective });
  const approved: ClientEvent = { type: 'HandoverApproved', data: { clientId, by, effective, on } };
  return handover.approvals.length === 0 ? [approved] : [approved, handedOver(state, effective, on)];
};

/** A wrong day can be put right until it takes effect; the other partner then signs the right one. */
export const correctHandover = (
  { effective, reason, by, on, today, orders }: CorrectHandover & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  assertPartyTo(state, by);
  const { handover, clientId } = state;
  if (handover?.effective == null) throw refuse('no-handover-due');
  if (handover.effective === effective) return [];
  if (handover.agreedOn !== null && handover.effective <= today)
    throw refuse('handover-took-effect', { day: handover.effective });
  assertAfterTheService(handover, effective, orders);
  return [
    {
      type: 'HandoverDayCorrected',
      data: { clientId, was: handover.effective, effective, reason, by, on },
    },
  ];
};

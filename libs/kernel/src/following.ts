import type { CommandContext } from './command';
import { dayInAmsterdam, type IsoDate } from './dates';
import type { RecordedEvent } from './event';
import { uuidFrom } from './ids';
import type { PartnerCode } from './partner';

/**
 * The context of one further step of the same piece of work: its own command id, derived from the first, so that a repeat
 * is recognised; and no revision, which was meant for another stream.
 * @param step what tells this step from the others of the same command
 */
export const following = (
  { expectedRevision: _, ...context }: CommandContext,
  ...step: (string | number)[]
): CommandContext => ({ ...context, commandId: uuidFrom(context.commandId, ...step) });

/** The same step on another stream: the revision that the caller saw was not that stream's. */
export const onAnyRevision = ({
  expectedRevision: _,
  ...context
}: CommandContext): Omit<CommandContext, 'expectedRevision'> => context;

/**
 * The context of a policy's answer to an event: the system acts, the same event always gives the same ids.
 * @param given the day on which the step holds and the partner in whose service, where they are not the event's own
 */
export const answering = (
  policy: string,
  { id, metadata }: RecordedEvent,
  given: { effectiveOn?: IsoDate; partner?: PartnerCode } = {},
): CommandContext => ({
  actor: { account: `system:${policy}`, partner: given.partner ?? metadata.partner, roles: [] },
  commandId: uuidFrom(policy, id),
  correlationId: metadata.correlationId,
  causationId: id,
  effectiveOn: given.effectiveOn ?? metadata.effectiveOn,
  today: dayInAmsterdam(metadata.recordedAt),
  legalGround: metadata.legalGround,
});

import type { Streams } from '@ontschot/event-store';
import { type CommandContext, type IsoDate, NotFound, type RecordedEvent, uuidFrom } from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import type { Existing } from '../domain/assignment.state';

export const streamOf = (assignmentId: string): string => `assignment-${assignmentId}`;

/** @throws NotFound when there is no such assignment */
export const existing = async (
  streams: Streams,
  assignmentId: string,
): Promise<{ state: Existing; revision: number; position: number }> => {
  const { state, revision, position } = await streams.load(assignment, streamOf(assignmentId));
  if (state.status === 'NONE') throw new NotFound('assignment', assignmentId);
  return { state, revision, position };
};

/** A step that follows from another one: its id derives from that one, so that a repeat is recognised. */
export const following = (context: CommandContext, ...step: (string | number)[]): CommandContext => ({
  ...context,
  commandId: uuidFrom(context.commandId, ...step),
  expectedRevision: undefined,
});

/** The context of a policy's step; the same event always gives the same ids. */
export const answering = (
  policy: string,
  { id, metadata }: RecordedEvent,
  effectiveOn: IsoDate = metadata.effectiveOn,
): CommandContext => ({
  actor: { account: `system:${policy}`, partner: metadata.partner, roles: [] },
  commandId: uuidFrom(policy, id),
  correlationId: metadata.correlationId,
  causationId: id,
  effectiveOn,
  legalGround: metadata.legalGround,
});

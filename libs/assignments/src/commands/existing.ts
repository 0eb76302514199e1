import type { Streams } from '@ontschot/event-store';
import { NotFound } from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import type { Existing, IroStep } from '../domain/assignment.state';
import type { Accessible } from './access';

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

/** What of its state says who may do what. */
export const accessible = ({ of, status, iro, lines }: Existing): Accessible => ({
  ...of,
  status,
  iro,
  supplierSees: lines.length > 0 || (iro !== null && CHOSEN.includes(iro)),
});
const CHOSEN: readonly IroStep[] = ['COMPANY_CHOSEN', 'PLAN_SUBMITTED', 'PLAN_APPROVED'];

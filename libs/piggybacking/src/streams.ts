import type { AssignmentId, PiggybackRequestId } from '@ontschot/kernel';

/** A partner's request for its clients in general. */
export const streamOf = (piggybackId: PiggybackRequestId): string => `piggyback-${piggybackId}`;
/** A request for the client of one assignment. */
export const streamForClient = (assignmentId: AssignmentId): string => `clientpiggyback-${assignmentId}`;

const FOR_CLIENT = /^A[0-9A-HJKMNP-TV-Z]{12}$/;
/** A request for one client is called by its assignment's order number. */
export const isForClient = (piggybackId: PiggybackRequestId): boolean => FOR_CLIENT.test(piggybackId);

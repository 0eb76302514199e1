import { DatabaseError } from 'pg';

const TRY_AGAIN_CLASSES = new Set(['08', '53', '57']); // connection, resources, operator (restart, shutdown, still starting)
const TRY_AGAIN_CODES = new Set(['25006', '40001', '40P01', '55P03']); // read-only stand-by, serialization, deadlock, lock not available

/** Would the same statement succeed on a healthy server? What the server did not say itself is trouble on the way to it, or a slip of ours. */
export const isOutage = (error: unknown): boolean => {
  if (!(error instanceof DatabaseError)) return !(error instanceof TypeError || error instanceof RangeError);
  const code = error.code ?? '';
  return TRY_AGAIN_CLASSES.has(code.slice(0, 2)) || TRY_AGAIN_CODES.has(code);
};

/** The log has an event with this id already. */
export const isTakenId = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '23505' && error.constraint === 'events_event_id';

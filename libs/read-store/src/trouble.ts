import { EventStoreUnavailable, LogMismatch, WrongExpectedRevision } from '@ontschot/event-store';
import { QueryFailedError } from 'typeorm';

/**
 * Codes that speak of the server or the way to it: SQLSTATE for connections, lost races, locks, a full disk or memory, a server
 * that stops or starts; and what Node says of sockets and disks.
 */
const AWAY = /^(08|40|53|57|58|25006|55P03|E(CONN|PIPE|TIMEDOUT|HOST|NET|NOTFOUND|AI_AGAIN|NOSPC))/;

/** The code that PostgreSQL or Node gave, wherever in the chain of causes it stands. */
const codeOf = (problem: unknown): string | undefined => {
  for (
    let at = problem;
    at instanceof Error;
    at = at.cause ?? (at as { driverError?: unknown }).driverError
  ) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && code !== '') return code;
  }
  return undefined;
};

/**
 * Does it pass by itself: a database or log that is away, a full disk, a dropped connection? Then everything waits and goes on.
 * What is left is a fault in what was to be counted: that repeats for ever, and stops the one that it belongs to.
 */
export const passesByItself = (problem: unknown): boolean => {
  if (problem instanceof EventStoreUnavailable || problem instanceof WrongExpectedRevision) return true;
  const code = codeOf(problem);
  if (code !== undefined) return AWAY.test(code);
  return (
    problem instanceof QueryFailedError ||
    (problem instanceof Error &&
      /Connection terminated|connection error|timeout exceeded/i.test(problem.message))
  );
};

/**
 * What an operator may read of a fault: its kind and place, never a value. Messages of PostgreSQL repeat what they stumbled over,
 * and that may be somebody's name.
 */
export const kindOf = (problem: unknown): string => {
  if (!(problem instanceof Error)) return 'an unknown problem';
  if (problem instanceof LogMismatch) return problem.message; // positions and the way out, nothing of an event
  const { column, constraint, table } = ((problem as { driverError?: unknown }).driverError ??
    problem) as Record<string, unknown>;
  const where = [table, column, constraint].filter((one) => typeof one === 'string').join('.');
  const line = /at (?:[^\n(]*\()?([^\n()]*?)([\w.-]+\.[jt]s:\d+)/.exec(problem.stack ?? '')?.[2];
  return [codeOf(problem) ? `${problem.name} ${codeOf(problem)}` : problem.name, where, line]
    .filter(Boolean)
    .join(' at ');
};

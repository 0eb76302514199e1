import type { DomainEvent } from './event';

/**
 * A context's rules as pure functions. Dates, identities and looked-up facts arrive in the command,
 * so that the same command on the same state always decides the same.
 */
export type Decider<State, Command, Event extends DomainEvent> = {
  initial: State;
  evolve: (state: State, event: Event) => State;
  /** @returns the new facts, none when there is nothing left to do. @throws Rejected when a business rule says no. */
  decide: (command: Command, state: State) => Event[];
};

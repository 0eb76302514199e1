import type { Verdict } from './verdict';

/**
 * A business rule said no: REFUSE or HOLD. Mapped once, to 409 with the rules; any other throw is a bug.
 * The state is unchanged; the refusal itself is kept in the decision log.
 */
export class Rejected extends Error {
  constructor(readonly verdict: Verdict) {
    super(verdict.because.map(({ rule, textEn }) => `${rule}: ${textEn}`).join(' '));
    this.name = 'Rejected';
  }
}

/**
 * The command does not fit the state (ordering a cancelled assignment, signing twice). Mapped to 409 with a code.
 * `code` is stable kebab-case; the text tells the user what the state is and what can be done.
 */
export class NotPossible extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'NotPossible';
  }
}

/** The thing that the command or query names does not exist. Mapped to 404. */
export class NotFound extends Error {
  constructor(
    readonly kind: string,
    readonly id: string,
  ) {
    super(`There is no ${kind} with id ${id}.`);
    this.name = 'NotFound';
  }
}

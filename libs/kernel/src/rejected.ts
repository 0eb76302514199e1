import type { Text } from './text';
import type { Verdict } from './verdict';

/**
 * A business rule said no: REFUSE or HOLD. Mapped once, to 409 with the rules; any other throw is a bug.
 * The state is unchanged; the refusal itself is kept in the decision log.
 */
export class Rejected extends Error {
  /** @param position where the log stands now, when the refusal itself recorded something */
  constructor(
    readonly verdict: Verdict,
    readonly position?: number,
  ) {
    super(verdict.because.map(({ rule, textEn }) => `${rule}: ${textEn}`).join(' '));
    this.name = 'Rejected';
  }
}

/**
 * The command does not fit the state (ordering a cancelled assignment, signing twice). Mapped to 409 with a code.
 * `code` is stable kebab-case; the text tells the user what the state is and what can be done.
 * Each context words its own in one catalogue, `domain/refusals.ts`: see `refusals`.
 */
export class NotPossible extends Error {
  constructor(
    readonly code: string,
    readonly text: Text,
  ) {
    super(text.en);
    this.name = 'NotPossible';
  }
}

/** This account has no part in it: its role or its partner is another. Mapped to 403. The text says who may. */
export class Forbidden extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = 'Forbidden';
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

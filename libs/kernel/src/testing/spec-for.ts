import type { Decider } from '../decider';
import type { DomainEvent } from '../event';
import { Rejected } from '../rejected';

type When<Event> = {
  /** Exactly these events, in this order, with exactly this data; none given = nothing is recorded. */
  then: (...expected: Event[]) => void;
  /** What was decided, for assertions of one's own. */
  decided: () => Event[];
  /** Refused or held by a verdict that cites all these rules. */
  thenRejected: (...rules: string[]) => void;
  /** Not possible in this state: the error's code. */
  thenNotPossible: (code: string) => void;
};

/** Reads as a specification: `const given = specFor(budget); given(opened).when(commit).then(committed)`. */
export const specFor =
  <State, Command, Event extends DomainEvent>({ initial, evolve, decide }: Decider<State, Command, Event>) =>
  (...given: Event[]) => ({
    when: (command: Command): When<Event> => {
      const decided = (): Event[] => decide(command, given.reduce(evolve, initial));
      return {
        decided,
        then: (...expected) => expect(decided()).toStrictEqual(expected),
        thenRejected: (...rules) => {
          const refused = thrownBy(decided);
          expect(refused).toBeInstanceOf(Rejected);
          expect((refused as Rejected).verdict.because.map(({ rule }) => rule)).toEqual(
            expect.arrayContaining(rules),
          );
        },
        thenNotPossible: (code) => expect(thrownBy(decided)).toMatchObject({ name: 'NotPossible', code }),
      };
    },
  });

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('Expected a refusal, but the command was accepted.');
};

import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BookOnAgreement } from '@ontschot/agreements';
import { BookOnBudget } from '@ontschot/budgets';
import { EventStore, EventTypes, Streams, WrongExpectedRevision } from '@ontschot/event-store';
import {
  type CommandContext,
  type CommandResult,
  following,
  NotFound,
  NotPossible,
  type RecordedEvent,
  Rejected,
} from '@ontschot/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { assignment } from '../domain/assignment.decider';
import type { AssignmentEvent, OrderAccepted } from '../domain/assignment.events';
import { refuse } from '../domain/refusals';
import { existing, streamOf } from './existing';
import { ReleaseWhatIsLeft } from './release-what-is-left';

export type OrderOutcome = {
  result: CommandResult;
  /** Why the money could not be committed; null when the order stands. */ refusal:
    Rejected | NotPossible | null;
};

/**
 * Commits the money of an accepted order and confirms it; when money is refused, what was committed goes back. Each step may come
 * twice, and from several at once: what became of this attempt is read from the log, never concluded from what was done here.
 * Not reachable over HTTP.
 */
export class FinishOrder extends Command<OrderOutcome> {
  constructor(
    readonly assignmentId: string,
    readonly context: CommandContext,
    /** The attempt that stood at this revision of the assignment; left out: the last one. */
    readonly asOf: number = Infinity,
  ) {
    super();
  }
}

type Recorded<Type extends AssignmentEvent['type']> = RecordedEvent<Extract<AssignmentEvent, { type: Type }>>;
type Ended = Recorded<'AssignmentOrdered'> | Recorded<'OrderFailed'>;

/** One acceptance of the order by the rules, and how it ended; null while its money is being committed. */
type Attempt = { number: number; accepted: RecordedEvent<OrderAccepted>; ended: Ended | null };

const attemptIn = (events: readonly RecordedEvent<AssignmentEvent>[], asOf: number): Attempt | null => {
  const tried = events.filter(
    (one): one is Recorded<'OrderAccepted'> => one.type === 'OrderAccepted' && one.revision <= asOf,
  );
  const accepted = tried.at(-1);
  if (!accepted) return null;
  const ended = events.find(
    (one): one is Ended =>
      one.revision > accepted.revision && (one.type === 'AssignmentOrdered' || one.type === 'OrderFailed'),
  );
  return { number: tried.length, accepted, ended: ended ?? null };
};

/** Others at work on the same budget may win races many times over; none of them is this order's to lose by. */
const RACES = 20;
const PAUSE_MS = 20;

@CommandHandler(FinishOrder)
export class FinishOrderHandler implements ICommandHandler<FinishOrder> {
  constructor(
    private readonly streams: Streams,
    private readonly store: EventStore,
    private readonly types: EventTypes,
    private readonly commands: CommandBus,
  ) {}

  async execute({ assignmentId, context, asOf }: FinishOrder): Promise<OrderOutcome> {
    let { attempt, result } = await this.look(assignmentId, asOf);
    if (attempt && !attempt.ended) {
      await this.settle(attempt, context);
      ({ attempt, result } = await this.look(assignmentId, asOf));
      if (!attempt?.ended) throw new Error(`The order of ${assignmentId} was settled and did not end.`);
      result = { ...result, changed: true };
    }
    return { result, refusal: attempt?.ended?.type === 'OrderFailed' ? refusalOf(attempt.ended) : null };
  }

  /** @throws NotFound when there is no such assignment */
  private async look(
    assignmentId: string,
    asOf: number,
  ): Promise<{ attempt: Attempt | null; result: CommandResult }> {
    const events: RecordedEvent<AssignmentEvent>[] = [];
    for await (const recorded of this.store.readStream(streamOf(assignmentId)))
      // The assignment's own stream holds events of assignments and nothing else.
      events.push(this.types.current(recorded) as RecordedEvent<AssignmentEvent>);
    const last = events.at(-1);
    if (!last) throw new NotFound('assignment', assignmentId);
    const attempt = attemptIn(events, asOf);
    const verdict = attempt?.ended?.type === 'AssignmentOrdered' ? attempt.ended.data.verdict : undefined;
    const { revision, position } = last;
    return {
      attempt,
      result: { id: assignmentId, revision, position, changed: false, ...(verdict ? { verdict } : {}) },
    };
  }

  private async settle({ number, accepted }: Attempt, context: CommandContext): Promise<void> {
    const { assignmentId, orderedOn } = accepted.data;
    const stream = streamOf(assignmentId);
    // The request and the policy may both be at it: budget, agreement and assignment each know what they did for this attempt.
    const step = (name: string): CommandContext => ({
      ...following(context, name, number),
      effectiveOn: orderedOn,
    });
    const refused = await this.commit(accepted, step);
    await this.streams.execute(
      assignment,
      stream,
      refused
        ? {
            type: 'FailOrder',
            attempt: number,
            verdict: refused instanceof Rejected ? refused.verdict : null,
            refusal: refused instanceof NotPossible ? { code: refused.code, ...refused.text } : null,
            on: orderedOn,
          }
        : { type: 'ConfirmOrder', attempt: number },
      step(refused ? 'fail' : 'confirm'),
    );
    // Also where somebody else had ended this attempt: what was committed for it here must not stay.
    const { state } = await existing(this.streams, assignmentId);
    if (state.status === 'APPROVED' || state.status === 'CANCELLED')
      await this.commands.execute(new ReleaseWhatIsLeft(assignmentId, step('release')));
  }

  /** @returns why not, or null when all of it is committed. Anything but a refusal is thrown, to be taken up again. */
  private async commit(
    {
      data: { assignmentId, agreementId, form, budgetId, amount, alternativeOffered, orderedOn },
      revision,
    }: RecordedEvent<OrderAccepted>,
    step: (name: string) => CommandContext,
  ): Promise<Rejected | NotPossible | null> {
    if (amount === 0) return null;
    try {
      if (form === 'FREE_SPACE')
        await whoeverWins(() =>
          this.commands.execute(
            new BookOnAgreement(agreementId, { type: 'CommitValue', assignmentId, amount }, step('value')),
          ),
        );
      await whoeverWins(() =>
        this.commands.execute(
          new BookOnBudget(
            budgetId,
            { type: 'CommitBudget', assignmentId, amount, on: orderedOn, alternativeOffered, asOf: revision },
            step('budget'),
          ),
        ),
      );
      return null;
    } catch (refused) {
      if (refused instanceof Rejected || refused instanceof NotPossible) return refused;
      throw refused;
    }
  }
}

/** A race that was lost is run again: the order is accepted already, and its answer is not yet known. */
const whoeverWins = async (book: () => Promise<unknown>): Promise<void> => {
  for (let race = 1; ; race++) {
    try {
      await book();
      return;
    } catch (lost) {
      if (!(lost instanceof WrongExpectedRevision) || race === RACES) throw lost;
      await sleep(race * PAUSE_MS);
    }
  }
};

/** As it was refused then; the log stands where the failure was recorded. */
const refusalOf = ({
  data: { verdict, refusal },
  position,
}: Recorded<'OrderFailed'>): Rejected | NotPossible => {
  if (verdict) return new Rejected(verdict, position);
  return refusal ? new NotPossible(refusal.code, { nl: refusal.nl, en: refusal.en }) : refuse('order-failed');
};

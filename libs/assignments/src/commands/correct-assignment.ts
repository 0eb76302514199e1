import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BookOnAgreement } from '@ontschot/agreements';
import { BookOnBudget } from '@ontschot/budgets';
import { Streams } from '@ontschot/event-store';
import {
  type Cents,
  type CommandContext,
  type CommandResult,
  following,
  notAfterToday,
  type Text,
} from '@ontschot/kernel';
import type { Correction } from '../domain/assignment.commands';
import { assignment } from '../domain/assignment.decider';
import type { AssignmentEvent } from '../domain/assignment.events';
import { type Existing, whatItHolds } from '../domain/assignment.state';
import { stepName } from '../domain/step-days';
import { refuseStrangers } from './access';
import { CaseFactsOf } from './case-facts';
import { accessible, existing, streamOf } from './existing';
import { ReleaseWhatIsLeft } from './release-what-is-left';
import { OwnWords } from './own-words';

type WithoutFacts<One> = One extends Correction ? Omit<One, 'facts'> : never;
export type Asked = WithoutFacts<Correction>;

/** What a correction touches: the order itself with the money that it holds again or lets go, and invoices on it. */
export type Touched = {
  type: 'assignment' | 'budget' | 'invoice';
  id: string;
  label: Text;
  /** Euro cents net of VAT; of a budget, what is committed more, negative what is freed. */ cents: Cents | null;
};
export type Corrected = CommandResult & { touches: Touched[] };

/**
 * Corrects what was recorded wrongly, as a new event with its reason. Money that goes back on the order must be there.
 * @param preview tells what it would touch and records nothing
 * @throws Rejected; NotPossible; NotFound
 */
export class CorrectAssignment extends Command<Corrected> {
  constructor(
    readonly assignmentId: string,
    readonly correction: Asked,
    readonly preview: boolean,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CorrectAssignment)
export class CorrectAssignmentHandler implements ICommandHandler<CorrectAssignment> {
  constructor(
    private readonly streams: Streams,
    private readonly factsOf: CaseFactsOf,
    private readonly words: OwnWords,
    private readonly commands: CommandBus,
  ) {}

  async execute({
    assignmentId,
    correction: given,
    preview,
    context,
  }: CorrectAssignment): Promise<Corrected> {
    const { state, revision, position } = await existing(this.streams, assignmentId);
    refuseStrangers(given.type, context.actor, accessible(state));
    const correction = await this.words.sealed(state.of.clientId, given);
    notAfterToday(correction.on, context.today, stepName(correction.type));
    const command: Correction =
      correction.type === 'UndoCancellation'
        ? {
            ...correction,
            facts: await this.factsOf.ofClientAndAgreement(
              state.of.clientId,
              state.terms.agreementId,
              context.today,
            ),
          }
        : correction;
    const decided = assignment.decide(command, state);
    const after = decided.reduce<Existing>(afterEvent, state);
    const touches = touched(state, after);
    if (preview || decided.length === 0)
      return { id: assignmentId, revision, position, changed: false, touches };
    // First the money, which may be gone; the order stands again only when it holds it. A repeat commits nothing twice.
    await this.commitAgain(after, revision + 1, context);
    try {
      const done = await this.streams.execute(assignment, streamOf(assignmentId), command, context);
      return { ...done, touches };
    } finally {
      // Also where the correction was refused after all: then nothing of it may stay committed.
      await this.commands.execute(new ReleaseWhatIsLeft(assignmentId, following(context, 'release')));
    }
  }

  /** @param asOf the revision that the correction would have: a release that looked before it comes too late */
  private async commitAgain(state: Existing, asOf: number, context: CommandContext): Promise<void> {
    const { of, terms, order } = state;
    const { assignmentId } = of;
    const holds = whatItHolds(state);
    if (!order || !holds || holds.open === 0) return;
    await this.commands.execute(
      new BookOnBudget(
        order.budgetId,
        {
          type: 'CommitBudget',
          assignmentId,
          amount: holds.open,
          on: context.effectiveOn,
          alternativeOffered: order.alternativeOffered,
          asOf,
        },
        following(context, 'commit-again'),
      ),
    );
    if (terms.form === 'FREE_SPACE') {
      // The agreement holds one commitment an order: it is taken back and made anew for the whole.
      await this.commands.execute(
        new BookOnAgreement(
          terms.agreementId,
          { type: 'ReleaseValue', assignmentId },
          following(context, 'value-back', holds.total),
        ),
      );
      await this.commands.execute(
        new BookOnAgreement(
          terms.agreementId,
          { type: 'CommitValue', assignmentId, amount: holds.total },
          // The agreement counts a commitment on the day of its order.
          { ...following(context, 'value-again', holds.total), effectiveOn: order.orderedOn },
        ),
      );
    }
  }
}

const afterEvent = (before: Existing, event: AssignmentEvent): Existing => {
  const after = assignment.evolve(before, event);
  return after.status === 'NONE' ? before : after;
};

const touched = (before: Existing, after: Existing): Touched[] => {
  const { order, terms, of } = before;
  const more = (whatItHolds(after)?.open ?? 0) - (whatItHolds(before)?.open ?? 0);
  const invoices = new Map<string, Cents>();
  for (const { invoicedBy, amount } of before.lines)
    if (invoicedBy) invoices.set(invoicedBy.invoiceId, (invoices.get(invoicedBy.invoiceId) ?? 0) + amount);
  return [
    {
      type: 'assignment',
      id: of.assignmentId,
      label: { nl: terms.name, en: terms.nameEn },
      cents: order?.amount ?? null,
    },
    ...(order && more !== 0
      ? [
          {
            type: 'budget' as const,
            id: order.budgetId,
            label: { nl: `Budget ${order.budgetId}`, en: `Budget ${order.budgetId}` },
            cents: more,
          },
        ]
      : []),
    ...[...invoices].map(([id, cents]) => ({
      type: 'invoice' as const,
      id,
      label: { nl: 'Factuur op deze opdracht', en: 'Invoice on this order' },
      cents,
    })),
  ];
};

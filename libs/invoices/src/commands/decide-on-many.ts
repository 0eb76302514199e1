import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StaleRevision } from '@ontschot/event-store';
import {
  type CommandContext,
  following,
  Forbidden,
  type InvoiceId,
  NotFound,
  NotPossible,
  Rejected,
  type Text,
  type Verdict,
} from '@ontschot/kernel';
import { DecideOnInvoice, type Decision } from './decide-on-invoice';

/** What became of one: done; held by a rule or by its state; changed since the caller saw it; not this account's. */
export type OneOfMany = {
  id: InvoiceId;
  outcome: 'DONE' | 'HELD' | 'STALE' | 'FORBIDDEN';
  revision: number | null;
  position: number;
  changed: boolean;
  detail: Text | null;
  verdict: Verdict | null;
};

/** The same decision on many, each by itself and checked like one: what is refused for one leaves the others alone. */
export class DecideOnMany extends Command<OneOfMany[]> {
  constructor(
    readonly items: readonly { id: InvoiceId; revision?: number | undefined }[],
    readonly decision: Decision,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideOnMany)
export class DecideOnManyHandler implements ICommandHandler<DecideOnMany> {
  constructor(private readonly commands: CommandBus) {}

  async execute({ items, decision, context }: DecideOnMany): Promise<OneOfMany[]> {
    const answers: OneOfMany[] = [];
    for (const { id, revision } of items) {
      const step = following(context, id);
      const own = revision === undefined ? step : { ...step, expectedRevision: revision };
      answers.push(await this.one(id, decision, own));
    }
    return answers;
  }

  private async one(id: InvoiceId, decision: Decision, context: CommandContext): Promise<OneOfMany> {
    const none = { id, revision: null, position: 0, changed: false, detail: null, verdict: null };
    try {
      const { revision, position, changed } = await this.commands.execute(
        new DecideOnInvoice(id, decision, context),
      );
      return { ...none, outcome: 'DONE', revision, position, changed };
    } catch (refused) {
      if (refused instanceof Rejected)
        return { ...none, outcome: 'HELD', verdict: refused.verdict, position: refused.position ?? 0 };
      if (refused instanceof NotPossible) return { ...none, outcome: 'HELD', detail: refused.text };
      if (refused instanceof StaleRevision)
        return { ...none, outcome: 'STALE', revision: refused.actual, detail: CHANGED };
      // Whether it exists is not told either.
      if (refused instanceof Forbidden || refused instanceof NotFound)
        return { ...none, outcome: 'FORBIDDEN', detail: NOT_YOURS };
      throw refused;
    }
  }
}

const CHANGED: Text = {
  nl: 'Een collega heeft deze factuur net gewijzigd.',
  en: 'A colleague has just changed this invoice.',
};
const NOT_YOURS: Text = {
  nl: 'Deze factuur is niet van uw partner.',
  en: 'This invoice is not your partner’s.',
};

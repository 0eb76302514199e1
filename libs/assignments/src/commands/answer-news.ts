import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type CommandContext, following, type IsoDate } from '@ontschot/kernel';
import { assignment } from '../domain/assignment.decider';
import { CaseFactsOf } from './case-facts';
import { existing, streamOf } from './existing';
import { FinishOrder } from './finish-order';
import { ReleaseWhatIsLeft } from './release-what-is-left';

/** What became known of a client, or a day that passed, does to one of its orders. From a policy or the clock only. */
export class AnswerClientNews extends Command<void> {
  constructor(
    readonly assignmentId: string,
    readonly news: {
      /** The first day that the news is about, null = any; left out: a day has passed. */
      about?: IsoDate | null;
      today: IsoDate;
    },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AnswerClientNews)
export class AnswerClientNewsHandler implements ICommandHandler<AnswerClientNews> {
  constructor(
    private readonly streams: Streams,
    private readonly factsOf: CaseFactsOf,
    private readonly commands: CommandBus,
  ) {}

  async execute({ assignmentId, news, context }: AnswerClientNews): Promise<void> {
    // An order that is just being placed is finished first; then it can be cancelled like any other.
    await this.commands.execute(new FinishOrder(assignmentId, following(context, 'finish-order')));
    const { state } = await existing(this.streams, assignmentId);
    if (state.order === null) return;
    const { clientId } = state.of;
    const { agreementId } = state.terms;
    const facts = await this.factsOf.ofClientAndAgreement(clientId, agreementId, news.today);
    const atOrder = await this.factsOf.ofClientAndAgreement(clientId, agreementId, state.order.orderedOn);
    await this.streams.execute(
      assignment,
      streamOf(assignmentId),
      { type: 'AnswerNews', facts, atOrder, ...news },
      context,
    );
    await this.commands.execute(new ReleaseWhatIsLeft(assignmentId, following(context, 'release')));
  }
}

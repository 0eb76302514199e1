import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { CostRealised } from '@ontschot/budgets';
import type { ClientEvent } from '@ontschot/clients';
import { answering, following, type IsoDate, type RecordedEvent } from '@ontschot/kernel';
import { policy, type Policy } from '@ontschot/read-store';
import { AnswerClientNews } from '../commands/answer-news';
import { RealiseOrderLine } from '../commands/claim-order-line';
import { FinishOrder } from '../commands/finish-order';
import { ReleaseWhatIsLeft } from '../commands/release-what-is-left';
import type { AssignmentEvent } from '../domain/assignment.events';
import { OrdersOfClient } from '../read-models/assignment-overview/list-assignments';

const FINISH = 'finish-accepted-orders';
const RELEASE = 'release-what-an-order-can-no-longer-cost';
const REALISE = 'note-instalments-that-budgets-booked';
const NEWS = 'answer-news-of-clients';

/** What assignments do of themselves when something has happened, here or in another context. */
export const assignmentPolicies = (commands: CommandBus, queries: QueryBus): Policy[] => {
  const release = (event: RecordedEvent<AssignmentEvent>): Promise<unknown> =>
    commands.execute(new ReleaseWhatIsLeft(event.data.assignmentId, answering(RELEASE, event)));
  /** @param about the first day that the news is about; null: it may be about any day */
  const news = async (event: RecordedEvent<ClientEvent>, about: IsoDate | null): Promise<void> => {
    const asked = answering(NEWS, event);
    const context = { ...asked, effectiveOn: asked.today };
    for (const assignmentId of await queries.execute(new OrdersOfClient(event.data.clientId)))
      await commands.execute(
        new AnswerClientNews(assignmentId, { about, today: context.today }, following(context, assignmentId)),
      );
  };
  return [
    // Heals an order whose request died between the rules and the money.
    policy<AssignmentEvent>({
      name: FINISH,
      on: {
        OrderAccepted: (event) =>
          commands.execute(new FinishOrder(event.data.assignmentId, answering(FINISH, event))),
      },
    }),
    policy<AssignmentEvent>({
      name: RELEASE,
      on: {
        OrderFailed: release,
        AssignmentCancelled: release,
        AssignmentCompleted: release,
        PartRefused: release,
        ClientDroppedOut: release,
        ClientPlaced: release,
        PlacementSustained: release,
        PlacementEnded: release,
        InstalmentRealised: release,
        InstalmentClaimReleased: release,
      },
    }),
    policy<CostRealised>({
      name: REALISE,
      on: {
        CostRealised: (event) => {
          const { assignmentId, invoiceId, lineId } = event.data;
          const context = answering(REALISE, event);
          return commands.execute(new RealiseOrderLine(assignmentId, invoiceId, lineId, context));
        },
      },
    }),
    policy<ClientEvent>({
      name: NEWS,
      reads: ['assignment_overview'],
      on: {
        BenefitRecorded: (event) => news(event, event.data.from),
        BenefitEnded: (event) => news(event, event.data.until),
        BenefitCorrected: (event) => news(event, null),
        BenefitWithdrawn: (event) => news(event, null),
        WwMaximumReached: (event) => news(event, event.data.on),
        WwMaximumKnown: (event) => news(event, event.data.on),
        WwMaximumCorrected: (event) => news(event, null),
        ResidenceMoved: (event) => news(event, event.data.on),
        MoveCorrected: (event) => news(event, null),
        FileTakenIn: (event) => news(event, null),
        FormalResponsibilityTransferred: (event) => news(event, event.data.effective),
        MunicipalOfferRecorded: (event) => news(event, event.data.from),
        MunicipalOfferCorrected: (event) => news(event, null),
      },
    }),
  ];
};

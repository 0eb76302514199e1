import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { CostRealised } from '@ontschot/budgets';
import type { WwMaximumReached } from '@ontschot/clients';
import { answering, following, type RecordedEvent } from '@ontschot/kernel';
import { policy, type Policy } from '@ontschot/read-store';
import { AnswerWwExhaustion } from '../commands/answer-exhaustion';
import { RealiseOrderLine } from '../commands/claim-order-line';
import { FinishOrder } from '../commands/finish-order';
import { ReleaseWhatIsLeft } from '../commands/release-what-is-left';
import type { AssignmentEvent } from '../domain/assignment.events';
import { OpenAssignmentsOf } from '../read-models/assignment-overview/list-assignments';

const FINISH = 'finish-accepted-orders';
const RELEASE = 'release-what-an-order-can-no-longer-cost';
const REALISE = 'note-instalments-that-budgets-booked';
const EXHAUSTION = 'answer-the-end-of-ww';

/** What assignments do of themselves when something has happened, here or in another context. */
export const assignmentPolicies = (commands: CommandBus, queries: QueryBus): Policy[] => {
  const release = (event: RecordedEvent<AssignmentEvent>): Promise<unknown> =>
    commands.execute(new ReleaseWhatIsLeft(event.data.assignmentId, answering(RELEASE, event)));
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
    policy<WwMaximumReached>({
      name: EXHAUSTION,
      on: {
        WwMaximumReached: async (event) => {
          const { clientId, on } = event.data;
          const context = answering(EXHAUSTION, event, { effectiveOn: on });
          for (const assignmentId of await queries.execute(new OpenAssignmentsOf(clientId)))
            await commands.execute(
              new AnswerWwExhaustion(assignmentId, on, following(context, assignmentId)),
            );
        },
      },
    }),
  ];
};

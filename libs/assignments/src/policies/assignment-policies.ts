import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { CostRealised } from '@ontschot/budgets';
import type { WwMaximumReached } from '@ontschot/clients';
import type { Policy } from '@ontschot/read-store';
import { AnswerWwExhaustion } from '../commands/answer-exhaustion';
import { RealiseOrderLine } from '../commands/claim-order-line';
import { answering, following } from '../commands/existing';
import { FinishOrder } from '../commands/finish-order';
import { ReleaseWhatIsLeft } from '../commands/release-what-is-left';
import type { AssignmentEvent } from '../domain/assignment.events';
import { OpenAssignmentsOf } from '../read-models/assignment-overview/list-assignments';

const FINISH = 'finish-accepted-orders';
const RELEASE = 'release-what-an-order-can-no-longer-cost';
const REALISE = 'note-instalments-that-budgets-booked';
const EXHAUSTION = 'answer-the-end-of-ww';

const MAY_SETTLE: readonly AssignmentEvent['type'][] = [
  'OrderFailed',
  'AssignmentCancelled',
  'AssignmentCompleted',
  'PartRefused',
  'ClientDroppedOut',
  'ClientPlaced',
  'PlacementSustained',
  'PlacementEnded',
  'InstalmentRealised',
];

/** What assignments do of themselves when something has happened, here or in another context. */
export const assignmentPolicies = (commands: CommandBus, queries: QueryBus): Policy[] => [
  {
    // Heals an order whose request died between the rules and the money.
    name: FINISH,
    on: ['OrderAccepted'],
    react: async (event) => {
      const { assignmentId } = event.data as AssignmentEvent['data'];
      await commands.execute(new FinishOrder(assignmentId, answering(FINISH, event)));
    },
  },
  {
    name: RELEASE,
    on: MAY_SETTLE,
    react: async (event) => {
      const { assignmentId } = event.data as AssignmentEvent['data'];
      await commands.execute(new ReleaseWhatIsLeft(assignmentId, answering(RELEASE, event)));
    },
  },
  {
    name: REALISE,
    on: ['CostRealised'],
    react: async (event) => {
      const { assignmentId, invoiceId, lineId } = event.data as CostRealised['data'];
      await commands.execute(
        new RealiseOrderLine(assignmentId, invoiceId, lineId, answering(REALISE, event)),
      );
    },
  },
  {
    name: EXHAUSTION,
    on: ['WwMaximumReached'],
    react: async (event) => {
      const { clientId, on } = event.data as WwMaximumReached['data'];
      const context = answering(EXHAUSTION, event, on);
      for (const assignmentId of await queries.execute(new OpenAssignmentsOf(clientId)))
        await commands.execute(new AnswerWwExhaustion(assignmentId, on, following(context, assignmentId)));
    },
  },
];

import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { CostRealised } from '@ontschot/budgets';
import type { ClientEvent } from '@ontschot/clients';
import { dayInAmsterdam, type DomainEvent, type IsoDate } from '@ontschot/kernel';
import type { Policy } from '@ontschot/read-store';
import { AnswerClientNews } from '../commands/answer-news';
import { RealiseOrderLine } from '../commands/claim-order-line';
import { answering, following } from '../commands/existing';
import { FinishOrder } from '../commands/finish-order';
import { ReleaseWhatIsLeft } from '../commands/release-what-is-left';
import type { AssignmentEvent } from '../domain/assignment.events';
import { OrdersOfClient } from '../read-models/assignment-overview/list-assignments';

const FINISH = 'finish-accepted-orders';
const RELEASE = 'release-what-an-order-can-no-longer-cost';
const REALISE = 'note-instalments-that-budgets-booked';
const NEWS = 'answer-news-of-clients';

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

/** What can change whose client somebody was, and the first day that it is about; null = it may be about any day. */
const ABOUT: {
  [Type in ClientEvent['type']]?: (data: Extract<ClientEvent, { type: Type }>['data']) => IsoDate | null;
} = {
  BenefitRecorded: ({ from }) => from,
  BenefitEnded: ({ until }) => until,
  BenefitCorrected: () => null,
  BenefitWithdrawn: () => null,
  WwMaximumReached: ({ on }) => on,
  ResidenceMoved: ({ on }) => on,
  FormalResponsibilityTransferred: ({ effective }) => effective,
  MunicipalOfferRecorded: ({ decidedOn }) => decidedOn,
};
const aboutOf = ({ type, data }: DomainEvent): IsoDate | null => {
  const about: ((of: never) => IsoDate | null) | undefined = ABOUT[type as ClientEvent['type']];
  return about ? about(data as never) : null;
};

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
    name: NEWS,
    on: Object.keys(ABOUT),
    react: async (event) => {
      const { clientId } = event.data as { clientId: string };
      const today = dayInAmsterdam(event.metadata.recordedAt);
      const context = answering(NEWS, event, today);
      const about = aboutOf(event);
      for (const assignmentId of await queries.execute(new OrdersOfClient(clientId)))
        await commands.execute(
          new AnswerClientNews(assignmentId, { about, today }, following(context, assignmentId)),
        );
    },
  },
];

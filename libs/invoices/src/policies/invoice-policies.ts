import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { AssignmentEvent } from '@ontschot/assignments';
import { answering, dayInAmsterdam, following, type RecordedEvent } from '@ontschot/kernel';
import { policy, type Policy } from '@ontschot/read-store';
import type { AccountConfirmed } from '@ontschot/suppliers';
import { FinishApproval } from '../commands/approvals';
import { LinkToReturned } from '../commands/link-to-returned';
import { LookAgain } from '../commands/rematch';
import { SettleCredit } from '../commands/settle-credit';
import type { InvoiceEvent } from '../domain/invoice.events';
import {
  CreditNotesFor,
  DisputedOfSupplier,
  DisputedOnOrder,
  ReturnedUnder,
} from '../read-models/invoice-overview/waiting-invoices';

const SETTLE = 'settle-credit-notes';
const APPROVALS = 'finish-approvals';
const DELIVERED = 'match-again-when-an-order-changes';
const ARRIVED = 'match-again-when-the-invoice-comes';
const ACCOUNT = 'match-again-when-an-account-is-confirmed';
const LINK = 'link-new-invoices-to-returned-ones';

/** Bills are matched on the day on which the news came, not on the day that it is about. */
const dayOf = (event: RecordedEvent): string => dayInAmsterdam(event.metadata.recordedAt);

/** What invoices do of themselves when something has happened, here or in another context. */
export const invoicePolicies = (commands: CommandBus, queries: QueryBus): Policy[] => {
  const orderChanged = async (event: RecordedEvent<AssignmentEvent>): Promise<void> => {
    const context = answering(DELIVERED, event, { effectiveOn: dayOf(event) });
    for (const invoiceId of await queries.execute(new DisputedOnOrder(event.data.assignmentId)))
      await commands.execute(new LookAgain(invoiceId, following(context, invoiceId)));
  };
  return [
    // A credit note whose receipt was cut off before the money followed is settled all the same.
    policy<InvoiceEvent>({
      name: SETTLE,
      on: {
        InvoiceRouted: async (event) => {
          if (event.data.kind !== 'credit-note') return;
          await commands.execute(new SettleCredit(event.data.invoiceId, answering(SETTLE, event)));
        },
      },
    }),
    // Heals an approval whose request died between the approval and the money.
    policy<InvoiceEvent>({
      name: APPROVALS,
      on: {
        InvoiceApprovalGiven: (event) =>
          commands.execute(new FinishApproval(event.data.invoiceId, false, answering(APPROVALS, event))),
        InvoiceApprovalTakenBack: (event) =>
          commands.execute(new FinishApproval(event.data.invoiceId, true, answering(APPROVALS, event))),
      },
    }),
    // What was not delivered or ordered may be so now. What another bill held is left to finance: more than one may want it.
    policy<AssignmentEvent>({
      name: DELIVERED,
      on: {
        AssignmentOrdered: orderChanged,
        AssignmentStarted: orderChanged,
        ProgressReported: orderChanged,
        AssignmentCompleted: orderChanged,
        ClientPlaced: orderChanged,
        PlacementSustained: orderChanged,
        CancellationUndone: orderChanged,
        DropOutUndone: orderChanged,
      },
    }),
    // A credit note that came first waits for its invoice.
    policy<InvoiceEvent>({
      name: ARRIVED,
      on: {
        InvoiceReceived: async (event) => {
          const { kind, sender, number } = event.data;
          if (kind === 'credit-note' || sender === undefined) return;
          for (const waiting of await queries.execute(new CreditNotesFor(sender, number)))
            await commands.execute(new LookAgain(waiting, following(answering(ARRIVED, event), waiting)));
        },
        // Its invoice may have come while it was being judged.
        InvoiceDisputed: async (event) => {
          if (event.data.mismatches.some(({ mismatch }) => mismatch === 'INVOICE_NOT_HERE_YET'))
            await commands.execute(new LookAgain(event.data.invoiceId, answering(ARRIVED, event)));
        },
      },
    }),
    // what was held for its account alone can be paid.
    policy<AccountConfirmed>({
      name: ACCOUNT,
      on: {
        AccountConfirmed: async (event) => {
          const { supplierId, partner } = event.data;
          const context = answering(ACCOUNT, event, { effectiveOn: dayOf(event) });
          for (const invoiceId of await queries.execute(new DisputedOfSupplier(supplierId, partner)))
            await commands.execute(new LookAgain(invoiceId, following(context, invoiceId)));
        },
      },
    }),
    policy<InvoiceEvent>({
      name: LINK,
      on: {
        InvoiceReceived: async (event) => {
          const { invoiceId, kind, sender, number, preceding = [] } = event.data;
          if (kind === 'credit-note' || sender === undefined) return;
          const numbers = [number, ...preceding.map((one) => one.number)];
          for (const returned of await queries.execute(new ReturnedUnder(sender, numbers, invoiceId)))
            await commands.execute(
              new LinkToReturned(returned, invoiceId, following(answering(LINK, event), returned)),
            );
        },
      },
    }),
  ];
};

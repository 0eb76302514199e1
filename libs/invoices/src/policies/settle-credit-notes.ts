import type { CommandBus } from '@nestjs/cqrs';
import { answering } from '@ontschot/kernel';
import { policy, type Policy } from '@ontschot/read-store';
import { SettleCredit } from '../commands/settle-credit';
import type { InvoiceRouted } from '../domain/invoice.events';

const NAME = 'settle-credit-notes';

/** A credit note whose receipt was cut off before the money followed is settled all the same. */
export const settleCreditNotes = (commands: CommandBus): Policy =>
  policy<InvoiceRouted>({
    name: NAME,
    on: {
      InvoiceRouted: async (event) => {
        if (event.data.kind !== 'credit-note') return;
        await commands.execute(new SettleCredit(event.data.invoiceId, answering(NAME, event)));
      },
    },
  });

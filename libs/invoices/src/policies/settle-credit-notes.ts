import type { CommandBus } from '@nestjs/cqrs';
import { uuidFrom } from '@ontschot/kernel';
import type { Policy } from '@ontschot/read-store';
import { SettleCredit } from '../commands/settle-credit';
import type { InvoiceRouted } from '../domain/invoice.events';

/** A credit note whose receipt was cut off before the money followed is settled all the same. */
export const settleCreditNotes = (commands: CommandBus): Policy => ({
  name: 'settle-credit-notes',
  on: ['InvoiceRouted'],
  react: async ({ id, data, metadata: { partner, correlationId, effectiveOn, legalGround } }) => {
    const { kind, invoiceId } = data as InvoiceRouted['data'];
    if (kind !== 'credit-note') return;
    const actor = { account: 'system:settle-credit-notes', partner, roles: [] };
    await commands.execute(
      new SettleCredit(invoiceId, {
        actor,
        commandId: uuidFrom('settle-credit-notes', id),
        correlationId,
        causationId: id,
        effectiveOn,
        legalGround,
      }),
    );
  },
});

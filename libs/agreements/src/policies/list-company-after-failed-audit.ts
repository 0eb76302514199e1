import type { CommandBus } from '@nestjs/cqrs';
import { answering, UWV } from '@ontschot/kernel';
import { policy, type Policy } from '@ontschot/read-store';
import { DecideOnSupplier } from '@ontschot/suppliers';
import type { IroAuditFailed } from '../domain/agreement.events';

const NAME = 'list-company-after-failed-audit';

/** Rulebook 4.4: a company that fails its audit goes on UWV's list of rejected companies, so that it gets no new IRO. */
export const listCompanyAfterFailedAudit = (commands: CommandBus): Policy =>
  policy<IroAuditFailed>({
    name: NAME,
    on: {
      IroAuditFailed: async (event) => {
        const { supplierId, reason, on } = event.data;
        if (supplierId === null) return;
        const context = answering(NAME, event, { effectiveOn: on, partner: UWV });
        await commands.execute(
          new DecideOnSupplier(supplierId, { type: 'ListAfterAudit', reason, on }, context),
        );
      },
    },
  });

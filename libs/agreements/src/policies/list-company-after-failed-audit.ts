import type { CommandBus } from '@nestjs/cqrs';
import { UWV, uuidFrom } from '@ontschot/kernel';
import type { Policy } from '@ontschot/read-store';
import { DecideOnSupplier } from '@ontschot/suppliers';
import type { IroAuditFailed } from '../domain/agreement.events';

const NAME = 'list-company-after-failed-audit';

/** Rulebook 4.4: a company that fails its audit goes on UWV's list of rejected companies, so that it gets no new IRO. */
export const listCompanyAfterFailedAudit = (commands: CommandBus): Policy => ({
  name: NAME,
  on: ['IroAuditFailed'],
  react: async ({ id, data, metadata }) => {
    const { supplierId, reason, on } = data as IroAuditFailed['data'];
    if (supplierId === null) return;
    const actor = { account: `system:${NAME}`, partner: UWV, roles: [] };
    const context = {
      actor,
      commandId: uuidFrom(NAME, id),
      correlationId: metadata.correlationId,
      causationId: id,
      effectiveOn: on,
      legalGround: metadata.legalGround,
    };
    await commands.execute(new DecideOnSupplier(supplierId, { type: 'ListAsRejected', reason, on }, context));
  },
});

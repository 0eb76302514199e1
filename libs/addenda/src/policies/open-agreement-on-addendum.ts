import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { uuidFrom } from '@ontschot/kernel';
import { OpenByAddendum, OpeningOf } from '@ontschot/piggybacking';
import type { Policy } from '@ontschot/read-store';
import type { AddendumSigned } from '../domain/addendum.events';

const NAME = 'open-agreement-on-addendum';

/** Opens the agreement where the process died between the last signature and the opening; else there is nothing left to do. */
export const openAgreementOnAddendum = (commands: CommandBus, queries: QueryBus): Policy => ({
  name: NAME,
  on: ['AddendumSigned'],
  react: async ({ id, data, metadata }) => {
    const { agreementId, partner, signedOn } = data as AddendumSigned['data'];
    const { open, supplierManagementAgreed } = await queries.execute(new OpeningOf(agreementId, partner));
    // Open already, or withdrawn since: in both cases this signature asks for nothing more.
    if (open || !supplierManagementAgreed) return;
    const actor = { account: `system:${NAME}`, partner: metadata.partner, roles: [] };
    const context = {
      actor,
      commandId: uuidFrom(NAME, id),
      correlationId: metadata.correlationId,
      causationId: id,
      effectiveOn: signedOn,
      legalGround: metadata.legalGround,
    };
    await commands.execute(new OpenByAddendum(agreementId, partner, signedOn, context));
  },
});

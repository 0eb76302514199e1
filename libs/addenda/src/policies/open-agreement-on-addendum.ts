import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { answering } from '@ontschot/kernel';
import { OpenByAddendum, OpeningOf } from '@ontschot/piggybacking';
import { policy, type Policy } from '@ontschot/read-store';
import type { AddendumSigned } from '../domain/addendum.events';

const NAME = 'open-agreement-on-addendum';

/** Opens the agreement where the process died between the last signature and the opening; else there is nothing left to do. */
export const openAgreementOnAddendum = (commands: CommandBus, queries: QueryBus): Policy =>
  policy<AddendumSigned>({
    name: NAME,
    on: {
      AddendumSigned: async (event) => {
        const { addendumId, agreementId, partner, signedOn, from, until, scope } = event.data;
        const { supplierManagementAgreed } = await queries.execute(
          new OpeningOf(agreementId, partner, signedOn),
        );
        // Retracted or withdrawn since: this signature asks for nothing more.
        if (!supplierManagementAgreed) return;
        const context = answering(NAME, event, { effectiveOn: signedOn });
        await commands.execute(
          new OpenByAddendum(agreementId, partner, { addendumId, signedOn, from, until, scope }, context),
        );
      },
    },
  });

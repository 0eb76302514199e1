import type { CommandBus } from '@nestjs/cqrs';
import { answering, following } from '@ontschot/kernel';
import type { OpeningEnded, PiggybackWithdrawn } from '@ontschot/piggybacking';
import { policy, type Policy } from '@ontschot/read-store';
import { EndAddendum } from '../commands/follow-opening';

const NAME = 'end-addendum-with-opening';

/** An addendum ends on the day on which the opening that it made ends: by withdrawal, by its term or with the agreement. */
export const endAddendumWithOpening = (commands: CommandBus): Policy =>
  policy<PiggybackWithdrawn | OpeningEnded>({
    name: NAME,
    on: {
      PiggybackWithdrawn: async (event) => {
        for (const { addendumId, lastDay } of event.data.ends)
          if (addendumId !== null)
            await commands.execute(
              new EndAddendum(
                addendumId,
                lastDay,
                'WITHDRAWN',
                following(answering(NAME, event), addendumId),
              ),
            );
      },
      OpeningEnded: async (event) => {
        const { addendumId, lastDay, cause } = event.data;
        if (addendumId !== null)
          await commands.execute(new EndAddendum(addendumId, lastDay, cause, answering(NAME, event)));
      },
    },
  });

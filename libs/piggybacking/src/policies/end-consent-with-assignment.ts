import type { CommandBus } from '@nestjs/cqrs';
import { answering, type AssignmentId, type DomainEvent } from '@ontschot/kernel';
import { policy, type Policy } from '@ontschot/read-store';
import { EndConsent } from '../commands/end';

const NAME = 'end-consent-with-assignment';

/** How an assignment ends, as far as a consent needs it; the assignments context builds on this one, so that its types cannot be named here. */
type AssignmentEnded = DomainEvent<
  'AssignmentCompleted' | 'AssignmentCancelled' | 'ClientDroppedOut',
  { assignmentId: AssignmentId }
>;

/** Rulebook 9.3.5: a consent for one client ends with that client's assignment. */
export const endConsentWithAssignment = (commands: CommandBus): Policy => {
  const end = (event: Parameters<typeof answering>[1] & AssignmentEnded): Promise<unknown> =>
    commands.execute(new EndConsent(event.data.assignmentId, answering(NAME, event)));
  return policy<AssignmentEnded>({
    name: NAME,
    on: { AssignmentCompleted: end, AssignmentCancelled: end, ClientDroppedOut: end },
  });
};

import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { answering, UWV, uuidFrom } from '@ontschot/kernel';
import { policy, type Policy } from '@ontschot/read-store';
import { ScheduleWaitingApplication } from '../commands/let-come-due';
import type { AssessmentCalendarPublished } from '../domain/framework.decider';
import { WaitingApplications } from '../queries/waiting-agreements';

const NAME = 'schedule-waiting-applications';

/** who applied before the calendar was published gets the first round that is in it. */
export const scheduleWaitingApplications = (commands: CommandBus, queries: QueryBus): Policy =>
  policy<AssessmentCalendarPublished>({
    name: NAME,
    reads: ['agreement_overview'],
    on: {
      AssessmentCalendarPublished: async (event) => {
        const context = answering(NAME, event, { partner: UWV });
        for (const id of await queries.execute(new WaitingApplications()))
          await commands.execute(
            new ScheduleWaitingApplication(id, { ...context, commandId: uuidFrom(NAME, event.id, id) }),
          );
      },
    },
  });

import { duties as told, history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { AssignmentsModule } from './assignments.module';
import { FinishOrdersCutOff } from './clock/finish-orders-cut-off';
import { LetOrdersLapse } from './clock/let-orders-lapse';
import { ReleaseWhatNeverCame } from './clock/release-what-never-came';
import { assignmentEventTypes } from './domain/assignment.event-types';
import { assignmentHistory } from './history';
import { Assignments1700000009000 } from './migrations/1700000009000-assignments';
import { AssignmentFile1700000019000 } from './migrations/1700000019000-assignment-file';
import { VatOfOrders1700000019001 } from './migrations/1700000019001-vat-of-orders';
import { assignmentPolicies } from './policies/assignment-policies';
import { assignmentOverview } from './read-models/assignment-overview/assignment-overview.projection';
import { AssignmentOverview } from './read-models/assignment-overview/assignment-overview.row';
import { duties } from './read-models/duties/duties.projection';
import { Duty } from './read-models/duties/duty.row';
import { assignmentsTold } from './read-models/duties/list-duties';

export { ClaimOrderLine, ReleaseOrderLine } from './commands/claim-order-line';
export * from './domain/assignment.events';
export { ORDER_NUMBER } from './domain/order-number';
export * from './facts';

export const assignments: Context = {
  name: 'assignments',
  module: AssignmentsModule,
  events: assignmentEventTypes,
  readModels: [readModel(assignmentOverview, AssignmentOverview), readModel(duties, Duty)],
  migrations: [Assignments1700000009000, AssignmentFile1700000019000, VatOfOrders1700000019001],
  histories: [history(assignmentHistory)],
  duties: [told(assignmentsTold)],
  dailyTasks: [FinishOrdersCutOff, LetOrdersLapse, ReleaseWhatNeverCame],
  policies: assignmentPolicies,
};

import { OwnWords } from './commands/own-words';
import { Module } from '@nestjs/common';
import { FinishOrdersCutOff } from './clock/finish-orders-cut-off';
import { LetOrdersLapse } from './clock/let-orders-lapse';
import { ReleaseWhatNeverCame } from './clock/release-what-never-came';
import { AnswerClientNewsHandler } from './commands/answer-news';
import { ApproveAssignmentHandler } from './commands/approve-assignment';
import { CaseFactsOf } from './commands/case-facts';
import { ConfirmBackdatingHandler } from './commands/confirm-backdating';
import { CorrectAssignmentHandler } from './commands/correct-assignment';
import { ChooseIroCompanyHandler } from './commands/choose-company';
import {
  ClaimOrderLineHandler,
  RealiseOrderLineHandler,
  ReleaseOrderLineHandler,
} from './commands/claim-order-line';
import { FinishOrderHandler } from './commands/finish-order';
import { OrderAssignmentHandler } from './commands/order-assignment';
import { ProposeAssignmentHandler } from './commands/propose-assignment';
import { RecordOnAssignmentHandler } from './commands/record-on-assignment';
import { ReleaseWhatIsLeftHandler } from './commands/release-what-is-left';
import { StartAssignmentHandler } from './commands/start-assignment';
import { WhoDecides } from './commands/who-decides';
import { AssignmentsController } from './http/assignments.controller';
import { CorrectionsController } from './http/corrections.controller';
import { CourseController } from './http/course.controller';
import { GroundsController } from './http/grounds.controller';
import { IroController } from './http/iro.controller';
import { AssignmentsWithHandler } from './queries/assignments-with';
import { AssignmentToCarryHandler } from './queries/assignment-to-carry';
import { FindOrderHandler } from './queries/find-order';
import { LatestAssignments } from './queries/latest-assignments';
import { OrdersOfHandler } from './queries/orders-of';
import { PlansOfOrdersHandler } from './queries/plans-of-orders';
import { OrdersUnderHandler } from './queries/orders-under';
import {
  GetAssignmentHandler,
  ListAssignmentsHandler,
  OrdersBeingPlacedHandler,
  OrdersOfClientHandler,
  OrdersThatLapseHandler,
} from './read-models/assignment-overview/list-assignments';
import { ListDutiesHandler } from './read-models/duties/list-duties';

@Module({
  controllers: [
    AssignmentsController,
    CourseController,
    GroundsController,
    CorrectionsController,
    IroController,
  ],
  providers: [
    CaseFactsOf,
    OwnWords,
    WhoDecides,
    LatestAssignments,
    FinishOrdersCutOff,
    LetOrdersLapse,
    ReleaseWhatNeverCame,
    ProposeAssignmentHandler,
    ApproveAssignmentHandler,
    OrderAssignmentHandler,
    FinishOrderHandler,
    StartAssignmentHandler,
    RecordOnAssignmentHandler,
    ChooseIroCompanyHandler,
    ReleaseWhatIsLeftHandler,
    AnswerClientNewsHandler,
    ClaimOrderLineHandler,
    ReleaseOrderLineHandler,
    RealiseOrderLineHandler,
    FindOrderHandler,
    AssignmentToCarryHandler,
    OrdersOfHandler,
    OrdersUnderHandler,
    PlansOfOrdersHandler,
    ListAssignmentsHandler,
    GetAssignmentHandler,
    OrdersOfClientHandler,
    OrdersThatLapseHandler,
    OrdersBeingPlacedHandler,
    AssignmentsWithHandler,
    ConfirmBackdatingHandler,
    CorrectAssignmentHandler,
    ListDutiesHandler,
  ],
})
export class AssignmentsModule {}

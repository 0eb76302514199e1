import { Module } from '@nestjs/common';
import { ActOnAgreementHandler } from './commands/act-on-agreement';
import { BeginAgreementHandler, FileInventoryHandler } from './commands/begin-agreement';
import { BookOnAgreementHandler } from './commands/book-on-agreement';
import { CompleteStep } from './commands/complete-step';
import { LookedUp } from './commands/looked-up';
import { PreviewCorrectionHandler } from './commands/preview-correction';
import { AssessmentCalendarsHandler, PublishCalendarHandler } from './commands/publish-calendar';
import { PublishOverviewHandler, ServiceOverviewsHandler } from './commands/publish-overview';
import { LetAgreementsEnd, ScheduleApplications } from './clock/let-agreements-end';
import { LetAgreementExpireHandler, ScheduleWaitingApplicationHandler } from './commands/let-come-due';
import { AgreementDutiesController } from './http/agreement-duties.controller';
import { AgreementStepsController } from './http/agreement-steps.controller';
import { AgreementsController } from './http/agreements.controller';
import { BeginAgreementsController } from './http/begin-agreements.controller';
import { CalendarsController } from './http/calendars.controller';
import { CorrectionsController } from './http/corrections.controller';
import { JointPurchasesController } from './http/joint-purchases.controller';
import { OverviewsController } from './http/overviews.controller';
import { AgreementsOfSupplierHandler } from './queries/agreements-of-supplier';
import { FindAgreementHandler } from './queries/find-agreement';
import { ExpiredAgreementsHandler, WaitingApplicationsHandler } from './queries/waiting-agreements';
import { ListAgreementDutiesHandler } from './read-models/agreement-duty/list-agreement-duties';
import { GetAgreementHandler, ListAgreementsHandler } from './read-models/agreement-overview/list-agreements';

@Module({
  controllers: [
    // Before the agreement by its id: `duties` is no id.
    AgreementDutiesController,
    AgreementsController,
    BeginAgreementsController,
    AgreementStepsController,
    JointPurchasesController,
    CorrectionsController,
    CalendarsController,
    OverviewsController,
  ],
  providers: [
    LookedUp,
    CompleteStep,
    PreviewCorrectionHandler,
    PublishCalendarHandler,
    PublishOverviewHandler,
    ServiceOverviewsHandler,
    AssessmentCalendarsHandler,
    BeginAgreementHandler,
    FileInventoryHandler,
    ActOnAgreementHandler,
    BookOnAgreementHandler,
    FindAgreementHandler,
    AgreementsOfSupplierHandler,
    ExpiredAgreementsHandler,
    WaitingApplicationsHandler,
    ListAgreementDutiesHandler,
    LetAgreementExpireHandler,
    ScheduleWaitingApplicationHandler,
    LetAgreementsEnd,
    ScheduleApplications,
    ListAgreementsHandler,
    GetAgreementHandler,
  ],
})
export class AgreementsModule {}

import { Module } from '@nestjs/common';
import {
  ActOnAgreementHandler,
  BeginAgreementHandler,
  FileInventoryHandler,
} from './commands/act-on-agreement';
import { BookOnAgreementHandler } from './commands/book-on-agreement';
import { AgreementStepsController } from './http/agreement-steps.controller';
import { AgreementsController } from './http/agreements.controller';
import { BeginAgreementsController } from './http/begin-agreements.controller';
import { JointPurchasesController } from './http/joint-purchases.controller';
import { AgreementsOfSupplierHandler } from './queries/agreements-of-supplier';
import { FindAgreementHandler } from './queries/find-agreement';
import { GetAgreementHandler, ListAgreementsHandler } from './read-models/agreement-overview/list-agreements';

@Module({
  controllers: [
    AgreementsController,
    BeginAgreementsController,
    AgreementStepsController,
    JointPurchasesController,
  ],
  providers: [
    BeginAgreementHandler,
    FileInventoryHandler,
    ActOnAgreementHandler,
    BookOnAgreementHandler,
    FindAgreementHandler,
    AgreementsOfSupplierHandler,
    ListAgreementsHandler,
    GetAgreementHandler,
  ],
})
export class AgreementsModule {}

import { Module } from '@nestjs/common';
import { DecideOnAccountHandler } from './commands/decide-on-account';
import { DecideOnSupplierHandler } from './commands/decide-on-supplier';
import { ExpireMarksWhoseLastDayHasPassed } from './commands/expire-marks';
import { PreviewCorrectionHandler } from './commands/preview-correction';
import { RecordMarkCoverageHandler } from './commands/record-mark-coverage';
import { RegisterSupplierHandler } from './commands/register-supplier';
import { PaymentAccountsController } from './http/payment-accounts.controller';
import { QualityMarksController } from './http/quality-marks.controller';
import { SupplierCorrectionsController } from './http/supplier-corrections.controller';
import { SuppliersController } from './http/suppliers.controller';
import { AccountsOfHandler, OtherHolderOfHandler } from './queries/accounts-of';
import {
  FindSupplierHandler,
  SupplierOfPartnerHandler,
  SupplierWithLegalIdHandler,
} from './queries/find-supplier';
import { Users } from './commands/users';
import { ListMarkCoverageHandler } from './read-models/mark-coverage/list-mark-coverage';
import {
  ListPaymentAccountsHandler,
  ReadPaymentAccountsHandler,
} from './read-models/payment-account/list-payment-accounts';
import {
  GetSupplierHandler,
  ListSuppliersHandler,
  SuppliersNamedHandler,
} from './read-models/supplier-overview/list-suppliers';

@Module({
  controllers: [
    SuppliersController,
    SupplierCorrectionsController,
    QualityMarksController,
    PaymentAccountsController,
  ],
  providers: [
    Users,
    RegisterSupplierHandler,
    DecideOnSupplierHandler,
    DecideOnAccountHandler,
    AccountsOfHandler,
    OtherHolderOfHandler,
    ListPaymentAccountsHandler,
    ReadPaymentAccountsHandler,
    PreviewCorrectionHandler,
    RecordMarkCoverageHandler,
    ExpireMarksWhoseLastDayHasPassed,
    FindSupplierHandler,
    SupplierWithLegalIdHandler,
    SupplierOfPartnerHandler,
    ListSuppliersHandler,
    SuppliersNamedHandler,
    GetSupplierHandler,
    ListMarkCoverageHandler,
  ],
})
export class SuppliersModule {}

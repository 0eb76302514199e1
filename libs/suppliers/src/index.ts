import { history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { ExpireMarksWhoseLastDayHasPassed } from './commands/expire-marks';
import { accountEventTypes, registerEventTypes, supplierEventTypes } from './domain/supplier.event-types';
import { accountHistory, markHistory, partnerSupplierHistory, supplierHistory } from './history';
import { Suppliers1700000003000 } from './migrations/1700000003000-suppliers';
import { SupplierPeriods1700000003001 } from './migrations/1700000003001-supplier-periods';
import { PaymentAccounts1700000003002 } from './migrations/1700000003002-payment-accounts';
import { markCoverageProjection } from './read-models/mark-coverage/mark-coverage.projection';
import { MarkCoverageRow } from './read-models/mark-coverage/mark-coverage.row';
import { paymentAccounts } from './read-models/payment-account/payment-account.projection';
import { PaymentAccount } from './read-models/payment-account/payment-account.row';
import { supplierOverview } from './read-models/supplier-overview/supplier-overview.projection';
import { SupplierOverview } from './read-models/supplier-overview/supplier-overview.row';
import { SuppliersModule } from './suppliers.module';

export { DecideOnSupplier } from './commands/decide-on-supplier';
export type * from './domain/account.events';
export * from './domain/supplier.events';
export * from './facts';
export { isIban } from './domain/legal-id';
export type { Standing } from './domain/supplier.state';

export const suppliers: Context = {
  name: 'suppliers',
  module: SuppliersModule,
  events: [...supplierEventTypes, ...registerEventTypes, ...accountEventTypes],
  readModels: [
    readModel(supplierOverview, SupplierOverview),
    readModel(markCoverageProjection, MarkCoverageRow),
    readModel(paymentAccounts, PaymentAccount),
  ],
  histories: [
    history(supplierHistory),
    history(markHistory),
    history(partnerSupplierHistory),
    history(accountHistory),
  ],
  dailyTasks: [ExpireMarksWhoseLastDayHasPassed],
  migrations: [Suppliers1700000003000, SupplierPeriods1700000003001, PaymentAccounts1700000003002],
};

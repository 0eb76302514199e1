import { type Context, readModel } from '@ontschot/read-store';
import { AgreementsModule } from './agreements.module';
import { agreementEventTypes } from './domain/agreement.event-types';
import { Agreements1700000004000 } from './migrations/1700000004000-agreements';
import { listCompanyAfterFailedAudit } from './policies/list-company-after-failed-audit';
import { agreementOverview } from './read-models/agreement-overview/agreement-overview.projection';
import { AgreementOverview } from './read-models/agreement-overview/agreement-overview.row';

export * from './domain/agreement.events';
export { INSTRUMENT_KINDS } from './domain/agreement.types';
export type { FrameworkVersion, Procurement, Region, Scope, Terms } from './domain/agreement.types';
export { agreementOfInstrument } from './domain/instruments';
export * from './facts';
export { type AgreementBooking, BookOnAgreement } from './commands/book-on-agreement';

export const agreements: Context = {
  name: 'agreements',
  module: AgreementsModule,
  events: agreementEventTypes,
  readModels: [readModel(agreementOverview, AgreementOverview)],
  migrations: [Agreements1700000004000],
  policies: (commands) => [listCompanyAfterFailedAudit(commands)],
};

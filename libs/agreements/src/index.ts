import { type Context, readModel } from '@ontschot/read-store';
import { AgreementsModule } from './agreements.module';
import { duties, history } from '@ontschot/kernel';
import { LetAgreementsEnd, ScheduleApplications } from './clock/let-agreements-end';
import { agreementHistory, calendarHistory, overviewHistory } from './history';
import { agreementEventTypes } from './domain/agreement.event-types';
import { frameworkEventTypes } from './domain/framework.event-types';
import { Agreements1700000004000 } from './migrations/1700000004000-agreements';
import { AgreementByDay1700000104000 } from './migrations/1700000104000-agreement-by-day';
import { listCompanyAfterFailedAudit } from './policies/list-company-after-failed-audit';
import { scheduleWaitingApplications } from './policies/schedule-waiting-applications';
import { agreementDuties } from './read-models/agreement-duty/agreement-duty.projection';
import { agreementsTold } from './read-models/agreement-duty/list-agreement-duties';
import { AgreementDuty } from './read-models/agreement-duty/agreement-duty.row';
import { agreementOverview } from './read-models/agreement-overview/agreement-overview.projection';
import { AgreementOverview } from './read-models/agreement-overview/agreement-overview.row';

export * from './domain/agreement.events';
export type { FrameworkVersion, Procurement, Scope, Terms } from './domain/agreement.types';
export {
  coveredOn,
  type DatedTerms,
  instrumentsOn,
  standsOn,
  type TariffSpan,
  tariffSpans,
  territoryOn,
  validUntilOn,
} from './domain/dated-terms';
export { agreementOfInstrument } from './domain/instruments';
export * from './facts';
export { AgreementDuty } from './read-models/agreement-duty/agreement-duty.row';
export { type AgreementBooking, BookOnAgreement } from './commands/book-on-agreement';

export const agreements: Context = {
  name: 'agreements',
  module: AgreementsModule,
  events: [...agreementEventTypes, ...frameworkEventTypes],
  readModels: [readModel(agreementOverview, AgreementOverview), readModel(agreementDuties, AgreementDuty)],
  migrations: [Agreements1700000004000, AgreementByDay1700000104000],
  dailyTasks: [LetAgreementsEnd, ScheduleApplications],
  duties: [duties(agreementsTold)],
  histories: [history(agreementHistory), history(calendarHistory), history(overviewHistory)],
  policies: (commands, queries) => [
    listCompanyAfterFailedAudit(commands),
    scheduleWaitingApplications(commands, queries),
  ],
};

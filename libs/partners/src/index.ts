import { history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { CloseExpiredMandates } from './commands/close-expired-mandates';
import { partnerEventTypes } from './domain/partner.event-types';
import { mandateHistory, partnerHistory, regionHistory } from './history';
import { Partners1700000002000 } from './migrations/1700000002000-partners';
import { PartnersModule } from './partners.module';
import { mandateOverview } from './read-models/mandate-overview/mandate-overview.projection';
import { MandateOverview } from './read-models/mandate-overview/mandate-overview.row';
import { ordinanceOverview } from './read-models/ordinance-overview/ordinance-overview.projection';
import { OrdinanceOverview } from './read-models/ordinance-overview/ordinance-overview.row';
import { partnerOverview } from './read-models/partner-overview/partner-overview.projection';
import { PartnerOverview } from './read-models/partner-overview/partner-overview.row';

export * from './domain/mandate.events';
export * from './domain/oin.events';
export * from './domain/partner.events';
export * from './domain/region.events';
export * from './facts';
export { ListPartners } from './read-models/partner-overview/list-partners';
export { municipality } from './reference/municipalities';
export { MUNICIPALITIES_2026, type Municipality } from './reference/municipalities-2026';
export { oinOf, partnerWithOin } from './reference/oins';

export const partners: Context = {
  name: 'partners',
  module: PartnersModule,
  events: partnerEventTypes,
  readModels: [
    readModel(partnerOverview, PartnerOverview),
    readModel(ordinanceOverview, OrdinanceOverview),
    readModel(mandateOverview, MandateOverview),
  ],
  migrations: [Partners1700000002000],
  dailyTasks: [CloseExpiredMandates],
  histories: [history(partnerHistory), history(mandateHistory), history(regionHistory)],
};

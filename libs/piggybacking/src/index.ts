import { history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { EndOpeningsWhoseLastDayHasPassed } from './commands/end-openings';
import { piggybackEventTypes } from './domain/piggyback.event-types';
import { piggybackHistory } from './history';
import { Piggybacking1700000005000 } from './migrations/1700000005000-piggybacking';
import { PiggybackOpenings1700000005001 } from './migrations/1700000005001-piggyback-openings';
import { endConsentWithAssignment } from './policies/end-consent-with-assignment';
import { PiggybackingModule } from './piggybacking.module';
import { piggybackRequest } from './read-models/piggyback-request/piggyback-request.projection';
import { PiggybackRequest } from './read-models/piggyback-request/piggyback-request.row';

export * from './domain/piggyback.events';
export * from './facts';
export type { Carrier, SupplierStanding } from './domain/piggyback.commands';
export { partyStep, PIGGYBACK_READERS, refuseOthers } from './commands/access';
export { OpenByAddendum } from './commands/act-on-piggyback';
export { findCarrier, findStanding } from './commands/carrier';
export { EvidenceDto } from './commands/piggyback.dto';

export const piggybacking: Context = {
  name: 'piggybacking',
  module: PiggybackingModule,
  events: piggybackEventTypes,
  readModels: [readModel(piggybackRequest, PiggybackRequest)],
  migrations: [Piggybacking1700000005000, PiggybackOpenings1700000005001],
  histories: [history(piggybackHistory)],
  dailyTasks: [EndOpeningsWhoseLastDayHasPassed],
  policies: (commands) => [endConsentWithAssignment(commands)],
};

import { type Context, readModel } from '@ontschot/read-store';
import { piggybackEventTypes } from './domain/piggyback.event-types';
import { Piggybacking1700000005000 } from './migrations/1700000005000-piggybacking';
import { PiggybackingModule } from './piggybacking.module';
import { piggybackRequest } from './read-models/piggyback-request/piggyback-request.projection';
import { PiggybackRequest } from './read-models/piggyback-request/piggyback-request.row';

export * from './domain/piggyback.events';
export * from './facts';
export type { Carrier } from './domain/piggyback.commands';
export { carrierOf, OpenByAddendum } from './commands/act-on-piggyback';
export { AgreementPartnerId } from './http/agreement-partner-id';

export const piggybacking: Context = {
  name: 'piggybacking',
  module: PiggybackingModule,
  events: piggybackEventTypes,
  readModels: [readModel(piggybackRequest, PiggybackRequest)],
  migrations: [Piggybacking1700000005000],
};

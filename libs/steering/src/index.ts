import { type Context, readModel } from '@ontschot/read-store';
import { Steering1700000011000 } from './migrations/1700000011000-steering';
import { accountabilityEntry } from './read-models/accountability-entry/accountability-entry.projection';
import { AccountabilityEntry } from './read-models/accountability-entry/accountability-entry.row';
import { serviceEntry } from './read-models/service-entry/service-entry.projection';
import { ServiceEntry } from './read-models/service-entry/service-entry.row';
import { SteeringModule } from './steering.module';

/** Reads every context and is read by none; it has no events of its own. */
export const steering: Context = {
  name: 'steering',
  module: SteeringModule,
  events: [],
  readModels: [readModel(accountabilityEntry, AccountabilityEntry), readModel(serviceEntry, ServiceEntry)],
  migrations: [Steering1700000011000],
};

import { history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { ClientsModule } from './clients.module';
import { clientEventTypes } from './domain/client.event-types';
import { EraseDueClients } from './commands/erase-due-clients';
import { LetExhaustionCome } from './commands/let-exhaustion-come';
import { servingGroundEventTypes } from './domain/serving-grounds';
import { clientHistory, servingGroundHistory } from './history';
import { Clients1700000008000 } from './migrations/1700000008000-clients';
import { ClientsInTime1700000008001 } from './migrations/1700000008001-clients-in-time';
import { ClientsSealed1700000008002 } from './migrations/1700000008002-clients-sealed';
import { clientOverview } from './read-models/client-overview/client-overview.projection';
import { ClientOverview } from './read-models/client-overview/client-overview.row';
import { clientServing } from './read-models/client-serving/client-serving.projection';
import { ClientServing } from './read-models/client-serving/client-serving.row';

export * from './domain/client.events';
export { GroundNeeded } from './commands/access';
export * from './facts';

export const clients: Context = {
  name: 'clients',
  module: ClientsModule,
  events: [...clientEventTypes, ...servingGroundEventTypes],
  readModels: [readModel(clientOverview, ClientOverview), readModel(clientServing, ClientServing)],
  histories: [history(clientHistory), history(servingGroundHistory)],
  dailyTasks: [LetExhaustionCome, EraseDueClients],
  migrations: [Clients1700000008000, ClientsInTime1700000008001, ClientsSealed1700000008002],
};

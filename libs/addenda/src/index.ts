import { duties, history } from '@ontschot/kernel';
import { type Context, readModel } from '@ontschot/read-store';
import { AddendaModule } from './addenda.module';
import { LetAddendaTakeEffect } from './commands/let-addenda-take-effect';
import { addendumEventTypes } from './domain/addendum.event-types';
import { addendumHistory } from './history';
import { Addenda1700000006000 } from './migrations/1700000006000-addenda';
import { AddendumDays1700000006001 } from './migrations/1700000006001-addendum-days';
import { CooperationDuties1700000006002 } from './migrations/1700000006002-cooperation-duties';
import { endAddendumWithOpening } from './policies/end-addendum-with-opening';
import { openAgreementOnAddendum } from './policies/open-agreement-on-addendum';
import { addendumOverview } from './read-models/addendum-overview/addendum-overview.projection';
import { AddendumOverview } from './read-models/addendum-overview/addendum-overview.row';
import { cooperationDuties } from './read-models/cooperation-duties/cooperation-duties.projection';
import { cooperationTold } from './read-models/cooperation-duties/list-cooperation-duties';
import { CooperationDuty } from './read-models/cooperation-duties/cooperation-duty.row';

export * from './domain/addendum.events';

export const addenda: Context = {
  name: 'addenda',
  module: AddendaModule,
  events: addendumEventTypes,
  readModels: [readModel(addendumOverview, AddendumOverview), readModel(cooperationDuties, CooperationDuty)],
  migrations: [Addenda1700000006000, AddendumDays1700000006001, CooperationDuties1700000006002],
  histories: [history(addendumHistory)],
  duties: [duties(cooperationTold)],
  dailyTasks: [LetAddendaTakeEffect],
  policies: (commands, queries) => [
    openAgreementOnAddendum(commands, queries),
    endAddendumWithOpening(commands),
  ],
};

import { Module } from '@nestjs/common';
import { ActOnPiggybackHandler, OpenByAddendumHandler } from './commands/act-on-piggyback';
import { EndConsentHandler, EndOpeningsHandler } from './commands/end';
import { EndOpeningsWhoseLastDayHasPassed } from './commands/end-openings';
import { RequestPiggybackHandler } from './commands/request-piggyback';
import { PiggybackRequestsController } from './http/piggyback-requests.controller';
import { ConsentForHandler } from './queries/consent-for';
import { OpeningOfHandler, OpeningsOfHandler } from './queries/opening-of';
import {
  GetPiggybackRequestHandler,
  ListPiggybackRequestsHandler,
} from './read-models/piggyback-request/list-piggyback-requests';

@Module({
  controllers: [PiggybackRequestsController],
  providers: [
    RequestPiggybackHandler,
    ActOnPiggybackHandler,
    OpenByAddendumHandler,
    EndOpeningsHandler,
    EndConsentHandler,
    EndOpeningsWhoseLastDayHasPassed,
    OpeningOfHandler,
    OpeningsOfHandler,
    ConsentForHandler,
    ListPiggybackRequestsHandler,
    GetPiggybackRequestHandler,
  ],
})
export class PiggybackingModule {}

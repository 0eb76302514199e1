import { Module } from '@nestjs/common';
import {
  ActOnPiggybackHandler,
  OpenByAddendumHandler,
  RequestPiggybackHandler,
} from './commands/act-on-piggyback';
import { PiggybackRequestsController } from './http/piggyback-requests.controller';
import { OpeningOfHandler } from './queries/opening-of';
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
    OpeningOfHandler,
    ListPiggybackRequestsHandler,
    GetPiggybackRequestHandler,
  ],
})
export class PiggybackingModule {}

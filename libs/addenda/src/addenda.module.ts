import { Module } from '@nestjs/common';
import { DraftAddendumHandler, SignAddendumHandler } from './commands/sign-addendum';
import { AddendaController } from './http/addenda.controller';
import { GetAddendumHandler, ListAddendaHandler } from './read-models/addendum-overview/list-addenda';

@Module({
  controllers: [AddendaController],
  providers: [DraftAddendumHandler, SignAddendumHandler, ListAddendaHandler, GetAddendumHandler],
})
export class AddendaModule {}

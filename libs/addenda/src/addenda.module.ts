import { Module } from '@nestjs/common';
import { ActOnAddendumHandler } from './commands/act-on-addendum';
import { DraftAddendumHandler } from './commands/draft-addendum';
import { EndAddendumHandler, TakeEffectHandler } from './commands/follow-opening';
import { AddendaController } from './http/addenda.controller';
import { GetAddendumHandler, ListAddendaHandler } from './read-models/addendum-overview/list-addenda';

@Module({
  controllers: [AddendaController],
  providers: [
    DraftAddendumHandler,
    ActOnAddendumHandler,
    EndAddendumHandler,
    TakeEffectHandler,
    ListAddendaHandler,
    GetAddendumHandler,
  ],
})
export class AddendaModule {}

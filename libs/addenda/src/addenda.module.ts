import { Module } from '@nestjs/common';
import { ActOnAddendumHandler } from './commands/act-on-addendum';
import { DraftAddendumHandler } from './commands/draft-addendum';
import { EndAddendumHandler, TakeEffectHandler } from './commands/follow-opening';
import { LetAddendaTakeEffect } from './commands/let-addenda-take-effect';
import { AddendaController } from './http/addenda.controller';
import { CooperationDutiesController } from './http/cooperation-duties.controller';
import { GetAddendumHandler, ListAddendaHandler } from './read-models/addendum-overview/list-addenda';
import { ListCooperationDutiesHandler } from './read-models/cooperation-duties/list-cooperation-duties';

@Module({
  controllers: [AddendaController, CooperationDutiesController],
  providers: [
    DraftAddendumHandler,
    ActOnAddendumHandler,
    EndAddendumHandler,
    TakeEffectHandler,
    LetAddendaTakeEffect,
    ListAddendaHandler,
    GetAddendumHandler,
    ListCooperationDutiesHandler,
  ],
})
export class AddendaModule {}

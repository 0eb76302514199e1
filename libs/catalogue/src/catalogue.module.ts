import { Module } from '@nestjs/common';
import { InstrumentsController } from './http/instruments.controller';
import { EqualOwnInstrumentsHandler } from './read-models/catalogue-entry/equal-own-instruments';
import { GetInstrumentHandler, ListInstrumentsHandler } from './read-models/catalogue-entry/list-instruments';

@Module({
  controllers: [InstrumentsController],
  providers: [ListInstrumentsHandler, GetInstrumentHandler, EqualOwnInstrumentsHandler],
})
export class CatalogueModule {}

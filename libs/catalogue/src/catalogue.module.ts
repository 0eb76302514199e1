import { Module } from '@nestjs/common';
import { InstrumentsController } from './http/instruments.controller';
import { GetInstrumentHandler, ListInstrumentsHandler } from './read-models/catalogue-entry/list-instruments';

@Module({
  controllers: [InstrumentsController],
  providers: [ListInstrumentsHandler, GetInstrumentHandler],
})
export class CatalogueModule {}

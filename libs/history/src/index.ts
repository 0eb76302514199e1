import { type DynamicModule, Module } from '@nestjs/common';
import type { History } from '@ontschot/kernel';
import { Histories, HistoryController } from './history.controller';

export { entryOf, HistoryEntryDto } from './history-entry';

/** `GET /v1/{kind}/{id}/history` for every kind of record that a context tells the life of. */
@Module({})
export class HistoryModule {
  static with(histories: readonly History[]): DynamicModule {
    return {
      module: HistoryModule,
      controllers: [HistoryController],
      providers: [{ provide: Histories, useValue: new Histories(histories) }],
    };
  }
}

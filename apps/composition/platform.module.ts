import {
  type DynamicModule,
  Global,
  Logger,
  Module,
  type OnApplicationShutdown,
  type Type,
} from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventStore, EventTypes, openEventStore, Streams } from '@ontschot/event-store';
import { OidcTokens, Requests1700000000001, Tokens } from '@ontschot/http';
import { Clock, type DailyTask } from '@ontschot/kernel';
import {
  type Context,
  createDataSource,
  ProductClock,
  Projected,
  Reader,
  type ReadModel,
  type StoredFiles,
} from '@ontschot/read-store';
import { DataSource } from 'typeorm';
import type { Settings } from './settings';

/** All event types of the contexts. */
export const eventTypesOf = (contexts: readonly Context[]): EventTypes => {
  const types = new EventTypes();
  for (const context of contexts) types.register(...context.events);
  return types;
};

export const readModelsOf = (contexts: readonly Context[]): ReadModel[] =>
  contexts.flatMap(({ readModels }) => [...readModels]);

/** The files that the contexts keep beside the log. */
export const filesOf = (contexts: readonly Context[]): StoredFiles[] =>
  contexts.flatMap(({ files = [] }) => [...files]);

/** What comes due by itself, in all contexts; `of` finds a task among the providers. */
export const dailyTasksOf = (
  contexts: readonly Context[],
  of: (task: Type<DailyTask>) => DailyTask,
): DailyTask[] => contexts.flatMap(({ dailyTasks = [] }) => dailyTasks.map(of));

/** TypeORM over every table of the contexts. */
export const dataSourceOf = (contexts: readonly Context[], url: string, poolSize?: number): DataSource =>
  createDataSource({
    url,
    rows: contexts.flatMap(({ readModels, rows = [] }) => [...readModels.map(({ row }) => row), ...rows]),
    migrations: [Requests1700000000001, ...contexts.flatMap(({ migrations }) => [...migrations])],
    ...(poolSize === undefined ? {} : { poolSize }),
  });

/** What every context needs and none owns: the log, the read store, the clock, who is who. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    private readonly store: EventStore,
    private readonly projected: Projected,
    private readonly clock: ProductClock,
    private readonly data: DataSource,
  ) {}

  static with(settings: Settings, contexts: readonly Context[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        {
          provide: ProductClock,
          useFactory: async (data: DataSource) => {
            const clock = new ProductClock(data, settings.databaseUrl, settings.dayCanMove);
            await clock.open(settings.today);
            return clock;
          },
          inject: [DataSource],
        },
        { provide: Clock, useExisting: ProductClock },
        { provide: EventTypes, useFactory: () => eventTypesOf(contexts) },
        {
          provide: EventStore,
          useFactory: () =>
            openEventStore({
              ...settings,
              onTrouble: (bridged) => new Logger('EventStore').warn(String(bridged)),
            }),
        },
        {
          provide: Streams,
          useFactory: (store: EventStore, clock: Clock, types: EventTypes) =>
            new Streams(store, clock, types),
          inject: [EventStore, Clock, EventTypes],
        },
        { provide: DataSource, useFactory: () => dataSourceOf(contexts, settings.databaseUrl).initialize() },
        { provide: Reader, useFactory: (data: DataSource) => new Reader(data), inject: [DataSource] },
        {
          provide: Projected,
          useFactory: (data: DataSource) => new Projected(data, settings.databaseUrl),
          inject: [DataSource],
        },
        { provide: Tokens, useFactory: () => new OidcTokens(settings.oidcIssuer) },
      ],
      exports: [
        CqrsModule,
        Clock,
        ProductClock,
        EventTypes,
        EventStore,
        Streams,
        DataSource,
        Reader,
        Projected,
        Tokens,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.projected.close();
    await this.clock.close();
    await this.store.close();
    if (this.data.isInitialized) await this.data.destroy();
  }
}

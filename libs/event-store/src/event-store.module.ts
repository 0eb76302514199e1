import { Inject, Logger, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@ontschot/kernel';
import { EventStore } from './event-store';
import { EventTypes } from './event-types';
import { openEventStore } from './open-event-store';
import { Streams } from './streams';
import { UpcastingEventStore } from './upcasting-event-store';

export type EventStoreModuleOptions = {
  databaseUrl: string;
  /** As in the environment's EVENT_STORE_URL; absent: the log lives in `databaseUrl`. */
  eventStoreUrl?: string | undefined;
  clock: Clock;
};

/** Gives every module EventStore, Streams and EventTypes. Contexts register their event types when they are constructed. */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  static forRoot({ databaseUrl, eventStoreUrl, clock }: EventStoreModuleOptions): DynamicModule {
    const log = new Logger('EventStore');
    const onTrouble = (error: unknown) => log.warn(error instanceof Error ? error.message : String(error));
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: EventTypes, useValue: new EventTypes() },
        {
          provide: EventStore,
          inject: [EventTypes],
          useFactory: async (types: EventTypes) => new UpcastingEventStore(await openEventStore({ databaseUrl, eventStoreUrl, onTrouble }), types),
        },
        { provide: Streams, inject: [EventStore, EventTypes], useFactory: (store: EventStore, types: EventTypes) => new Streams(store, clock, types) },
      ],
      exports: [EventStore, EventTypes, Streams],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}

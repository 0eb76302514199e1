import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { HistoryModule } from '@ontschot/history';
import { QueryBus } from '@nestjs/cqrs';
import {
  AddressBook,
  DecisionLog,
  Keys,
  OidcTokens,
  ProblemFilter,
  Tokens,
  validationPipe,
} from '@ontschot/http';
import { Clock } from '@ontschot/kernel';
import { DataSource } from 'typeorm';
import type { Context } from '@ontschot/read-store';
import { WorklistModule } from '@ontschot/worklist';
import { PlatformModule } from '../../composition/platform.module';
import { Registers } from '../../composition/register';
import { type Settings, WrongSettings } from '../../composition/settings';
import { ClockController } from './clock.controller';
import { DecisionsController } from './decisions.controller';
import { HealthController } from './health.controller';
import { ProjectionsController } from './projections.controller';
import { PurgeKeys } from './purge-keys';

/** The HTTP side: every context's controllers behind one door, one validation and one error answer. */
@Module({})
export class ApiModule {
  static with(settings: Settings, contexts: readonly Context[]): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(settings, contexts),
        ...contexts.map(({ module }) => module),
        WorklistModule.with(contexts.flatMap(({ duties = [] }) => [...duties])),
        HistoryModule.with(contexts.flatMap(({ histories = [] }) => [...histories])),
      ],
      controllers: [ClockController, HealthController, ProjectionsController, DecisionsController],
      providers: [
        AddressBook,
        {
          provide: Tokens,
          useFactory: (queries: QueryBus, clock: Clock) =>
            new OidcTokens(issuerOf(settings), new Registers(queries, clock)),
          inject: [QueryBus, Clock],
        },
        {
          provide: DecisionLog,
          useFactory: (data: DataSource) => new DecisionLog(data),
          inject: [DataSource],
        },
        {
          provide: Keys,
          useFactory: (data: DataSource) => new Keys(data, settings.personalDataKey),
          inject: [DataSource],
        },
        { provide: PurgeKeys, useFactory: (keys: Keys) => new PurgeKeys(keys), inject: [Keys] },
        { provide: APP_PIPE, useFactory: validationPipe },
        {
          provide: APP_FILTER,
          useFactory: (clock: Clock, addresses: AddressBook, refusals: DecisionLog) =>
            new ProblemFilter(clock, addresses, refusals),
          inject: [Clock, AddressBook, DecisionLog],
        },
      ],
    };
  }
}

const issuerOf = ({ oidcIssuer }: Settings): string => {
  if (oidcIssuer === undefined)
    throw new WrongSettings(
      'OIDC_ISSUER is not set: give the address of an OpenID provider, or use `npm start`, which brings its own.',
    );
  return oidcIssuer;
};

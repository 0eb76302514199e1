import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { HistoryModule } from '@ontschot/history';
import {
  AuthGuard,
  DecisionLogInterceptor,
  FileGuard,
  IdempotencyInterceptor,
  ProblemFilter,
  Tokens,
  validationPipe,
} from '@ontschot/http';
import { Clock } from '@ontschot/kernel';
import { LoggerModule } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import type { Context } from '@ontschot/read-store';
import { WorklistModule } from '@ontschot/worklist';
import { PlatformModule } from '../../composition/platform.module';
import type { Settings } from '../../composition/settings';
import { ClockController } from './clock.controller';
import { DecisionsController } from './decisions.controller';
import { HealthController } from './health.controller';
import { ProjectionsController } from './projections.controller';

const LOG_LEVEL = process.env['LOG_LEVEL'] ?? 'warn';

/** The HTTP side: every context's controllers behind one guard, one validation and one error answer. */
@Module({})
export class ApiModule {
  static with(settings: Settings, contexts: readonly Context[]): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        // Method, route, status and time; never bodies, query strings or tokens, which may be personal.
        LoggerModule.forRoot({
          pinoHttp: {
            level: LOG_LEVEL,
            // One line a request costs a fifth of a small one; errors are logged by the problem filter at any level.
            autoLogging: ['info', 'debug', 'trace'].includes(LOG_LEVEL),
            quietReqLogger: true,
            serializers: {
              req: ({ method, id }: { method: string; id: unknown }) => ({ method, id }),
              res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
            },
          },
        }),
        PlatformModule.with(settings, contexts),
        ...contexts.map(({ module }) => module),
        WorklistModule.with(contexts.flatMap(({ duties = [] }) => [...duties])),
        HistoryModule.with(contexts.flatMap(({ histories = [] }) => [...histories])),
      ],
      controllers: [ClockController, HealthController, ProjectionsController, DecisionsController],
      providers: [
        {
          provide: APP_GUARD,
          useFactory: (reflector: Reflector, tokens: Tokens, clock: Clock) =>
            new AuthGuard(reflector, tokens, clock),
          inject: [Reflector, Tokens, Clock],
        },
        { provide: APP_GUARD, useClass: FileGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (data: DataSource) => new IdempotencyInterceptor(data, settings.personalDataKey),
          inject: [DataSource],
        },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (data: DataSource) => new DecisionLogInterceptor(data),
          inject: [DataSource],
        },
      ],
    };
  }
}

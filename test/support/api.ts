import { UnauthorizedException } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { EventStore, EventTypes } from '@ontschot/event-store';
import { Tokens } from '@ontschot/http';
import { type Actor, type IsoDate, ROLES, type Role } from '@ontschot/kernel';
import {
  type Context,
  DailyRun,
  migrate,
  ProductClock,
  Projected,
  ProjectionRunner,
} from '@ontschot/read-store';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { DataSource } from 'typeorm';
import { ApiModule } from '../../apps/api/src/api.module';
import { configureApi } from '../../apps/api/src/application';
import { contexts as all } from '../../apps/composition/contexts';
import { dailyTasksOf, dataSourceOf, readModelsOf } from '../../apps/composition/platform.module';
import { freshDatabase } from './database';

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

/** `coach@uwv`, `finance@gm0222`, `finance-2@gm0222` (a colleague), `supplier@uwv+<supplierId>`: the account itself stands in for a signed token. */
export const actorOf = (account: string): Actor => {
  const [who = '', at = ''] = account.split('@');
  const role = who.replace(/-\d$/, '');
  const [partner = '', supplierId] = at.split('+');
  if (!isRole(role)) throw new UnauthorizedException(`No account ${account}.`);
  return {
    account,
    partner: partner.toUpperCase(),
    roles: [role],
    ...(supplierId === undefined ? {} : { supplierId }),
  };
};

class AccountsAsTokens extends Tokens {
  actorOf(token: string): Promise<Actor> {
    return Promise.resolve(actorOf(token));
  }
}

export type TestApi = {
  app: NestExpressApplication;
  data: DataSource;
  /** Requests signed in as this account. */
  as: (account: string) => TestAgent;
  /** Requests with no token. */
  anonymous: () => TestAgent;
  /** Projects everything in the log and runs the policies on it, until both are done. */
  catchUp: () => Promise<void>;
  /** Projects everything in the log, as when policies are behind. */
  catchUpWithoutPolicies: () => Promise<void>;
  /** Makes it this day, and lets everything come due up to and including it. The day only goes forward. */
  moveTo: (day: IsoDate) => Promise<void>;
  close: () => Promise<void>;
};

/** The whole API in this process, on a real and empty PostgreSQL database. */
export const startApi = async (contexts: readonly Context[] = all): Promise<TestApi> => {
  process.env['LOG_LEVEL'] = 'silent';
  process.env['PERSONAL_DATA_KEY'] ??= Buffer.alloc(32, 7).toString('base64');
  const database = await freshDatabase();
  const migrator = await dataSourceOf(contexts, database.url, 2).initialize();
  await migrate(migrator);
  await migrator.destroy();
  const settings = {
    databaseUrl: database.url,
    eventStoreUrl: undefined,
    oidcIssuer: 'http://localhost:1',
    personalDataKey: 'test',
    port: 0,
    dayCanMove: true,
    today: undefined,
  };
  const module = await Test.createTestingModule({ imports: [ApiModule.with(settings, contexts)] })
    .overrideProvider(Tokens)
    .useValue(new AccountsAsTokens())
    .compile();
  const app = configureApi(
    module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false }),
  );
  await app.init();
  const data = app.get(DataSource);
  const [store, types] = [app.get(EventStore), app.get(EventTypes)];
  const policies = contexts.flatMap(
    (context) => context.policies?.(app.get(CommandBus), app.get(QueryBus)) ?? [],
  );
  let policed = 0;

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const reached = await new ProjectionRunner(store, data, readModelsOf(contexts), types).catchUp();
      if (reached <= policed) return;
      for await (const batch of store.readAll({ after: policed }))
        for (const event of batch) {
          policed = event.position;
          for (const { on } of policies) await on[event.type]?.(types.current(event));
        }
    }
  };
  const catchUpWithoutPolicies = async (): Promise<void> => {
    await new ProjectionRunner(store, data, readModelsOf(contexts), types).catchUp();
  };
  return {
    app,
    data,
    as: (account) => request.agent(app.getHttpServer()).set('Authorization', `Bearer ${account}`),
    anonymous: () => request.agent(app.getHttpServer()),
    catchUp,
    catchUpWithoutPolicies,
    moveTo: async (day) => {
      await app.get(ProductClock).moveTo(day);
      await catchUp();
      const tasks = dailyTasksOf(contexts, (task) => app.get(task));
      await new DailyRun(store, data, app.get(Projected), tasks, (_task, problem) => {
        throw problem;
      }).run(day);
      await catchUp();
    },
    close: async () => {
      await app.get(Projected).close();
      await app.get(ProductClock).close();
      await app.close();
      await database.drop();
    },
  };
};

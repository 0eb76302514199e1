import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { EventStore, EventTypes } from '@ontschot/event-store';
import {
  DailyRun,
  kindOf,
  PolicyRunner,
  ProductClock,
  Projected,
  ProjectionRunner,
  rebuildOutdated,
} from '@ontschot/read-store';
import { ChainFollower, Verifications } from '@ontschot/verification';
import { createServer } from 'node:http';
import { DataSource } from 'typeorm';
import { contexts } from '../../composition/contexts';
import { dailyTasksOf, filesOf, readModelsOf } from '../../composition/platform.module';
import { settingsFrom } from '../../composition/settings';
import { leadOnly } from './leadership';
import { ProjectorModule } from './projector.module';

/** Keeps the read models, runs the policies and what comes due each day, one leader at a time; says how it is on PROJECTOR_PORT. */
const start = async (): Promise<void> => {
  const settings = settingsFrom(process.env, 3000);
  const app = await NestFactory.createApplicationContext(ProjectorModule.with(settings), {
    logger: ['error', 'warn'],
  });
  const logger = new Logger('Policies');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const health = { leading: false };
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ status: 'ok', ...health }));
  }).listen(Number(process.env['PROJECTOR_PORT'] ?? 3002), '127.0.0.1');

  try {
    await leadOnly(settings.databaseUrl, stop.signal, async (signal) => {
      health.leading = true;
      const [store, types, data] = [app.get(EventStore), app.get(EventTypes), app.get(DataSource)];
      const files = filesOf(contexts);
      const policies = contexts.flatMap(
        (context) => context.policies?.(app.get(CommandBus), app.get(QueryBus)) ?? [],
      );
      try {
        await rebuildOutdated(store, types, data, readModelsOf(contexts));
        await Promise.all([
          new ProjectionRunner(store, data, readModelsOf(contexts), types, (readModel, problem) =>
            logger.error(
              { readModel: readModel ?? 'all', problem: kindOf(problem) },
              'a read model could not count an event',
            ),
          ).run(signal),
          new PolicyRunner(store, types, data, app.get(Projected), policies, (policy, problem) =>
            logger.error({ policy, problem: String(problem) }, 'a policy failed; it will try again'),
          ).run(signal),
          new DailyRun(
            store,
            data,
            app.get(Projected),
            dailyTasksOf(contexts, (task) => app.get(task)),
            (task, problem) =>
              logger.error({ task, problem: String(problem) }, 'a daily task failed; it will try again'),
          ).follow(app.get(ProductClock), signal),
          new ChainFollower(store, data, files, (problem) =>
            logger.error(
              { problem: String(problem) },
              'the chain of the log could not go on; it will try again',
            ),
          ).run(signal),
          new Verifications({ store, types, data, files, readModels: readModelsOf(contexts) }, (problem) =>
            logger.error({ problem: String(problem) }, 'a verification found this'),
          ).run(signal),
        ]);
      } finally {
        health.leading = false;
      }
    });
  } finally {
    server.close();
    await app.close();
  }
};

start().then(
  () => process.exit(0),
  (problem: unknown) => {
    console.error(problem);
    process.exit(1);
  },
);

import type { Type } from '@nestjs/common';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { EventType } from '@ontschot/kernel';
import type { DailyTask, DutySource, History } from '@ontschot/kernel';
import type { Policy } from './policy-runner';
import type { Migration, ReadModel } from './read-model';
import type { StoredFiles } from './stored-files';

/** What a bounded context brings to the composition roots; each exports one of these from its index. */
export type Context = {
  /** The folder's name under libs. */
  name: string;
  module: Type<unknown>;
  events: readonly EventType[];
  readModels: readonly ReadModel[];
  /** TypeORM classes of tables that are not read models, such as a vault. */
  rows?: readonly (new () => object)[];
  migrations: readonly Migration[];
  /** Tables that keep files beside the log: the log's proof covers them. */
  files?: readonly StoredFiles[];
  /** How the lives of its records are told: `GET /v1/{kind}/{id}/history`. */
  histories?: readonly History[];
  /** How it tells what waits for someone: `GET /v1/duties`. */
  duties?: readonly DutySource[];
  /** What comes due by itself; providers of the module. */
  dailyTasks?: readonly Type<DailyTask>[];
  policies?: (commands: CommandBus, queries: QueryBus) => Policy[];
};

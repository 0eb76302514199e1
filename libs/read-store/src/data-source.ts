import { types } from 'pg';
import { DataSource } from 'typeorm';
import { Foundation1700000000000 } from './migrations/1700000000000-foundation';
import { Clock1700000000002 } from './migrations/1700000000002-clock';
import { StandStill1700000000003 } from './migrations/1700000000003-stand-still';
import { SnakeCaseNaming } from './naming';
import type { Migration } from './read-model';

// Days stay ISO text (a JS Date would move them by the time zone); cents and positions are safe integers.
types.setTypeParser(types.builtins.DATE, (day) => day);
types.setTypeParser(types.builtins.INT8, (whole) => {
  const number = Number(whole);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`The database holds ${whole}, which is past the safe integers.`);
  return number;
});

/** The read side's connection: TypeORM describes the tables, migrates them and serves the queries. */
export const createDataSource = (options: {
  url: string;
  rows: (new () => object)[];
  migrations: Migration[];
  poolSize?: number;
}): DataSource =>
  new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.rows,
    migrations: [Foundation1700000000000, Clock1700000000002, StandStill1700000000003, ...options.migrations],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    extra: { max: options.poolSize ?? 10 },
  });

/** Brings the tables up to date; two processes that start together wait for each other. */
export const migrate = async (dataSource: DataSource): Promise<string[]> => {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(hashtext($1))', ['ontschot.migrate']);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock(hashtext($1))', ['ontschot.migrate']);
    await lock.release();
  }
};

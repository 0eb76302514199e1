import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { PostgresEventStore, type PostgresEventStoreOptions } from '../drivers/postgres/postgres-event-store';
import type { LogUnderTest } from './log-under-test';

/** A database of its own in the test cluster, dropped by `drop`. */
export const freshDatabase = async (): Promise<{ url: string; admin: Client; drop: () => Promise<void> }> => {
  const name = `log_${randomUUID().replaceAll('-', '')}`;
  const cluster = process.env['TEST_DATABASE_URL'];
  if (!cluster) throw new Error('TEST_DATABASE_URL names no cluster to test in.');
  const admin = new Client({ connectionString: cluster });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    admin,
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
};

/** A log in a fresh database; `url` and `admin` let a test look behind the driver. */
export const openPostgresLog = async (
  options: Omit<PostgresEventStoreOptions, 'url'> = {},
): Promise<LogUnderTest & { url: string; admin: Client }> => {
  const { url, admin, drop } = await freshDatabase();
  const open: PostgresEventStore[] = [];
  const connect = async () => {
    const store = new PostgresEventStore({ url, ...options });
    open.push(store);
    await store.migrate();
    return store;
  };
  return {
    url,
    admin,
    connect,
    breakConnections: async () => {
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        new URL(url).pathname.slice(1),
      ]);
    },
    close: async () => {
      await Promise.all(open.map((store) => store.close()));
      await drop();
    },
  };
};

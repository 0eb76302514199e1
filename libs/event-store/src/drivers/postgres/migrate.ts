import type { Pool } from 'pg';
import { SCHEMA_STEPS } from './schema';

/** Brings the log's tables up to date. Harmless when repeated, also by several processes at once: one works, the others wait. */
export const migrate = async (pool: Pool): Promise<void> => {
  if (await isMigrated(pool)) return;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtextextended('log.migrations', 0))`);
    await client.query('create schema if not exists log');
    await client.query(
      'create table if not exists log.migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from log.migrations');
    const applied = new Set(rows.map(({ name }) => name));
    for (const { name, sql } of SCHEMA_STEPS.filter((step) => !applied.has(step.name))) {
      await client.query(sql);
      await client.query('insert into log.migrations (name) values ($1)', [name]);
    }
    await client.query('commit');
    client.release();
  } catch (failed) {
    client.release(true); // the connection ends, and with it the transaction
    throw failed;
  }
};

/** An account that may not make tables can thus use those that are there. */
const isMigrated = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ known: string | null }>(
    `select to_regclass('log.migrations') as known`,
  );
  if (rows[0]?.known == null) return false;
  const applied = await pool.query<{ name: string }>('select name from log.migrations');
  return SCHEMA_STEPS.every((step) => applied.rows.some(({ name }) => name === step.name));
};

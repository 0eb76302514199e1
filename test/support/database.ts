import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** An empty database in the run's throwaway cluster; `drop` removes it. */
export const freshDatabase = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const cluster = process.env['TEST_DATABASE_URL'];
  if (!cluster) throw new Error('TEST_DATABASE_URL is not set: run this spec in the integration project.');
  const name = `test_${randomUUID().replace(/-/g, '')}`;
  const inCluster = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: cluster });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await inCluster(`CREATE DATABASE ${name}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => inCluster(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
};

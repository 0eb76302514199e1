import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * Runs the work while this process holds the lead; others stand by and take over within a second when it dies,
 * because the database releases the lock with the connection.
 */
export const leadOnly = async (
  url: string,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  while (!stop.aborted) {
    const client = new Client({ connectionString: url });
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    await client.connect();
    try {
      const { rows } = await client.query<{ led: boolean }>(
        `SELECT pg_try_advisory_lock(hashtext('ontschot.projector')) AS led`,
      );
      if (rows[0]?.led) {
        await work(AbortSignal.any([stop, lost.signal]));
        if (!lost.signal.aborted) return;
      }
    } finally {
      await client.end();
    }
    await pause(500, undefined, { signal: stop }).catch((ended: unknown) => {
      if (!stop.aborted) throw ended;
    });
  }
};

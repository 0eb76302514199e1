import { startPostgres } from '@ontschot/embedded-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeLiteral } from 'pg';

export class AlreadyRunning extends Error {}

export type Database = {
  url: string;
  /** What `noteThat` wrote last; it lives and dies with the database. */
  note(): Promise<string | null>;
  noteThat(text: string): Promise<void>;
  stop(): Promise<void>;
};

const NAME = 'ontschot';

/** Between two tries to bring it back: a full disk or a port taken for a moment pass by themselves. */
const LONGEST_PAUSE_MS = 5_000;

/**
 * PostgreSQL of our own in `folder`, with the database `ontschot`, held by this process alone: PostgreSQL itself
 * knows who holds it, so a killed process leaves no lock. Started again when it falls, on the port that the services
 * know it by, and for as long as it takes.
 * @throws AlreadyRunning when another process holds it; that server is left as it is
 */
export async function openOwnDatabase(folder: string, say: (line: string) => void): Promise<Database> {
  let stopping = false;
  let postgres = await startPostgres({ folder, log: say });
  let holder = await hold(postgres.url);
  if (!holder) throw new AlreadyRunning();
  let reviving = Promise.resolve();

  const { port } = postgres;
  const revive = async () => {
    say('PostgreSQL stopped; starting it again.');
    for (let attempt = 0; !stopping; attempt++) {
      try {
        postgres = await startPostgres({ folder, port, log: say });
        holder = await hold(postgres.url);
        if (!holder) throw new AlreadyRunning();
        watch(holder);
        say('PostgreSQL runs again.');
        return;
      } catch (problem) {
        if (attempt === 0)
          say(`PostgreSQL does not come back yet; it is tried until it does. ${String(problem)}`);
        await sleep(Math.min(250 * 2 ** attempt, LONGEST_PAUSE_MS));
      }
    }
  };
  const watch = (client: Client) => {
    client.once('end', () => {
      holder = undefined;
      if (stopping) return;
      reviving = revive();
    });
  };
  watch(holder);

  await createDatabase(holder);
  return {
    url: postgres.url.replace(/\/postgres$/, `/${NAME}`),
    note: async () => {
      const { rows } = (await holder?.query<{ note: string | null }>(
        `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
        [NAME],
      )) ?? { rows: [] };
      return rows[0]?.note ?? null;
    },
    noteThat: async (text) =>
      void (await holder?.query(`comment on database ${NAME} is ${escapeLiteral(text)}`)),
    stop: async () => {
      stopping = true;
      await reviving;
      await holder?.end();
      await postgres.stop();
    },
  };
}

/** A connection that holds the lock for as long as it lives; undefined when another process has it. */
async function hold(url: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: url, application_name: 'ontschot start' });
  client.on('error', () => undefined); // a lost connection also gives 'end', which is dealt with
  await client.connect();
  // A holder that was killed a moment ago: its connection is still being cleared away.
  for (let attempt = 1; attempt <= 5; attempt++) {
    const { rows } = await client.query<{ held: boolean }>(
      "select pg_try_advisory_lock(hashtext('ontschot start')) as held",
    );
    if (rows[0]?.held) return client;
    await sleep(100);
  }
  await client.end();
  return undefined;
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
  if (rowCount === 0) await client.query(`create database ${NAME}`);
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MasterKey } from './master-key';
import { CannotOpen, newKey, open, seal } from './sealing';

/** One key per client, and one per term for what is of many clients; each wrapped by the master key. A destroyed key never comes again. */
@Injectable()
export class Keys implements OnModuleInit {
  /** Keys of terms that this process seals for: every file of a year is sealed with one. Reading asks the database each time. */
  private readonly sealing = new Map<string, Buffer>();

  constructor(
    private readonly data: DataSource,
    private readonly master: MasterKey,
  ) {}

  /** @throws Error when the master key is not the one that this database's keys were wrapped with */
  async onModuleInit(): Promise<void> {
    const rows = await this.data.query<{ owner: string; wrapped_key: string }[]>(
      `(SELECT client_id AS owner, wrapped_key FROM client_key ORDER BY created_at LIMIT 1)
       UNION ALL (SELECT 'term ' || term, wrapped_key FROM term_key WHERE wrapped_key IS NOT NULL ORDER BY created_at LIMIT 1)`,
    );
    try {
      for (const { owner, wrapped_key } of rows) open(this.master.wrapping, owner, wrapped_key);
    } catch (problem) {
      if (!(problem instanceof CannotOpen)) throw problem;
      throw new Error(
        'PERSONAL_DATA_KEY is not the key that the personal data in this database were sealed with. ' +
          'Give that key back: it stands in the file personal-data-key of the data folder, or in your safe. ' +
          'Without it no name can be read again: then start on a new, empty database.',
        { cause: problem },
      );
    }
  }

  /** Makes the client's key where there is none yet: a registration's first act. */
  async make(clientId: string): Promise<Buffer> {
    await this.data.query(
      'INSERT INTO client_key (client_id, wrapped_key) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [clientId, seal(this.master.wrapping, clientId, newKey())],
    );
    const key = await this.of(clientId);
    if (!key) throw new Error(`The key of client ${clientId} disappeared while it was made.`);
    return key;
  }

  /** Null when there is none, or none any more. */
  async of(clientId: string): Promise<Buffer | null> {
    const [row] = await this.data.query<{ wrapped_key: string }[]>(
      'SELECT wrapped_key FROM client_key WHERE client_id = $1',
      [clientId],
    );
    return row ? open(this.master.wrapping, clientId, row.wrapped_key) : null;
  }

  /** Of those that have one. */
  async ofAll(clientIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    if (clientIds.length === 0) return new Map();
    const rows = await this.data.query<{ client_id: string; wrapped_key: string }[]>(
      'SELECT client_id, wrapped_key FROM client_key WHERE client_id = ANY ($1)',
      [[...new Set(clientIds)]],
    );
    return new Map(
      rows.map(({ client_id, wrapped_key }) => [
        client_id,
        open(this.master.wrapping, client_id, wrapped_key),
      ]),
    );
  }

  /** Cannot be undone. Harmless when repeated. */
  async destroy(clientId: string): Promise<void> {
    await this.data.query('DELETE FROM client_key WHERE client_id = $1', [clientId]);
  }

  /** The key of a term, a calendar year such as `2033`; null once destroyed, or where nothing was sealed for it. */
  async ofTerm(term: string): Promise<Buffer | null> {
    const [row] = await this.data.query<{ wrapped_key: string | null }[]>(
      'SELECT wrapped_key FROM term_key WHERE term = $1',
      [term],
    );
    return row?.wrapped_key ? open(this.master.wrapping, `term ${term}`, row.wrapped_key) : null;
  }

  /** @throws Error when the term is over and its key destroyed */
  async makeForTerm(term: string): Promise<Buffer> {
    await this.data.query('INSERT INTO term_key (term, wrapped_key) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      term,
      seal(this.master.wrapping, `term ${term}`, newKey()),
    ]);
    const key = await this.ofTerm(term);
    if (!key) throw new Error(`The term ${term} is over: its key was destroyed.`);
    this.sealing.set(term, key);
    return key;
  }

  /** Destroys the keys of all terms before this year. The rows stay, so that no such key is made again. @returns how many */
  async destroyTermsBefore(year: string): Promise<number> {
    this.sealing.clear();
    const gone = await this.data.query<[unknown[], number]>(
      'UPDATE term_key SET wrapped_key = NULL WHERE term < $1 AND wrapped_key IS NOT NULL',
      [year],
    );
    return gone[1];
  }
}

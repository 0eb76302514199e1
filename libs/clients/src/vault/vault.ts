import { Injectable } from '@nestjs/common';
import type { PartnerCode } from '@ontschot/kernel';
import { DataSource } from 'typeorm';
import { MasterKey } from './master-key';
import type { PersonalData } from './personal-data';
import { keyedHash, newKey, open, seal } from './sealing';

/** Keeps one key per client, wrapped by the master key. Destroying a client's key makes what is sealed with it unreadable for ever, in the log too. */
@Injectable()
export class Vault {
  constructor(
    private readonly data: DataSource,
    private readonly master: MasterKey,
  ) {}

  /** Seals with the client's own key, made at the first use. */
  async seal(clientId: string, personal: PersonalData): Promise<string> {
    const fresh = seal(this.master.wrapping, clientId, newKey());
    await this.data.query('INSERT INTO client_key (client_id, wrapped_key) VALUES ($1, $2) ON CONFLICT DO NOTHING', [clientId, fresh]);
    const key = await this.keyOf(clientId);
    if (!key) throw new Error(`The key of client ${clientId} disappeared while it was made.`);
    return seal(key, clientId, Buffer.from(JSON.stringify(personal)));
  }

  /** Null when the client's key was destroyed. @throws CannotOpen when the master key is another one */
  async open(clientId: string, sealed: string): Promise<PersonalData | null> {
    const key = await this.keyOf(clientId);
    return key && (JSON.parse(open(key, clientId, sealed).toString()) as PersonalData);
  }

  /** Cannot be undone. Harmless when repeated. */
  async destroy(clientId: string): Promise<void> {
    await this.data.query('DELETE FROM client_key WHERE client_id = $1', [clientId]);
    await this.data.query('DELETE FROM client_bsn WHERE client_id = $1', [clientId]);
  }

  /**
   * Runs `register` for at most one client per partner and BSN; who comes at the same moment waits.
   * A place taken by a registration that died before its event was written is taken over.
   * @param exists was the client that holds the place really registered?
   * @returns what `register` returns, or the id of the client that this partner registered before
   */
  async once<T>(partner: PartnerCode, bsn: string, clientId: string, exists: (clientId: string) => Promise<boolean>, register: () => Promise<T>): Promise<{ done: T } | { before: string }> {
    // The partner is part of the hash: two partners' look-ups cannot be laid side by side.
    const hash = keyedHash(this.master.lookup, partner, bsn);
    const runner = this.data.createQueryRunner();
    await runner.connect();
    try {
      // Of the session, not of a transaction: the place must be kept even if the event is written and we die then.
      await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 7))', [hash]);
      try {
        await runner.query('INSERT INTO client_bsn (bsn_hash, client_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [hash, clientId]);
        const [place] = (await runner.query('SELECT client_id FROM client_bsn WHERE bsn_hash = $1', [hash])) as { client_id: string }[];
        if (place && place.client_id !== clientId) {
          if (await exists(place.client_id)) return { before: place.client_id };
          await runner.query('UPDATE client_bsn SET client_id = $2 WHERE bsn_hash = $1', [hash, clientId]);
        }
        return { done: await register() };
      } finally {
        await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 7))', [hash]);
      }
    } finally {
      await runner.release();
    }
  }

  private async keyOf(clientId: string): Promise<Buffer | null> {
    const [row] = await this.data.query<{ wrapped_key: string }[]>('SELECT wrapped_key FROM client_key WHERE client_id = $1', [clientId]);
    return row ? open(this.master.wrapping, clientId, row.wrapped_key) : null;
  }
}

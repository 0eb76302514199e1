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
    await this.data.query(
      'INSERT INTO client_key (client_id, wrapped_key) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [clientId, fresh],
    );
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
   * The one client id under which this partner registers this person: the first that asked. Who asks later, or at the same
   * moment, gets that id too, and finds in its stream whether the registration came about.
   * Holds no connection or lock: a registration that dies on the way leaves an id that the next one simply uses.
   */
  async placeOf(partner: PartnerCode, bsn: string, clientId: string): Promise<string> {
    // The partner is part of the hash: two partners' look-ups cannot be laid side by side.
    const [place] = await this.data.query<{ client_id: string }[]>(
      'INSERT INTO client_bsn AS place (bsn_hash, client_id) VALUES ($1, $2) ON CONFLICT (bsn_hash) DO UPDATE SET client_id = place.client_id RETURNING client_id',
      [keyedHash(this.master.lookup, partner, bsn), clientId],
    );
    return place?.client_id ?? clientId;
  }

  private async keyOf(clientId: string): Promise<Buffer | null> {
    const [row] = await this.data.query<{ wrapped_key: string }[]>(
      'SELECT wrapped_key FROM client_key WHERE client_id = $1',
      [clientId],
    );
    return row ? open(this.master.wrapping, clientId, row.wrapped_key) : null;
  }
}

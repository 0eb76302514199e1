import { Injectable } from '@nestjs/common';
import type { Actor, PartnerCode } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import { DataSource } from 'typeorm';
import { Vault } from './vault';

/** One look at a client's record, or a refused try: who, for which partner, when, and why. What people wrote of it is sealed. */
export type Access = {
  id: number;
  clientId: string;
  account: string;
  partner: PartnerCode;
  ground: string;
  at: string;
};

/** Every look at a client's record is written here before the record is given. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly data: DataSource,
    private readonly reader: Reader,
    private readonly vault: Vault,
  ) {}

  /** @param owners the client's own partners at this moment: they may see who looked */
  async record(
    actor: Actor,
    clientId: string,
    ground: string,
    owners: readonly PartnerCode[],
  ): Promise<void> {
    await this.data.query(
      'INSERT INTO client_access (client_id, account, partner, ground, owners) VALUES ($1, $2, $3, $4, $5)',
      [clientId, actor.account, actor.partner, ground, owners],
    );
  }

  /** A look, or a step, that was refused: who tried is logged as who looked is. */
  refused(actor: Actor, clientId: string, what: string, owners: readonly PartnerCode[]): Promise<void> {
    return this.record(actor, clientId, `geweigerd: ${what}`, owners);
  }

  /** Looks by the actor's partner, and at its own clients; newest first, up to `limit + 1` before `before`. */
  async list(
    actor: Actor,
    filter: { clientId: string | undefined; before: number | null; limit: number },
  ): Promise<Access[]> {
    const found: Access[] = await this.reader.as(actor, (manager) =>
      manager.query<Access[]>(
        `SELECT id, client_id AS "clientId", account, partner, ground, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
         FROM client_access WHERE ($1::text IS NULL OR client_id = $1) AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
        [filter.clientId ?? null, filter.before, filter.limit + 1],
      ),
    );
    return Promise.all(
      found.map(async (one) => ({ ...one, ground: await this.vault.openWords(one.clientId, one.ground) })),
    );
  }
}

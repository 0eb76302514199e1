import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@ontschot/kernel';
import { DataSource } from 'typeorm';
import { refuse } from '../domain/refusals';
import { Keys } from './keys';
import { MasterKey } from './master-key';
import type { PersonalData } from './personal-data';
import { holdsSealedWords, keyedHash, open, openWords, seal, sealWords } from './sealing';

/** Words that cannot be read any more stand so. */
const DESTROYED = '(vernietigd / destroyed)';

/**
 * Seals what is personal with the client's own key, and finds people again by keyed hashes. Destroying a client's key makes
 * what is sealed with it unreadable for ever, in the log too. Only a registration makes a key: whatever comes after an erasure finds none.
 */
@Injectable()
export class Vault {
  constructor(
    private readonly data: DataSource,
    private readonly master: MasterKey,
    private readonly keys: Keys,
  ) {}

  /** For a registration: makes the client's own key, at the first use, and seals with it. */
  async enrol(clientId: string, personal: PersonalData): Promise<string> {
    return sealPersonal(await this.keys.make(clientId), clientId, personal);
  }

  /** Seals with the client's own key. @throws NotPossible `client-forgotten` when it was destroyed */
  async seal(clientId: string, personal: PersonalData): Promise<string> {
    return sealPersonal(await this.keyOf(clientId), clientId, personal);
  }

  /** Null when the client's key was destroyed. @throws CannotOpen when the master key is another one */
  async open(clientId: string, sealed: string): Promise<PersonalData | null> {
    const key = await this.keys.of(clientId);
    return key && (JSON.parse(open(key, clientId, sealed).toString()) as PersonalData);
  }

  /** What somebody wrote about this client. @throws NotPossible `client-forgotten` when the client's key was destroyed */
  async sealWords(clientId: string, words: string): Promise<string> {
    return sealWords(await this.keyOf(clientId), clientId, words);
  }

  /** The same for several at once; null when the client's key was destroyed. */
  async sealAll(clientId: string, texts: readonly string[]): Promise<string[] | null> {
    const key = await this.keys.of(clientId);
    return key && texts.map((words) => sealWords(key, clientId, words));
  }

  /** A text with all sealed words in it opened; what was destroyed is said to be. */
  async openWords(clientId: string, text: string): Promise<string> {
    if (!holdsSealedWords(text)) return text;
    return openWords(await this.keys.of(clientId), clientId, text, DESTROYED);
  }

  /** The same for every text in a value. */
  async openEverywhere<Value>(clientId: string, value: Value): Promise<Value> {
    const [opened = value] = await this.openAll([{ clientId, value }]);
    return opened;
  }

  /** The same for the values of several clients, with one look for their keys. */
  async openAll<Value>(of: readonly { clientId: string; value: Value }[]): Promise<Value[]> {
    const sealed = of.map(({ value }) => holdsSealedWords(JSON.stringify(value)));
    const keys = await this.keys.ofAll(
      of.filter((_, index) => sealed[index]).map(({ clientId }) => clientId),
    );
    return of.map(({ clientId, value }, index) =>
      sealed[index]
        ? (mapTexts(value, (text) =>
            openWords(keys.get(clientId) ?? null, clientId, text, DESTROYED),
          ) as Value)
        : value,
    );
  }

  /** Cannot be undone. Harmless when repeated. The key goes first: what is found after it is found for nothing. */
  async destroy(clientId: string): Promise<void> {
    await this.keys.destroy(clientId);
    await this.unlist(clientId);
  }

  /** The person is not found under this file any more; what is sealed can still be read. Harmless when repeated. */
  async unlist(clientId: string): Promise<void> {
    await this.data.query('DELETE FROM client_bsn WHERE client_id = $1', [clientId]);
    await this.data.query('DELETE FROM client_name WHERE client_id = $1', [clientId]);
  }

  /**
   * The one client id of this person, at whichever partner: that of the first who asked. Who asks later, or at the same
   * moment, gets that id too, and finds in its stream whether the registration came about.
   * Holds no connection or lock: a registration that dies on the way leaves an id that the next one simply uses.
   */
  async placeOf(bsn: string, clientId: string): Promise<string> {
    const [place] = await this.data.query<{ client_id: string }[]>(
      'INSERT INTO client_bsn AS place (bsn_hash, client_id) VALUES ($1, $2) ON CONFLICT (bsn_hash) DO UPDATE SET client_id = place.client_id RETURNING client_id',
      [this.bsnHash(bsn), clientId],
    );
    return place?.client_id ?? clientId;
  }

  /** Gives the place of a registration that never came about to another client. Nothing happens when somebody else was first. */
  async takeOver(bsn: string, from: string, clientId: string): Promise<void> {
    await this.data.query('UPDATE client_bsn SET client_id = $3 WHERE bsn_hash = $1 AND client_id = $2', [
      this.bsnHash(bsn),
      from,
      clientId,
    ]);
  }

  /** The client with this number; null when none has it. */
  async withBsn(bsn: string): Promise<string | null> {
    const [place] = await this.data.query<{ client_id: string }[]>(
      'SELECT client_id FROM client_bsn WHERE bsn_hash = $1',
      [this.bsnHash(bsn)],
    );
    return place?.client_id ?? null;
  }

  /** Clients born on this day whose name has all these words, in any order; up to 20. */
  async withName(name: string, birthDate: IsoDate): Promise<string[]> {
    const words = wordsOf(name);
    if (words.length === 0) return [];
    const found = await this.data.query<{ client_id: string }[]>(
      'SELECT client_id FROM client_name WHERE name_hash = ANY ($1) GROUP BY client_id HAVING count(*) = $2 ORDER BY client_id LIMIT 20',
      [words.map((word) => this.nameHash(word, birthDate)), words.length],
    );
    return found.map(({ client_id }) => client_id);
  }

  /** From now on the person is found by this number, name and birth date, and by no earlier ones. Harmless when repeated. */
  async list(clientId: string, { name, bsn, birthDate }: PersonalData): Promise<void> {
    await this.data.query('DELETE FROM client_bsn WHERE client_id = $1 AND bsn_hash <> $2', [
      clientId,
      this.bsnHash(bsn),
    ]);
    const hashes = wordsOf(name).map((word) => this.nameHash(word, birthDate));
    await this.data.query('DELETE FROM client_name WHERE client_id = $1 AND name_hash <> ALL ($2)', [
      clientId,
      hashes,
    ]);
    // Only beside a key, which stands until these rows do: an erasure at this moment waits for them, and takes them along.
    await this.data.query(
      `WITH key AS (SELECT client_id FROM client_key WHERE client_id = $1 FOR KEY SHARE)
       INSERT INTO client_name (name_hash, client_id) SELECT unnest($2::text[]), client_id FROM key ON CONFLICT DO NOTHING`,
      [clientId, hashes],
    );
  }

  /** Keyed, so that nobody without the key can try all numbers. The same for all partners: one person is one client. */
  private bsnHash(bsn: string): string {
    return keyedHash(this.master.lookup, 'bsn', bsn);
  }

  private nameHash(word: string, birthDate: IsoDate): string {
    return keyedHash(this.master.lookup, 'name', word, birthDate);
  }

  private async keyOf(clientId: string): Promise<Buffer> {
    const key = await this.keys.of(clientId);
    if (!key) throw refuse('client-forgotten');
    return key;
  }
}

const mapTexts = (value: unknown, map: (text: string) => string): unknown =>
  typeof value === 'string'
    ? map(value)
    : Array.isArray(value)
      ? value.map((one) => mapTexts(one, map))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, map)]))
        : value;

const sealPersonal = (key: Buffer, clientId: string, personal: PersonalData): string =>
  seal(key, clientId, Buffer.from(JSON.stringify(personal)));

/** Words that stand in many names, and tell nobody apart. */
const SMALL = new Set(['de', 'den', 'der', 'het', 'van', 'ten', 'ter', 'te', 'in', 'op', 'aan', 'el', 'al']);

/** `Jansje Öz-de Vries` → jansje, oz, vries: without accents, hyphens and small words. */
const wordsOf = (name: string): string[] => [
  ...new Set(
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '' && !SMALL.has(word)),
  ),
];

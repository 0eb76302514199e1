import { MOST_APPEND_BYTES } from '@ontschot/event-store';
import { isIsoDate, type IsoDate } from '@ontschot/kernel';

/** Where the parts are; all from the environment, nothing secret has a default outside the local start. */
export type Settings = {
  databaseUrl: string;
  /** Absent: the event log lives in PostgreSQL too. */
  eventStoreUrl: string | undefined;
  /** The OpenID provider; the api does not start without one. */
  oidcIssuer: string | undefined;
  /** What our streams are called by where the log lives in EventStoreDB, beside other applications'. */
  eventStorePrefix?: string;
  /** Bytes of events that one step may write, on every log alike. */
  mostAppendBytes?: number;
  /** 32 bytes in base64; seals what is personal. Empty where nothing personal is handled. */
  personalDataKey: string;
  port: number;
  /** Where the api listens: this machine only, unless told otherwise. */
  host: string;
  /** May the product's day be moved? Only where the accounts are the local start's own. */
  dayCanMove: boolean;
  /** The product's day to begin with, where it can be moved. */
  today: IsoDate | undefined;
};

/** A setting is missing or wrong; its message says which, and what to do. */
export class WrongSettings extends Error {}

/** @throws WrongSettings that names the variable that is missing or wrong. */
export const settingsFrom = (env: NodeJS.ProcessEnv, defaultPort: number): Settings => {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl)
    throw new WrongSettings(
      'DATABASE_URL is not set: give the URL of a PostgreSQL database, or use `npm start`, which brings its own.',
    );
  return {
    databaseUrl,
    oidcIssuer: env['OIDC_ISSUER'] || undefined,
    eventStoreUrl: env['EVENT_STORE_URL'] || undefined,
    eventStorePrefix: prefixOf(env['EVENT_STORE_PREFIX'] || 'ontschot.'),
    mostAppendBytes: bytesOf(env['EVENT_STORE_MAX_APPEND_BYTES']),
    personalDataKey: env['PERSONAL_DATA_KEY'] ?? '',
    port: portOf(env['PORT'], defaultPort),
    host: env['HOST'] || 'localhost',
    ...dayOf(env),
  };
};

/** `npm start` says with ONTSCHOT_IDENTITY that the provider is its own. */
const dayOf = (env: NodeJS.ProcessEnv): Pick<Settings, 'dayCanMove' | 'today'> => {
  const dayCanMove = env['ONTSCHOT_IDENTITY'] === 'local';
  const today = env['ONTSCHOT_TODAY'] || undefined;
  if (today === undefined) return { dayCanMove, today };
  if (!dayCanMove)
    throw new WrongSettings(
      'ONTSCHOT_TODAY is set, and this is no local start with its own accounts: with real accounts the day is the real one. Leave ONTSCHOT_TODAY out.',
    );
  if (!isIsoDate(today))
    throw new WrongSettings(`ONTSCHOT_TODAY is "${today}": give an existing day as yyyy-mm-dd.`);
  return { dayCanMove, today };
};

/** A name that the server could take for one of its own, or that tells nothing apart, is none. */
const prefixOf = (text: string): string => {
  if (!/^[A-Za-z][A-Za-z0-9._-]{0,49}$/.test(text))
    throw new Error(
      `EVENT_STORE_PREFIX is "${text}": give up to 50 letters, digits, dots or hyphens, a letter first.`,
    );
  return text;
};

/** Less than 64 KiB would not hold an order; more than 15 MiB no EventStoreDB takes. */
const bytesOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return MOST_APPEND_BYTES;
  const bytes = Number(text);
  if (!Number.isInteger(bytes) || bytes < 65_536 || bytes > 15_728_640)
    throw new Error(
      `EVENT_STORE_MAX_APPEND_BYTES is "${text}": give a number from 65536 to 15728640, no more than the server takes.`,
    );
  return bytes;
};

const portOf = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new WrongSettings(`PORT is "${text}": give a number from 1 to 65535.`);
  return port;
};

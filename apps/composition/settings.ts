import { isIsoDate, type IsoDate } from '@ontschot/kernel';

/** Where the parts are; all from the environment, nothing secret has a default outside the local start. */
export type Settings = {
  databaseUrl: string;
  /** Absent: the event log lives in PostgreSQL too. */
  eventStoreUrl: string | undefined;
  /** The OpenID provider; the api does not start without one. */
  oidcIssuer: string | undefined;
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
    eventStoreUrl: env['EVENT_STORE_URL'],
    oidcIssuer: env['OIDC_ISSUER'] || undefined,
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

const portOf = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new WrongSettings(`PORT is "${text}": give a number from 1 to 65535.`);
  return port;
};

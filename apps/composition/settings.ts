import { isIsoDate, type IsoDate } from '@ontschot/kernel';

/** Where the parts are; all from the environment, nothing secret has a default outside the local start. */
export type Settings = {
  databaseUrl: string;
  /** Absent: the event log lives in PostgreSQL too. */
  eventStoreUrl: string | undefined;
  oidcIssuer: string;
  /** 32 bytes in base64; seals what is personal. Empty where nothing personal is handled. */
  personalDataKey: string;
  port: number;
  /** May the product's day be moved? Only where the accounts are the local start's own. */
  dayCanMove: boolean;
  /** The product's day to begin with, where it can be moved. */
  today: IsoDate | undefined;
};

/** @throws Error that names the variable that is missing or wrong. */
export const settingsFrom = (env: NodeJS.ProcessEnv, defaultPort: number): Settings => {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl)
    throw new Error(
      'DATABASE_URL is not set: give the URL of a PostgreSQL database, or use `npm start`, which brings its own.',
    );
  return {
    databaseUrl,
    eventStoreUrl: env['EVENT_STORE_URL'],
    oidcIssuer: env['OIDC_ISSUER'] ?? 'http://localhost:3001',
    personalDataKey: env['PERSONAL_DATA_KEY'] ?? '',
    port: portOf(env['PORT'], defaultPort),
    ...dayOf(env),
  };
};

/** `npm start` says with ONTSCHOT_IDENTITY that the provider is its own; a process started by hand without one takes the local one too. */
const dayOf = (env: NodeJS.ProcessEnv): Pick<Settings, 'dayCanMove' | 'today'> => {
  const dayCanMove = !env['OIDC_ISSUER'] || env['ONTSCHOT_IDENTITY'] === 'local';
  const today = env['ONTSCHOT_TODAY'] || undefined;
  if (today === undefined) return { dayCanMove, today };
  if (!dayCanMove)
    throw new Error(
      'ONTSCHOT_TODAY is set, and OIDC_ISSUER names an identity provider: with real accounts the day is the real one. Leave ONTSCHOT_TODAY out.',
    );
  if (!isIsoDate(today)) throw new Error(`ONTSCHOT_TODAY is "${today}": give an existing day as yyyy-mm-dd.`);
  return { dayCanMove, today };
};

const portOf = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is "${text}": give a number from 1 to 65535.`);
  return port;
};

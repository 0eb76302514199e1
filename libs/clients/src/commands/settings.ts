/** Numbers that no source gives; each has one place, and a default. */
export type ClientSettings = {
  /** Days between the last say and the destruction of personal data: the time to come back on it. */
  erasureWaitsDays: number;
  /** Months that a partner may serve another one's client at most, before it says again why. */
  servingMonths: number;
};

export const DEFAULT_SETTINGS: ClientSettings = { erasureWaitsDays: 30, servingMonths: 6 };

const wholeNumber = (name: string, text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 3650)
    throw new Error(`${name} is "${text}": give a whole number from 1 to 3650.`);
  return value;
};

/** As a provider. */
export class Settings {
  constructor(readonly clients: ClientSettings) {}
}

/** @throws Error that names the variable that is wrong */
export const clientSettings = (env: NodeJS.ProcessEnv): ClientSettings => ({
  erasureWaitsDays: wholeNumber(
    'ERASURE_WAITS_DAYS',
    env['ERASURE_WAITS_DAYS'],
    DEFAULT_SETTINGS.erasureWaitsDays,
  ),
  servingMonths: wholeNumber('SERVING_MONTHS', env['SERVING_MONTHS'], DEFAULT_SETTINGS.servingMonths),
});

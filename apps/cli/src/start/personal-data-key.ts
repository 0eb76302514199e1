import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * The master key that seals personal data: the environment's PERSONAL_DATA_KEY, or else one of this data folder's own,
 * made at the first start. Who loses it can read no name any more.
 * @returns 32 bytes in base64
 */
export const personalDataKey = (env: NodeJS.ProcessEnv, dataFolder: string): string => {
  const given = env['PERSONAL_DATA_KEY'];
  if (given) return given;
  const file = path.join(dataFolder, 'personal-data-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

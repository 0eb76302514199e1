import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

export const SIGNING_ALGORITHM = 'ES256';

/** The private keys in `folder`, made there at the first start, so that a token outlives a restart of the provider. */
export async function signingKeys(folder: string): Promise<JWK[]> {
  const file = path.join(folder, 'signing-keys.json');
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
    const key: JWK = { ...(await exportJWK(privateKey)), alg: SIGNING_ALGORITHM, use: 'sig' };
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify([key]), { mode: 0o600 });
    renameSync(draft, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK[];
}

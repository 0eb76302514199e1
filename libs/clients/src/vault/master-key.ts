import { hkdfSync } from 'node:crypto';

const WAY_OUT =
  'Give 32 random bytes in base64, e.g. of `openssl rand -base64 32`, and keep them: without them no personal data can be read again. `npm start` keeps one in its data folder.';

/** The key that wraps every client's own key, and the key of the BSN look-up, derived from it. Never logged. */
export class MasterKey {
  readonly wrapping: Buffer;
  readonly lookup: Buffer;

  /** @throws Error that names PERSONAL_DATA_KEY when it is missing or not 32 bytes of base64 */
  constructor(base64: string | undefined) {
    if (!base64) throw new Error(`PERSONAL_DATA_KEY is not set. ${WAY_OUT}`);
    const secret = Buffer.from(base64, 'base64');
    if (
      secret.length !== 32 ||
      secret.toString('base64').replace(/=+$/, '') !== base64.trim().replace(/=+$/, '')
    )
      throw new Error(`PERSONAL_DATA_KEY is not 32 bytes in base64. ${WAY_OUT}`);
    this.wrapping = derived(secret, 'ontschot client keys');
    this.lookup = derived(secret, 'ontschot bsn look-up');
  }
}

const derived = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));

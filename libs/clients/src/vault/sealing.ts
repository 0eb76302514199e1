import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;
const PREFIX = 'v1.';

/** The text was sealed with another key, for another owner, or was changed. */
export class CannotOpen extends Error {
  constructor() {
    super(
      'Sealed data cannot be opened: PERSONAL_DATA_KEY is not the key that they were sealed with, or they were changed.',
    );
    this.name = 'CannotOpen';
  }
}

/**
 * AES-256-GCM with a fresh nonce each time.
 * @param owner bound into the seal: what was sealed for one client does not open as another's
 * @returns `v1.` and base64url of nonce, tag and cipher text
 */
export const seal = (key: Buffer, owner: string, plain: Buffer): string => {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return PREFIX + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
};

/** @throws CannotOpen */
export const open = (key: Buffer, owner: string, sealed: string): Buffer => {
  const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url');
  if (!sealed.startsWith(PREFIX) || bytes.length < IV + TAG) throw new CannotOpen();
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  const opened = decipher.update(bytes.subarray(IV + TAG));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    // Node gives one unnamed error for every failed authentication.
    throw new CannotOpen();
  }
};

/** Finds the same number again without keeping it; keyed, so that nobody without the key can try all numbers. */
export const keyedHash = (key: Buffer, ...words: string[]): string =>
  createHmac('sha256', key).update(words.join('\u001f')).digest('base64url');

export const newKey = (): Buffer => randomBytes(32);

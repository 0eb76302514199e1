import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;
const PREFIX = 'v1.';
const TEXT_PREFIX = 't1.';
const FILE_VERSION = Buffer.of(1);

/** The text was sealed with another key, for another owner, or was changed. */
export class CannotOpen extends Error {
  constructor() {
    super(
      'Sealed data cannot be opened: PERSONAL_DATA_KEY is not the key that they were sealed with, or they were changed.',
    );
    this.name = 'CannotOpen';
  }
}

/** Nonce, tag and cipher text. */
const sealed = (key: Buffer, owner: string, plain: Buffer, iv: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
};

const opened = (key: Buffer, owner: string, bytes: Buffer): Buffer => {
  if (bytes.length < IV + TAG) throw new CannotOpen();
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  const plain = decipher.update(bytes.subarray(IV + TAG));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    // Node gives one unnamed error for every failed authentication.
    throw new CannotOpen();
  }
};

/**
 * AES-256-GCM with a fresh nonce each time.
 * @param owner bound into the seal: what was sealed for one client does not open as another's
 * @returns `v1.` and base64url of nonce, tag and cipher text
 */
export const seal = (key: Buffer, owner: string, plain: Buffer): string =>
  PREFIX + sealed(key, owner, plain, randomBytes(IV)).toString('base64url');

/** @throws CannotOpen */
export const open = (key: Buffer, owner: string, text: string): Buffer => {
  if (!text.startsWith(PREFIX)) throw new CannotOpen();
  return opened(key, owner, Buffer.from(text.slice(PREFIX.length), 'base64url'));
};

/** As `seal`, for a file: bytes in, 29 more bytes out. */
export const sealBytes = (key: Buffer, owner: string, plain: Buffer): Buffer =>
  Buffer.concat([FILE_VERSION, sealed(key, owner, plain, randomBytes(IV))]);

/** @throws CannotOpen */
export const openBytes = (key: Buffer, owner: string, bytes: Buffer): Buffer => {
  if (!bytes.subarray(0, 1).equals(FILE_VERSION)) throw new CannotOpen();
  return opened(key, owner, bytes.subarray(1));
};

/**
 * What somebody wrote in their own words. The same words of the same owner seal alike, so that a repeated command is seen to
 * be the same: the nonce follows from the words by a key of its own, and so never comes again with other words.
 * @returns `t1.` and base64url; such words may stand amid other text
 */
export const sealWords = (key: Buffer, owner: string, words: string): string => {
  const nonceKey = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'ontschot nonce of words', 32));
  const iv = createHmac('sha256', nonceKey).update(`${owner}\u001f${words}`).digest().subarray(0, IV);
  return TEXT_PREFIX + sealed(key, `words ${owner}`, Buffer.from(words), iv).toString('base64url');
};

const SEALED_WORDS = /\bt1\.[A-Za-z0-9_-]{38,}/g;

export const holdsSealedWords = (text: string): boolean => text.search(SEALED_WORDS) !== -1;

/** Opens all sealed words in a text. @param key null: it was destroyed, and `gone` stands in their place @throws CannotOpen */
export const openWords = (key: Buffer | null, owner: string, text: string, gone: string): string =>
  text.replace(SEALED_WORDS, (words) =>
    key === null
      ? gone
      : opened(key, `words ${owner}`, Buffer.from(words.slice(TEXT_PREFIX.length), 'base64url')).toString(),
  );

/** Finds the same number again without keeping it; keyed, so that nobody without the key can try all numbers. */
export const keyedHash = (key: Buffer, ...words: string[]): string =>
  createHmac('sha256', key).update(words.join('\u001f')).digest('base64url');

export const newKey = (): Buffer => randomBytes(32);

import { isUtf8 } from 'node:buffer';
import { XmlRefused } from './refusal';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** How a file's bytes were read; a declaration in the file must agree. */
export type Encoding = 'UTF-8' | 'UTF-16';
export type Decoded = { text: string; encoding: Encoding };

const refuse = (found: string): never => {
  throw new XmlRefused('XML-ENCODING', { found });
};

/**
 * The file's text, without byte-order mark: UTF-8, or UTF-16 with the mark that XML demands of it.
 * @throws XmlRefused with `XML-ENCODING` when the bytes are neither.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  // UTF-32 begins as UTF-16 does, with two zero bytes more.
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) return refuse('UTF-32');
  if (startsWith(bytes, 0xff, 0xfe)) return { text: utf16(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: utf16(bytes, 'utf-16be'), encoding: 'UTF-16' };
  if (startsWith(bytes, 0x3c, 0) || startsWith(bytes, 0, 0x3c)) return refuse('UTF-16, no byte-order mark');
  if (!isUtf8(bytes)) return refuse('not UTF-8');
  return { text: new TextDecoder().decode(bytes), encoding: 'UTF-8' };
};

const utf16 = (bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): string => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Half a surrogate, or half a character at the end: the decoder says no more than that.
    return refuse('not UTF-16');
  }
};

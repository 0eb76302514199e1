import { isUtf8 } from 'node:buffer';
import { XmlRefused } from './refusal';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** UTF-16 and UTF-32 show themselves by a byte-order mark or by a zero byte beside the first `<`. */
const isWide = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) ||
  startsWith(bytes, 0xfe, 0xff) ||
  startsWith(bytes, 0, 0) ||
  startsWith(bytes, 0x3c, 0) ||
  startsWith(bytes, 0, 0x3c);

/**
 * The file's text, without byte-order mark.
 * @throws XmlRefused with `XML-ENCODING` when the bytes are not UTF-8.
 */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  if (isWide(bytes))
    throw new XmlRefused('XML-ENCODING', 'The file is in UTF-16 or UTF-32; an e-invoice must be in UTF-8.');
  if (!isUtf8(bytes)) throw new XmlRefused('XML-ENCODING', 'The file holds bytes that are not valid UTF-8.');
  return new TextDecoder().decode(bytes);
};

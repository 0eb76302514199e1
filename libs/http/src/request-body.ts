import type { Text } from '@ontschot/kernel';
import type { FastifyRequest } from 'fastify';
import { httpRefusal } from './http-refusal';
import { InvalidInput } from './invalid-input';
import { NOT_COMPRESSED, SEND_FILE, SEND_JSON } from './problem-texts';

/** Deeper than any body of this service; what goes deeper only exhausts the checks that come after. */
const DEEPEST = 32;
/** More than any list or object of this service holds: every check that follows looks at each of them. */
const LONGEST_LIST = 1_000;
const MOST_FIELDS = 100;
/** NUL, and half of a surrogate pair: PostgreSQL stores neither in a text. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
/** What JavaScript itself reads from every object: never a field. */
const NEVER_FIELDS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** JSON is at most this large; the largest command with all its fields is a tenth of it. */
export const JSON_LIMIT = 256 * 1024;
/** A file as it is. The reader of e-invoices itself allows less; this keeps the rest out of memory. */
export const FILE_LIMIT = 11 * 1024 * 1024;

const FILE_TYPES: readonly string[] = ['application/xml', 'text/xml', 'application/octet-stream'];
const JSON_TYPE = 'application/json';
export const BODY_TYPES: readonly string[] = [JSON_TYPE, ...FILE_TYPES];

/** @throws InvalidInput for what no command could store or check, whatever field it stands in; nothing of the body is repeated in it */
export const refuseUnstorable = (body: unknown): void => {
  // A list of what is left to look at, not recursion: the depth is what is being checked.
  const left: { value: unknown; depth: number }[] = [{ value: body, depth: 1 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && UNSTORABLE.test(value))
      throw refused(
        { nl: 'bevat een NUL-teken of een half teken', en: 'holds a NUL character or half a character' },
        { nl: 'Laat dat teken weg.', en: 'Leave that character out.' },
      );
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    if (depth > DEEPEST)
      throw refused(
        { nl: `is dieper dan ${DEEPEST} lagen`, en: `is nested deeper than ${DEEPEST} levels` },
        AS_DESCRIBED,
      );
    if (Array.isArray(value)) {
      if (value.length > LONGEST_LIST)
        throw refused(
          {
            nl: `heeft een lijst van meer dan ${LONGEST_LIST} waarden`,
            en: `holds a list of more than ${LONGEST_LIST} values`,
          },
          { nl: 'Stuur minder in één keer.', en: 'Send fewer at a time.' },
        );
      for (const inner of value) left.push({ value: inner, depth: depth + 1 });
      continue;
    }
    const fields = Object.entries(value);
    if (fields.length > MOST_FIELDS)
      throw refused(
        { nl: `heeft meer dan ${MOST_FIELDS} velden`, en: `has more than ${MOST_FIELDS} fields` },
        AS_DESCRIBED,
      );
    for (const [key, inner] of fields) {
      if (NEVER_FIELDS.includes(key)) throw noSuchField('body', key);
      left.push({ value: key, depth }, { value: inner, depth: depth + 1 });
    }
  }
};

const AS_DESCRIBED: Text = {
  nl: 'Stuur de velden die het API-document beschrijft.',
  en: 'Send the fields that the API document describes.',
};

const refused = (reason: Text, wayOut: Text, field = 'body'): InvalidInput =>
  new InvalidInput([{ field, reason, wayOut }]);

const noSuchField = (where: string, key: string): InvalidInput =>
  refused(
    {
      nl: `heeft een veld ${key}; dat bestaat hier niet`,
      en: `has a field ${key}, which does not exist here`,
    },
    { nl: 'Laat dit veld weg.', en: 'Leave this field out.' },
    where,
  );

/** Every command's body is an object, and none of what JavaScript reads from objects is a field or a parameter. @throws InvalidInput */
export const refuseWrongShape = ({ body, query }: Pick<FastifyRequest, 'body' | 'query'>): void => {
  for (const key of Object.keys(query ?? {}))
    if (NEVER_FIELDS.includes(key)) throw noSuchField('address', key);
  if (body === undefined || Buffer.isBuffer(body)) return;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw refused({ nl: 'moet een object zijn', en: 'must be an object' }, AS_DESCRIBED);
};

/**
 * Before a body is read: is it of a type that this route takes, and not compressed? A small compressed one could grow without bound.
 * @throws HttpException 415
 */
export const refuseWrongType = (
  { headers, method }: Pick<FastifyRequest, 'headers' | 'method'>,
  file: boolean,
): void => {
  if (method === 'GET' || method === 'HEAD') return;
  const sent = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
  if (!sent) return;
  const packed = headers['content-encoding'];
  if (packed !== undefined && packed.toLowerCase() !== 'identity') throw httpRefusal(415, NOT_COMPRESSED);
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (file && !FILE_TYPES.includes(type)) throw httpRefusal(415, SEND_FILE);
  if (!file && type !== JSON_TYPE) throw httpRefusal(415, SEND_JSON);
};

import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { InvalidInput } from './invalid-input';

/** Deeper than any body of this service; what goes deeper only exhausts the checks that come after. */
const DEEPEST = 32;
/** NUL, and half of a surrogate pair: PostgreSQL stores neither in a text. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** @throws InvalidInput for what no command could store or check, whatever field it stands in; nothing of the body is repeated in it */
export const refuseUnstorable = (body: unknown): void => {
  // A list of what is left to look at, not recursion: the depth is what is being checked.
  const left: { value: unknown; depth: number }[] = [{ value: body, depth: 1 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && UNSTORABLE.test(value))
      throw refused('holds a NUL character or half a character', 'Leave that character out.');
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    if (depth > DEEPEST)
      throw refused(
        `is nested deeper than ${DEEPEST} levels`,
        'Send the fields that the API document describes.',
      );
    for (const [key, inner] of Object.entries(value))
      left.push({ value: key, depth }, { value: inner, depth: depth + 1 });
  }
};

const refused = (reason: string, wayOut: string): InvalidInput =>
  new InvalidInput([{ field: 'body', reason, wayOut }]);

/** Middleware behind the body parsers. A body that none of them read has a type that this service does not take. */
export const checkBody = (request: Request, _response: Response, next: NextFunction): void => {
  const body: unknown = request.body;
  const sent =
    Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  if (body === undefined && sent)
    throw new UnsupportedMediaTypeException(
      'Send JSON with Content-Type application/json, or an e-invoice with application/xml.',
    );
  refuseUnstorable(body);
  next();
};

import { HttpException } from '@nestjs/common';
import type { Text } from '@ontschot/kernel';

/** What the HTTP side itself refuses, in both languages; the problem's code and title follow from the status. */
export const httpRefusal = (status: 401 | 405 | 415 | 503, text: Text): HttpException =>
  new HttpException({ text }, status);

/** 401: who asks is not known. */
export const notSignedIn = (text: Text): HttpException => httpRefusal(401, text);

/** @returns whether this is such a refusal of who asks, and not a fault on the way */
export const isNotSignedIn = (thrown: unknown): boolean =>
  thrown instanceof HttpException && thrown.getStatus() === 401;

import { applyDecorators, Get, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { Role } from '@ontschot/kernel';
import { Accepted } from './answers';
import { PageOf } from './page';
import { Roles, routeSays } from './route';
import { WaitForPosition } from './wait-for-position';

const LANGUAGE = ApiHeader({
  name: 'Accept-Language',
  required: false,
  description: 'nl (default) or en: the language of texts in the answer.',
});
const commandHeaders = applyDecorators(
  LANGUAGE,
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key with the same request gives the first answer again. Use a UUID.',
  }),
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag of your last read: refused with 412 when it was changed since.',
  }),
  ApiHeader({
    name: 'Legal-Ground',
    required: false,
    description: 'Why you may see or touch this client’s data, e.g. SUWI art. 54.',
  }),
);

/** The documentation plugin does not know that `@Create` answers 201, and adds an answer of 200. */
const nothingButCreated: MethodDecorator = (_target, _name, descriptor) => {
  const answers = Reflect.getMetadata('swagger/apiResponse', descriptor.value as object) as
    Record<string, unknown> | undefined;
  if (answers) delete answers['200'];
};

type Told = { /** What is answered, where it is more than a command's answer. */ answers?: Type<Accepted> };

/**
 * A step in the life of something: `@Step(':id/grant', ['manager'])`. The handler returns the command's result;
 * answered are its id, revision (also ETag), position, whether it changed anything and the verdict.
 */
export const Step = (
  path: string,
  roles: readonly Role[],
  { answers = Accepted }: Told = {},
): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    Roles(roles),
    routeSays({ answers: { of: 'command', more: answers !== Accepted } }),
    ApiOkResponse({ type: answers }),
    commandHeaders,
  );

/**
 * Something new: `@Create(['administrator'], '/v1/partners/:id')`; answered as a step is, with 201 and Location.
 * @param at its address: `:id` is the id answered, other parts are the request's own
 * @param path below the controller's own, where it is not that itself
 */
export const Create = (
  roles: readonly Role[],
  at: string,
  { path = '', answers = Accepted }: Told & { path?: string } = {},
): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(201),
    Roles(roles),
    routeSays({ answers: { of: 'command', at, more: answers !== Accepted } }),
    ApiCreatedResponse({ type: answers }),
    nothingButCreated,
    commandHeaders,
  );

/**
 * One record, or `[Row]` for a short list of them: `@Read(':id', EVERYONE, PartnerDto)`. Its `revision` is also the ETag;
 * `?position=` waits for the reader's own write.
 */
export const Read = (path: string, roles: readonly Role[], type: Type | [Type]): MethodDecorator =>
  applyDecorators(
    Get(path),
    Roles(roles),
    routeSays({ answers: { of: 'query' } }),
    WaitForPosition(),
    ApiOkResponse(Array.isArray(type) ? { type: type[0], isArray: true } : { type }),
    LANGUAGE,
  );

/** A list, page by page: the handler answers `pageOf(rows, …)`. */
export const List = (roles: readonly Role[], row: Type, path = ''): MethodDecorator =>
  Read(path, roles, PageOf(row));

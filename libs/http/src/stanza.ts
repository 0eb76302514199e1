import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Get,
  HttpCode,
  Injectable,
  type NestInterceptor,
  Post,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { type Actor, Clock, type CommandResult, type Role } from '@ontschot/kernel';
import { map, type Observable } from 'rxjs';
import { Accepted, answerOf } from './answers';
import { Roles } from './auth';
import { languageOf } from './language';
import { PageOf } from './page';
import { WaitForPosition } from './wait-for-position';

type Request = {
  headers: Record<string, string | string[] | undefined>;
  params: Record<string, string>;
  actor?: Actor;
};
type Answering = {
  /** A command's result becomes the answer; what a query found is answered as it is. */ of:
    'command' | 'query';
  /** Of something new: its address, `/v1/mandates/:id`; `:id` is the answer's, other parts the request's own. */
  at?: string;
  /** The answer tells more than a command's does. */ more?: boolean;
};
const AnswersWith = Reflector.createDecorator<Answering>();

/**
 * The one place where a result becomes an answer: ETag, Location, Content-Language, and a verdict in the reader's words.
 * Speaks to the response through Nest's adapter, so that it is the same on every platform. `@Step`, `@Create` and `@Read` bring it.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly host: HttpAdapterHost,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const how = this.reflector.get(AnswersWith, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const say = (name: string, value: string): void => {
      this.host.httpAdapter.setHeader(http.getResponse(), name, value);
    };
    const language = languageOf(request);
    return next.handle().pipe(
      map((result: unknown) => {
        say('Content-Language', language);
        if (hasRevision(result)) say('ETag', `"${result.revision}"`);
        if (how.of === 'query') return result;
        const done = result as CommandResult & { events?: unknown };
        if (how.at !== undefined) say('Location', addressOf(how.at, done.id, request.params));
        const answer = answerOf(done, language, this.clock.now(), request.actor ?? null);
        const { events: _, ...more } = done;
        return how.more ? { ...more, ...answer } : answer;
      }),
    );
  }
}

const hasRevision = (result: unknown): result is { revision: number } =>
  typeof result === 'object' &&
  result !== null &&
  'revision' in result &&
  typeof result.revision === 'number';

const addressOf = (pattern: string, id: string, params: Request['params']): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(name === 'id' ? id : (params[name] ?? '')).replaceAll('%3A', ':'),
  );

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
    AnswersWith({ of: 'command', more: answers !== Accepted }),
    UseInterceptors(AnswerInterceptor),
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
    AnswersWith({ of: 'command', at, more: answers !== Accepted }),
    UseInterceptors(AnswerInterceptor),
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
    AnswersWith({ of: 'query' }),
    UseInterceptors(AnswerInterceptor),
    WaitForPosition(),
    ApiOkResponse(Array.isArray(type) ? { type: type[0], isArray: true } : { type }),
    LANGUAGE,
  );

/** A list, page by page: the handler answers `pageOf(rows, …)`. */
export const List = (roles: readonly Role[], row: Type, path = ''): MethodDecorator =>
  Read(path, roles, PageOf(row));

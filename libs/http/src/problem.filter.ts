import { EventStoreUnavailable, StaleRevision, WrongExpectedRevision } from '@ontschot/event-store';
import {
  Clock,
  Forbidden,
  type IsoInstant,
  type Language,
  NotFound,
  NotPossible,
  Rejected,
  type Text,
} from '@ontschot/kernel';
import { NotYetProjected } from '@ontschot/read-store';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
  MethodNotAllowedException,
  NotFoundException,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { InvalidInput, KeyReused } from './invalid-input';
import { languageOf, said } from './language';
import { inNames } from './partner-names';
import { type Problem, problemType } from './problem';
import {
  BY_STATUS,
  HTTP_ERROR,
  INTERNAL,
  INVALID_INPUT,
  KEY_REUSED,
  LISTS_BEHIND,
  LOG_UNAVAILABLE,
  LOST_RACE,
  NOT_COMPRESSED,
  NOT_FOUND,
  NOT_POSSIBLE,
  NOT_YET_PROJECTED,
  NOT_YOUR_ROLE,
  notFound,
  NOTHING_HERE,
  RULE_HOLDS,
  RULE_REFUSES,
  STALE_ETAG,
  TOO_LARGE,
  UNREADABLE_BODY,
  WRONG_TYPE,
} from './problem-texts';
import { verdictAnswer } from './verdict-answer';

/** The one place where what went wrong becomes an HTTP answer. Anything not named here is a bug: 500, logged, and told without details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly clock: Clock) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const methods = thrown instanceof NotFoundException ? otherMethodsAt(request) : [];
    const language = languageOf(request);
    const problem = problemOf(
      methods.length > 0
        ? new MethodNotAllowedException(`${request.method} is not possible here; ${methods.join(', ')} is.`)
        : thrown,
      language,
      this.clock.now(),
    );
    if (methods.length > 0) response.setHeader('Allow', methods.join(', '));
    if (problem.status >= 500)
      this.logger.error(
        {
          error: thrown instanceof Error ? thrown.stack : String(thrown),
          method: request.method,
          route: (request.route as { path?: string } | undefined)?.path,
        },
        'request failed',
      );
    if (problem.status === 503) response.setHeader('Retry-After', '1');
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.setHeader('Content-Language', language);
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, instance: request.path }));
  }
}

type RouteLayer = { route?: { methods: Record<string, boolean> }; match: (path: string) => boolean };

/** What can be done at this address, when what was asked cannot; none when the address itself is unknown, or only the thing that it names. */
const otherMethodsAt = ({ app, path, method }: Request): string[] => {
  const layers = (app as unknown as { router: { stack: RouteLayer[] } }).router.stack;
  // A route of one method is an endpoint; one of all methods is middleware.
  const found = layers.flatMap((layer) =>
    layer.route && Object.keys(layer.route.methods).length === 1 && layer.match(path)
      ? Object.keys(layer.route.methods)
      : [],
  );
  const methods = [
    ...new Set(found.map((name) => name.toUpperCase()).filter((name) => name !== '_ALL')),
  ].sort();
  return methods.includes(method === 'HEAD' ? 'GET' : method) ? [] : methods;
};

type Told = { code: string; title: Text; detail: Text | string; more?: Partial<Problem> };

const problem = (status: number, { code, title, detail, more = {} }: Told, language: Language): Problem => ({
  type: problemType(code),
  title: said(title, language),
  status,
  detail: inNames(said(detail, language), language),
  ...more,
});

/** Exported for its spec. @param now when a rule's refusal was given */
export const problemOf = (thrown: unknown, language: Language, now: IsoInstant): Problem => {
  if (thrown instanceof Rejected) {
    const { decision, because, liftedBy, alternatives } = thrown.verdict;
    const verdict = verdictAnswer(thrown.verdict, language, now);
    const detail = verdict.blocking.map(({ text }) => text).join(' ') || verdict.sentence;
    const position = thrown.position === undefined ? {} : { position: thrown.position };
    const more = { ...position, verdict, decision, rules: because, liftedBy, alternatives };
    return problem(409, { ...(decision === 'HOLD' ? RULE_HOLDS : RULE_REFUSES), detail, more }, language);
  }
  if (thrown instanceof InvalidInput) {
    const errors = thrown.errors.map(({ field, reason, wayOut }) => ({
      field,
      reason: said(reason, language),
      wayOut: said(wayOut, language),
    }));
    return problem(400, { ...INVALID_INPUT, more: { errors } }, language);
  }
  if (thrown instanceof NotPossible)
    return problem(409, { code: thrown.code, title: NOT_POSSIBLE, detail: thrown.text }, language);
  if (thrown instanceof Forbidden) return problem(403, { ...NOT_YOUR_ROLE, detail: thrown.text }, language);
  if (thrown instanceof NotFound) return problem(404, { ...NOT_FOUND, detail: notFound(thrown) }, language);
  if (thrown instanceof KeyReused) return problem(422, KEY_REUSED, language);
  if (thrown instanceof StaleRevision)
    return problem(412, { ...STALE_ETAG, more: { currentRevision: thrown.actual } }, language);
  if (thrown instanceof WrongExpectedRevision)
    return problem(409, { ...LOST_RACE, more: { currentRevision: thrown.actual } }, language);
  if (thrown instanceof NotYetProjected)
    return problem(503, { ...NOT_YET_PROJECTED, detail: { ...LISTS_BEHIND, en: thrown.message } }, language);
  if (thrown instanceof EventStoreUnavailable) return problem(503, LOG_UNAVAILABLE, language);
  if (thrown instanceof HttpException) return ofHttp(thrown, language);
  if (isBodyParserError(thrown))
    return thrown.status === 413
      ? problem(413, TOO_LARGE, language)
      : thrown.status === 415
        ? problem(415, { ...WRONG_TYPE, detail: NOT_COMPRESSED }, language)
        : problem(400, UNREADABLE_BODY, language);
  return problem(500, INTERNAL, language);
};

/** A context's own HTTP refusal may carry its code and its text in both languages: `new HttpException({ code, text }, 403)`. */
const own = (thrown: HttpException): { code?: string; text?: Text } => {
  const given: unknown = thrown.getResponse();
  return typeof given === 'object' && given !== null ? given : {};
};

const ofHttp = (thrown: HttpException, language: Language): Problem => {
  const status = thrown.getStatus();
  const { code, title } = BY_STATUS[status] ?? HTTP_ERROR;
  const { code: ownCode, text } = own(thrown);
  if (ownCode !== undefined && text !== undefined)
    return problem(status, { code: ownCode, title, detail: text }, language);
  // The framework's own text repeats the whole address, query and all.
  const detail = thrown.message.startsWith('Cannot ') ? NOTHING_HERE : thrown.message;
  return problem(status, { code, title, detail }, language);
};

const isBodyParserError = (thrown: unknown): thrown is Error & { status: number } =>
  thrown instanceof Error &&
  'type' in thrown &&
  'status' in thrown &&
  typeof thrown.status === 'number' &&
  thrown.status < 500;

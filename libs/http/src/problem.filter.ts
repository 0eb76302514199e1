import {
  AppendTooLarge,
  EventStoreUnavailable,
  StaleRevision,
  WrongExpectedRevision,
} from '@ontschot/event-store';
import {
  Clock,
  Forbidden,
  type IsoInstant,
  type Language,
  NotFound,
  NotPossible,
  Rejected,
  shownTo,
  type Text,
  type VerdictReader,
} from '@ontschot/kernel';
import { NotYetProjected, passesByItself } from '@ontschot/read-store';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
  NotFoundException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AddressBook } from './address-book';
import { ProviderAway } from './auth';
import type { DecisionLog } from './decision-log';
import { httpRefusal } from './http-refusal';
import { InvalidInput, KeyReused } from './invalid-input';
import { languageOf, said } from './language';
import { TooOften } from './limits';
import { inNames } from './partner-names';
import { type Problem, problemType } from './problem';
import {
  andMoreFaults,
  BY_STATUS,
  DATABASE_AWAY,
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
  otherMethods,
  PROVIDER_AWAY,
  RULE_HOLDS,
  RULE_REFUSES,
  STALE_ETAG,
  TOO_LARGE,
  TOO_OFTEN,
  TOO_MUCH_AT_ONCE,
  UNREADABLE_BODY,
  waitSeconds,
  WRONG_TYPE,
} from './problem-texts';
import { pathOf } from './request';
import { verdictAnswer } from './verdict-answer';

/** The one place where what went wrong becomes an HTTP answer. Anything not named here is a bug: 500, logged, and told without details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(
    private readonly clock: Clock,
    private readonly addresses: AddressBook,
    private readonly refusals: DecisionLog,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // An answer that broke off half way cannot become another one.
    if (reply.raw.headersSent) return this.log(thrown, request, reply);
    try {
      await this.keep(thrown, request);
      this.answer(thrown, request, reply);
    } catch (failure) {
      this.answer(failure, request, reply);
    }
  }

  /** What a rule refused is kept before it is told. */
  private async keep(thrown: unknown, request: FastifyRequest): Promise<void> {
    const actor = request.asking?.actor;
    if (thrown instanceof Rejected && actor)
      await this.refusals.keep(thrown, actor, `${request.method} ${pathOf(request)}`);
  }

  private answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const path = pathOf(request);
    const methods =
      thrown instanceof NotFoundException ? this.addresses.otherMethodsAt(path, request.method) : [];
    const language = languageOf(request);
    const problem = problemOf(
      methods.length > 0 ? httpRefusal(405, otherMethods(request.method, methods)) : thrown,
      language,
      this.clock.now(),
      request.asking?.actor ?? null,
    );
    if (problem.status >= 500) this.log(thrown, request, reply);
    if (methods.length > 0) reply.header('Allow', methods.join(', '));
    const seconds = retryAfter(thrown, problem.status);
    if (seconds !== null) reply.header('Retry-After', String(seconds));
    if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .header('Content-Language', language)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, instance: path, requestId: request.id }));
  }

  private log(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    this.logger.error(
      {
        error: thrown instanceof Error ? thrown.stack : String(thrown),
        method: request.method,
        route: request.routeOptions?.url,
        requestId: request.id,
        sent: reply.raw.headersSent,
      },
      'request failed',
    );
  }
}

const retryAfter = (thrown: unknown, status: number): number | null =>
  thrown instanceof TooOften ? thrown.seconds : status === 503 ? 1 : null;

/** The first faults help; a thousand of them are a burden for both sides. */
const MOST_FAULTS = 20;

type Told = { code: string; title: Text; detail: Text | string; more?: Partial<Problem> };

const problem = (status: number, { code, title, detail, more = {} }: Told, language: Language): Problem => ({
  type: problemType(code),
  title: said(title, language),
  status,
  detail: inNames(said(detail, language), language),
  ...more,
});

/**
 * Exported for its spec.
 * @param now when a rule's refusal was given
 * @param reader who asked: a verdict shows no more than that account may read (`shownTo`)
 */
export const problemOf = (
  thrown: unknown,
  language: Language,
  now: IsoInstant,
  reader: VerdictReader = null,
): Problem => {
  if (thrown instanceof Rejected) {
    const { decision, because, liftedBy, alternatives } = shownTo(reader, thrown.verdict);
    const verdict = verdictAnswer(thrown.verdict, language, now, reader);
    const detail = verdict.blocking.map(({ text }) => text).join(' ') || verdict.sentence;
    const position = thrown.position === undefined ? {} : { position: thrown.position };
    const more = { ...position, verdict, decision, rules: because, liftedBy, alternatives };
    return problem(409, { ...(decision === 'HOLD' ? RULE_HOLDS : RULE_REFUSES), detail, more }, language);
  }
  if (thrown instanceof InvalidInput) {
    const errors = thrown.errors.slice(0, MOST_FAULTS).map(({ field, reason, wayOut }) => ({
      field,
      reason: said(reason, language),
      wayOut: said(wayOut, language),
    }));
    const untold = thrown.errors.length - errors.length;
    const detail = untold > 0 ? andMoreFaults(untold) : INVALID_INPUT.detail;
    return problem(400, { ...INVALID_INPUT, detail, more: { errors } }, language);
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
  if (thrown instanceof AppendTooLarge)
    return problem(413, { ...TOO_MUCH_AT_ONCE, more: { most: thrown.most } }, language);
  if (thrown instanceof EventStoreUnavailable) return problem(503, LOG_UNAVAILABLE, language);
  if (thrown instanceof ProviderAway) return problem(503, PROVIDER_AWAY, language);
  if (thrown instanceof TooOften)
    return problem(429, { ...TOO_OFTEN, detail: waitSeconds(thrown.seconds) }, language);
  if (thrown instanceof HttpException)
    return ofPlatform(thrown.cause ?? thrown, language) ?? ofHttp(thrown, language);
  const platform = ofPlatform(thrown, language);
  if (platform) return platform;
  if (passesByItself(thrown)) return problem(503, DATABASE_AWAY, language);
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
  if (text !== undefined) return problem(status, { code: ownCode ?? code, title, detail: text }, language);
  // The framework's own text repeats the whole address, query and all.
  const detail = thrown.message.startsWith('Cannot ') ? NOTHING_HERE : thrown.message;
  return problem(status, { code, title, detail }, language);
};

/** What the platform itself refuses while it reads a request. */
const ofPlatform = (thrown: unknown, language: Language): Problem | null => {
  if (!(thrown instanceof Error) || !('code' in thrown) || !('statusCode' in thrown)) return null;
  const { statusCode } = thrown;
  if (typeof statusCode !== 'number' || statusCode >= 500) return null;
  if (statusCode === 413) return problem(413, TOO_LARGE, language);
  if (statusCode === 415) return problem(415, { ...WRONG_TYPE, detail: NOT_COMPRESSED }, language);
  return problem(400, UNREADABLE_BODY, language);
};

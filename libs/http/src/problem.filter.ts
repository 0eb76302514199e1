import { EventStoreUnavailable, StaleRevision, WrongExpectedRevision } from '@ontschot/event-store';
import { NotFound, NotPossible, Rejected } from '@ontschot/kernel';
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
import { type Problem, problemType } from './problem';

/** The one place where what went wrong becomes an HTTP answer. Anything not named here is a bug: 500, logged, and told without details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const methods = thrown instanceof NotFoundException ? otherMethodsAt(request) : [];
    const problem = problemOf(
      methods.length > 0
        ? new MethodNotAllowedException(`${request.method} is not possible here; ${methods.join(', ')} is.`)
        : thrown,
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

const problem = (
  status: number,
  code: string,
  title: string,
  detail: string,
  more: Partial<Problem> = {},
): Problem => ({ type: problemType(code), title, status, detail, ...more });

/** Exported for its spec. */
export const problemOf = (thrown: unknown): Problem => {
  if (thrown instanceof Rejected) {
    const { decision, because, liftedBy, alternatives } = thrown.verdict;
    const held = decision === 'HOLD';
    return problem(
      409,
      held ? 'rule-holds' : 'rule-refuses',
      held ? 'Not yet: a step is missing' : 'Not allowed by the rules',
      because.map(({ text }) => text).join(' '),
      {
        decision,
        rules: because,
        liftedBy,
        alternatives,
      },
    );
  }
  if (thrown instanceof InvalidInput)
    return problem(
      400,
      'invalid-input',
      'The request is not right',
      'See the list of errors; nothing was changed.',
      { errors: thrown.errors },
    );
  if (thrown instanceof NotPossible)
    return problem(409, thrown.code, 'Not possible in this state', thrown.message);
  if (thrown instanceof NotFound) return problem(404, 'not-found', 'Not found', thrown.message);
  if (thrown instanceof KeyReused)
    return problem(
      422,
      'idempotency-key-reused',
      'Idempotency-Key was used before',
      `${thrown.message} Use a new key for a new request.`,
    );
  if (thrown instanceof StaleRevision)
    return problem(
      412,
      'stale-etag',
      'Someone else changed this first',
      'Read it again, look at the change, and send your command with the new ETag.',
      { currentRevision: thrown.actual },
    );
  if (thrown instanceof WrongExpectedRevision)
    return problem(
      409,
      'lost-race',
      'Someone else changed this at the same moment',
      'Read it again and repeat the command.',
      { currentRevision: thrown.actual },
    );
  if (thrown instanceof NotYetProjected)
    return problem(503, 'not-yet-projected', 'The lists are not that far yet', thrown.message);
  if (thrown instanceof EventStoreUnavailable)
    return problem(
      503,
      'event-log-unavailable',
      'The event log does not answer',
      'Nothing was lost; repeat the request with the same Idempotency-Key.',
    );
  if (thrown instanceof HttpException) return ofHttp(thrown);
  if (isBodyParserError(thrown))
    return thrown.status === 413
      ? problem(413, 'too-large', 'The request is too large', 'Send a smaller body.')
      : thrown.status === 415
        ? problem(
            415,
            'unsupported-media-type',
            'This kind of body is not read here',
            'Send it in UTF-8 and not compressed: leave Content-Encoding out.',
          )
        : problem(
            400,
            'unreadable-body',
            'The body cannot be read',
            'Send valid JSON in UTF-8 with Content-Type application/json.',
          );
  return problem(
    500,
    'internal',
    'Something went wrong with us',
    'It was logged. Repeat the request with the same Idempotency-Key.',
  );
};

const ofHttp = (thrown: HttpException): Problem => {
  const status = thrown.getStatus();
  const words: Record<number, [string, string]> = {
    400: ['invalid-input', 'The request is not right'],
    401: ['not-signed-in', 'Who you are is not clear'],
    403: ['not-your-role', 'Your role may not do this'],
    404: ['not-found', 'Not found'],
    405: ['method-not-allowed', 'This cannot be done here'],
    413: ['too-large', 'The request is too large'],
    415: ['unsupported-media-type', 'This kind of body is not read here'],
    503: ['not-ready', 'Not ready'],
  };
  const [code, title] = words[status] ?? ['http-error', 'The request failed'];
  // The framework's own text repeats the whole address, query and all.
  return problem(
    status,
    code,
    title,
    thrown.message.startsWith('Cannot ')
      ? 'There is nothing at this address. What there is stands in /v1/openapi.json.'
      : thrown.message,
  );
};

const isBodyParserError = (thrown: unknown): thrown is Error & { status: number } =>
  thrown instanceof Error &&
  'type' in thrown &&
  'status' in thrown &&
  typeof thrown.status === 'number' &&
  thrown.status < 500;

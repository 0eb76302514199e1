import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import pino, { type Level, type Logger } from 'pino';

/** One line of JSON a message, on standard output. @param level the least that is written, or `silent` */
export const logTo = (level: string): Logger => pino({ level });

/** Nest's own messages and ours, in the one log. */
export const nestLogger = (log: Logger): LoggerService => {
  const at =
    (level: Level) =>
    (message: unknown, ...more: unknown[]): void => {
      const context = more.pop();
      const text = more.map(String);
      if (typeof message === 'object' && message !== null && !(message instanceof Error))
        log[level]({ context, ...message }, text.join(' '));
      else log[level]({ context }, [String(message), ...text].join(' '));
    };
  return {
    fatal: at('fatal'),
    error: at('error'),
    warn: at('warn'),
    log: at('info'),
    debug: at('debug'),
    verbose: at('trace'),
  };
};

/**
 * Where `info` is written: method, route, status and time of each request; never bodies, query strings or tokens, which may be
 * personal. One line a request costs a fifth of a small one, so at the usual level there is none.
 */
export const logRequests = (fastify: FastifyInstance, log: Logger): void => {
  if (!log.isLevelEnabled('info')) return;
  fastify.addHook('onResponse', async (request, reply) => {
    log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
};

import { type Problem, problemOf } from '@ontschot/http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';

const TYPE = 'application/problem+json';

/** An address that the router cannot read. */
export const frameworkError = (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error, 'nl', '');
  void reply.code(problem.status).type(TYPE).send(JSON.stringify(problem));
};

/** What is no HTTP, comes too slowly, or has headers without end: told in one answer on the bare connection, which then ends. */
export const clientError = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, title, detail } = SAID[error.code ?? ''] ?? OTHERWISE;
  const body = JSON.stringify({ type: 'about:blank', title, status, detail } satisfies Problem);
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  socket.destroy();
};

const SAID: Record<string, { status: number; title: string; detail: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    title: 'Request Timeout',
    detail: 'The request did not come in within its time. Send it again.',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: 'Request Header Fields Too Large',
    detail: 'The headers are too large. Send fewer or shorter ones.',
  },
};
const OTHERWISE = { status: 400, title: 'Bad Request', detail: 'This is not an HTTP request.' };

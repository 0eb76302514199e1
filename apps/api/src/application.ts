import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AddressBook, BODY_TYPES, keepDoor, Keys, type LIMITS, Tokens } from '@ontschot/http';
import { Clock } from '@ontschot/kernel';
import { Projected } from '@ontschot/read-store';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { parse as parseQuery } from 'node:querystring';
import { contexts } from '../../composition/contexts';
import type { Settings } from '../../composition/settings';
import { ApiModule } from './api.module';
import { logRequests, logTo, nestLogger } from './logging';
import { clientError, frameworkError } from './refused-by-platform';

export const API_VERSION = '1.0.0';

/** How long a request may take to come in, whole; a file of the largest size does at 3 megabits a second. */
const REQUEST_MS = 30_000;
/** How long nothing may happen on a connection; longer than any command waits for a database that is away. */
const SILENCE_MS = 60_000;

/** The API, ready to listen. */
export const createApi = async (settings: Settings): Promise<NestFastifyApplication> => {
  const log = logTo(process.env['LOG_LEVEL'] ?? 'warn');
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(settings, contexts),
    fastifyAdapter(),
    { logger: nestLogger(log), bodyParser: false },
  );
  app.enableShutdownHooks();
  await configureApi(app);
  logRequests(app.getHttpAdapter().getInstance(), log);
  return app;
};

/** The platform: what it reads, how long it waits, and what it says of what it cannot read. */
export const fastifyAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_MS,
    connectionTimeout: SILENCE_MS,
    http: { connectionsCheckingInterval: 2_000, headersTimeout: REQUEST_MS / 2 },
    routerOptions: {
      ignoreTrailingSlash: true,
      // What is too long for an id is said by the check of that id.
      maxParamLength: 1_000,
      querystringParser: (text: string) => parseQuery(text),
    },
    // There is no middleware, so none has to be looked for.
    skipMiddie: true,
    clientErrorHandler: clientError,
    frameworkErrors: frameworkError,
  });

/** How the API reads bodies, names versions and describes itself. */
export const configureApi = async (
  app: NestFastifyApplication,
  limits?: Record<keyof typeof LIMITS, number>,
): Promise<NestFastifyApplication> => {
  const fastify = app.getHttpAdapter().getInstance();
  app.get(AddressBook).follow(fastify);
  await fastify.register(helmet, {
    // Answers are data: nothing of them is run, shown in a frame or fetched by another site.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  await fastify.register(rateLimit, { global: false });
  readBodies(fastify);
  keepDoor(fastify, {
    apiVersion: API_VERSION,
    tokens: app.get(Tokens),
    clock: app.get(Clock),
    projected: app.get(Projected),
    keys: app.get(Keys),
    ...(limits === undefined ? {} : { limits }),
  });
  app.enableVersioning({ type: VersioningType.URI });
  const document = JSON.stringify(describeApi(app));
  fastify.get('/v1/openapi.json', { config: { ontschot: { public: true } } }, (_request, reply) =>
    reply.type('application/json').header('Cache-Control', 'no-cache').send(document),
  );
  return app;
};

/** JSON as an object, files as they are: the reader of e-invoices itself checks the bytes. */
const readBodies = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  const [json = '', ...files] = BODY_TYPES;
  fastify.addContentTypeParser(json, { parseAs: 'string' }, (_request, text, done) => {
    try {
      // A command without fields may come as nothing at all.
      done(null, text === '' ? {} : JSON.parse(text as string));
    } catch (wrong) {
      done(Object.assign(wrong as Error, { statusCode: 400, code: 'UNREADABLE' }));
    }
  });
  fastify.addContentTypeParser(files, { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes));
};

/** The OpenAPI 3.1 document, from the controllers themselves. */
export const describeApi = (app: NestFastifyApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Ontschot')
      .setDescription(
        'Joint purchasing of re-integration services by UWV and municipalities: clients flow across partners, money and accountability do not.',
      )
      .setVersion(API_VERSION)
      .setOpenAPIVersion('3.1.0')
      .addBearerAuth()
      .build(),
  );

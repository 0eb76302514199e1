import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { checkBody, InvalidInput } from '@ontschot/http';
import { Logger } from 'nestjs-pino';
import type { NextFunction, Request, Response } from 'express';
import { contexts } from '../../composition/contexts';
import type { Settings } from '../../composition/settings';
import { ApiModule } from './api.module';

export const API_VERSION = '1.0.0';

/** The API, ready to listen. */
export const createApi = async (settings: Settings): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings, contexts), {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  return configureApi(app);
};

/** How the API reads bodies, names versions and describes itself. */
export const configureApi = (app: NestExpressApplication): NestExpressApplication => {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Compressed bodies are not taken: a small one could grow without bound.
  app.useBodyParser('json', { limit: '1mb', inflate: false });
  // E-invoices arrive as they are; the reader itself checks the bytes.
  app.useBodyParser('raw', {
    limit: '11mb',
    inflate: false,
    type: ['application/xml', 'text/xml', 'application/octet-stream'],
  });
  app.enableVersioning({ type: VersioningType.URI });
  app.use((request: Request, response: Response, next: NextFunction) => {
    response.setHeader('API-Version', API_VERSION);
    if (/%00/.test(request.originalUrl))
      throw new InvalidInput([
        {
          field: 'address',
          reason: { nl: 'bevat een NUL-teken', en: 'holds a NUL character' },
          wayOut: { nl: 'Laat dat teken weg.', en: 'Leave that character out.' },
        },
      ]);
    next();
  });
  app.use(checkBody);
  const document = describeApi(app);
  app.use('/v1/openapi.json', (_request: Request, response: Response) => void response.json(document));
  return app;
};

/** The OpenAPI 3.1 document, from the controllers themselves. */
export const describeApi = (app: NestExpressApplication): OpenAPIObject =>
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

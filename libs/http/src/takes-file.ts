import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { routeSays } from './route';

/** This route takes a file as it is, such as an e-invoice; its body is a Buffer. Every other route takes JSON. */
export const TakesFile = (type: string): MethodDecorator =>
  applyDecorators(
    routeSays({ file: true }),
    ApiConsumes(type),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

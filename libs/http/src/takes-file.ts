import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

const Taken = Reflector.createDecorator<boolean>();

/** This route takes a file as it is, such as an e-invoice; its body is a Buffer. Every other route takes JSON. */
export const TakesFile = (type: string): MethodDecorator =>
  applyDecorators(Taken(true), ApiConsumes(type), ApiBody({ schema: { type: 'string', format: 'binary' } }));

/** Turns a file away where the route does not say that it takes one. */
@Injectable()
export class FileGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<{ body: unknown }>();
    if (Buffer.isBuffer(body) && this.reflector.get(Taken, context.getHandler()) !== true)
      throw new UnsupportedMediaTypeException('Send JSON with Content-Type application/json.');
    return true;
  }
}

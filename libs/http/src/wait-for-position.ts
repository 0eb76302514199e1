import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { Projected } from '@ontschot/read-store';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { InvalidInput } from './invalid-input';

@Injectable()
export class WaitForPositionInterceptor implements NestInterceptor {
  constructor(private readonly projected: Projected) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { position } = context.switchToHttp().getRequest<Request>().query;
    if (position !== undefined) {
      if (typeof position !== 'string' || !/^\d{1,15}$/.test(position))
        throw new InvalidInput([
          {
            field: 'position',
            reason: { nl: 'is geen positie', en: 'is not a position' },
            wayOut: {
              nl: 'Geef de positie die een opdracht als antwoord gaf.',
              en: 'Give the position that a command answered.',
            },
          },
        ]);
      await this.projected.waitFor(Number(position));
    }
    return next.handle();
  }
}

/** The query waits, for five seconds at the most, until the lists have counted the command that answered `?position=`. */
export const WaitForPosition = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(WaitForPositionInterceptor),
    ApiQuery({
      name: 'position',
      required: false,
      description: 'Position that a command answered: read your own write.',
    }),
  );

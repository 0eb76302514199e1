import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { InvalidInput } from './invalid-input';
import { routeSays } from './route';

/** The position that a query is to wait for, null where it names none. @throws InvalidInput */
export const positionAsked = (query: unknown): number | null => {
  const { position } = (query ?? {}) as { position?: unknown };
  if (position === undefined) return null;
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
  return Number(position);
};

/** The query waits, for five seconds at the most, until the lists have counted the command that answered `?position=`. */
export const WaitForPosition = (): MethodDecorator =>
  applyDecorators(
    routeSays({ waits: true }),
    ApiQuery({
      name: 'position',
      required: false,
      description: 'Position that a command answered: read your own write.',
    }),
  );

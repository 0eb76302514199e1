import { RouteConfig } from '@nestjs/platform-fastify';
import type { Role } from '@ontschot/kernel';
import type { Answering } from './answering';

/** What the hooks of every request know of the route that it goes to; the decorators of a handler say it. */
export type RouteFacts = {
  /** Who may; an endpoint that names nobody is closed to everyone, and a test holds that none does. */
  roles?: readonly Role[];
  /** Needs no account. */
  public?: true;
  /** Takes a file as it is; its body is a Buffer. */
  file?: true;
  /** Waits for `?position=`. */
  waits?: true;
  /** How what the handler gives becomes an answer. */
  answers?: Answering;
  /** Looks for a person among those of all partners. */
  searchesPersons?: true;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    ontschot?: RouteFacts;
  }
}

const SAID = Symbol('route facts');

/** Adds to what is known of a handler's route; the platform gives it to the hooks. */
export const routeSays =
  (more: RouteFacts): MethodDecorator =>
  (target, property, descriptor) => {
    const handler = descriptor.value as object;
    const facts = { ...(Reflect.getMetadata(SAID, handler) as RouteFacts | undefined), ...more };
    Reflect.defineMetadata(SAID, facts, handler);
    RouteConfig({ ontschot: facts })(target, property, descriptor);
  };

/** Which roles may use an endpoint. */
export const Roles = (roles: readonly Role[]): MethodDecorator => routeSays({ roles });

/** For what needs no account: health and the API document. */
export const Public = (): MethodDecorator => routeSays({ public: true });

/** Looks for a person among those of all partners: not more often than a person at work does. */
export const SearchesPersons = (): MethodDecorator => routeSays({ searchesPersons: true });

import type { FastifyInstance } from 'fastify';

/** Which methods there are at which address. */
export class AddressBook {
  private readonly routes: { at: RegExp; methods: readonly string[] }[] = [];

  /** Notes every route that is made from now on. */
  follow(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      const at = new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}/?$`);
      this.routes.push({ at, methods: [method].flat().filter((name) => name !== 'HEAD') });
    });
  }

  /** What can be done at this address, when what was asked cannot; none when the address itself is unknown, or only the thing that it names. */
  otherMethodsAt(path: string, method: string): string[] {
    const found = this.routes.flatMap(({ at, methods }) => (at.test(path) ? methods : []));
    const methods = [...new Set(found)].sort();
    return methods.includes(method === 'HEAD' ? 'GET' : method) ? [] : methods;
  }
}

import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import type { ExecutionContext } from '@nestjs/common';
import { InContext, type RequestContext } from './command-context';
import { InvalidInput } from './invalid-input';

type Factory = (data: unknown, context: ExecutionContext) => RequestContext;

/** What `@InContext()` gives to a handler of a request with these headers. */
const contextOf = (headers: Record<string, string>): RequestContext => {
  class Handlers {
    handle(@InContext() _: RequestContext): void {}
  }
  const args = Reflect.getMetadata(ROUTE_ARGS_METADATA, Handlers, 'handle') as Record<
    string,
    { factory: Factory }
  >;
  const request = {
    headers,
    asking: {
      actor: { account: 'a', partner: 'UWV', roles: ['coach'] },
      today: '2026-01-01',
      commandId: 'c',
    },
  };
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  const [given] = Object.values(args);
  if (!given) throw new Error('no argument');
  return given.factory(undefined, context);
};

describe('what a request carries beside its body', () => {
  it.each([
    'A-4711',
    'trace:01.a_b',
    '550e8400-e29b-41d4-a716-446655440000',
    // Its last twelve digits hold a number that passes the eleven test.
    '550e8400-e29b-41d4-a716-111222333000',
  ])('takes the correlation id %s', (id) =>
    expect(contextOf({ 'x-correlation-id': id }).correlationId).toBe(id),
  );
  it.each(['111222333', '111-222-333', 'ticket.111222333', 'a b', 'a'.repeat(65), 'ä', '<x>'])(
    'refuses the correlation id %s',
    (id) => expect(() => contextOf({ 'x-correlation-id': id })).toThrow(InvalidInput),
  );
  it('is correlated by its own command where it names nothing', () =>
    expect(contextOf({})).toMatchObject({ correlationId: 'c', legalGround: null }));

  it('takes a ground in one’s own words', () =>
    expect(contextOf({ 'legal-ground': 'SUWI art. 54' }).legalGround).toBe('SUWI art. 54'));
  it.each(['klant 111222333', 'klant 111 222 333', 'x'.repeat(201)])('refuses the ground %s', (ground) =>
    expect(() => contextOf({ 'legal-ground': ground })).toThrow(InvalidInput),
  );
  it('does not repeat a number that it refuses', () => {
    try {
      contextOf({ 'legal-ground': 'klant 111222333' });
      throw new Error('was not refused');
    } catch (thrown) {
      expect(JSON.stringify(thrown)).not.toContain('111222333');
    }
  });

  it.each<[string, number]>([
    ['"7"', 7],
    ['"0"', 0],
    // A weak tag never matches.
    ['W/"7"', -2],
  ])('reads If-Match %s', (etag, revision) =>
    expect(contextOf({ 'if-match': etag }).expectedRevision).toBe(revision),
  );
  it('reads If-Match * as any', () =>
    expect(contextOf({ 'if-match': '*' })).not.toHaveProperty('expectedRevision'));
  it.each(['7', '"x"', '"-1"', '"1", "2"'])('refuses If-Match %s', (etag) =>
    expect(() => contextOf({ 'if-match': etag })).toThrow(InvalidInput),
  );
});

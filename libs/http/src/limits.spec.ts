import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Limit, limitsOf, TooOften } from './limits';

describe('how often one may come', () => {
  let server: FastifyInstance;
  let limits: ReturnType<typeof limitsOf>;
  const from = (ip: string, account = 'a'): FastifyRequest =>
    ({
      ip,
      asking: { actor: { account, partner: 'UWV', roles: [] } },
      routeOptions: { config: {} },
    }) as unknown as FastifyRequest;
  const times = async (count: number, limit: Limit, request: FastifyRequest) => {
    for (let n = 0; n < count; n++) await limit(request);
  };

  beforeEach(async () => {
    server = fastify();
    await server.register(rateLimit, { global: false });
    limits = limitsOf(server, { failedSignIns: 3, anonymous: 5, personSearches: 2 });
  });
  afterEach(() => server.close());

  it('is counted apart for each thing and each address', async () => {
    await times(5, limits.anonymous, from('10.0.0.1'));
    await expect(limits.anonymous(from('10.0.0.1'))).rejects.toThrow(TooOften);
    await times(5, limits.anonymous, from('10.0.0.2'));
    await times(3, limits.failedSignIns, from('10.0.0.1'));
  });

  it('counts a network of IPv6 as one', async () => {
    await times(5, limits.anonymous, from('2001:db8:1:2::1'));
    await expect(limits.anonymous(from('2001:db8:1:2:ffff::9'))).rejects.toThrow(TooOften);
    await limits.anonymous(from('2001:db8:1:3::1'));
  });

  it('is looked at without being counted, and says when to come again', async () => {
    await times(3, limits.failedSignIns, from('10.0.0.1')).then(() => undefined);
    const refused: unknown = await limits
      .failedSignIns(from('10.0.0.1'), 'look')
      .catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(TooOften);
    expect((refused as TooOften).seconds).toBeGreaterThan(0);
    await limits.failedSignIns(from('10.0.0.2'), 'look');
  });

  it('counts searches for persons by account, wherever it comes from', async () => {
    await limits.personSearches(from('10.0.0.1', 'coach@uwv'));
    await limits.personSearches(from('10.0.0.2', 'coach@uwv'));
    await expect(limits.personSearches(from('10.0.0.3', 'coach@uwv'))).rejects.toThrow(TooOften);
    await limits.personSearches(from('10.0.0.1', 'manager@uwv'));
  });
});

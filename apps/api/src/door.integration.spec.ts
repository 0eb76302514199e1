import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startApi, type TestApi } from '../../../test/support/api';

describe('the door of the api', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await api
      .as('administrator@uwv')
      .post('/v1/partners')
      .send({ code: 'UWV', uwvRegion: null, on: '2026-01-01' })
      .expect(201);
    await api.app.listen(0, '127.0.0.1');
  });
  afterAll(() => api.close());

  /** What the service answers to bytes as they are, and whether it ends the connection; `then` is never sent. */
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = api.app.getHttpServer().address() as AddressInfo;
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let got = '';
      socket.on('data', (bytes) => {
        got += bytes.toString();
        socket.destroy();
      });
      socket.on('close', () => resolve(got));
      socket.on('error', reject);
    });

  it('looks at the token before a byte of the body has come', async () => {
    const promised =
      'POST /v1/invoices HTTP/1.1\r\nHost: x\r\nContent-Type: application/xml\r\nContent-Length: 9999999\r\n';
    expect(await raw(`${promised}\r\n`)).toMatch(/^HTTP\/1.1 401 /);
    expect(await raw(`${promised}Authorization: Bearer coach@uwv\r\n\r\n`)).toMatch(/^HTTP\/1.1 403 /);
    expect(await raw('POST /v1/nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\n\r\n')).toMatch(
      /^HTTP\/1.1 404 /,
    );
  });

  it('answers what is no HTTP with a problem', async () => {
    expect(await raw('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*application\/problem\+json/);
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
    expect(await raw('GET /v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 [\s\S]*application\/problem\+json/,
    );
  });

  it('does not wait for ever for a request', () => {
    const server = api.app.getHttpServer() as unknown as Record<string, number>;
    expect(server['requestTimeout']).toBe(30_000);
    expect(server['headersTimeout']).toBe(15_000);
    expect(server['timeout']).toBe(60_000);
  });

  it('takes JSON up to 256 kB, and files up to their own limit', async () => {
    const large = (size: number) => ({ name: 'x'.repeat(size) });
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send(large(200 * 1024))
      .expect(400);
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send(large(256 * 1024))
      .expect(413)
      .expect('Content-Type', /problem\+json/);
    const file = (size: number) =>
      api
        .as('finance@uwv')
        .post('/v1/invoices')
        .set('Content-Type', 'application/xml')
        .send(Buffer.alloc(size, ' '));
    expect((await file(300 * 1024)).status).not.toBe(413);
    await file(12 * 1024 * 1024).expect(413);
  });

  it('names at most twenty faults, and not what a stranger calls a field', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`field${n}`, n]));
    const many = await api.as('contract-expert@uwv').post('/v1/suppliers').send(unknown).expect(400);
    expect((many.body as { errors: unknown[] }).errors).toHaveLength(20);
    expect((many.body as { detail: string }).detail).toMatch(/er zijn er nog \d+/);
    const named = await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ '111222333': 1, 'x 999990019': 2 })
      .expect(400);
    expect(named.text).not.toMatch(/111222333|999990019/);
    const whatIf = await api
      .as('coach@uwv')
      .post('/v1/what-if-decisions')
      .send({ '111222333': 1 })
      .expect(400);
    expect(whatIf.text).not.toContain('111222333');
    const bodies = [
      Array.from({ length: 80_000 }, () => 1),
      Object.fromEntries(Array.from({ length: 12_000 }, (_, n) => [`a${n}`, n])),
    ];
    for (const body of bodies) {
      const begun = performance.now();
      const { text } = await api.as('manager@uwv').post('/v1/mandates').send({ decisions: body }).expect(400);
      expect(performance.now() - begun).toBeLessThan(1_500);
      expect(text.length).toBeLessThan(20_000);
    }
  });

  it('sends the headers that keep answers where they belong', async () => {
    for (const answer of [
      await api.as('coach@uwv').get('/v1/suppliers').expect(200),
      await api.anonymous().get('/v1/suppliers').expect(401),
      await api.anonymous().get('/v1/nowhere').expect(404),
    ])
      expect(answer.headers).toMatchObject({
        'api-version': '1.0.0',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'strict-transport-security': expect.stringContaining('max-age='),
      });
    await api.anonymous().get('/v1/openapi.json').expect(200).expect('Cache-Control', 'no-cache');
  });

  it('takes no number of a person in a header', async () => {
    const budget = (header: string, value: string) =>
      api.as('finance@uwv').post('/v1/budgets').set(header, value).send({ year: 2031 });
    for (const [header, value] of [
      ['X-Correlation-Id', '111222333'],
      ['Legal-Ground', 'klant 111 222 333'],
    ] as const) {
      const refused = await budget(header, value).expect(400);
      expect(refused.text).not.toMatch(/111.?222.?333/);
      expect(refused.body).toMatchObject({ errors: [{ field: header }] });
    }
  });

  it('takes a weak ETag for stale, as the standard says', async () => {
    await api.as('finance@uwv').post('/v1/budgets').send({ year: 2026 }).expect(201);
    const close = (tag: string) =>
      api
        .as('finance@uwv')
        .post('/v1/budgets/2026/allocations')
        .set('If-Match', tag)
        .send({ amount: 5, on: '2026-01-01' });
    await close('W/"0"').expect(412);
    await close('"0"').expect(201);
  });

  it('tires of failed sign-ins and of searches for persons, and of nothing else', async () => {
    const search = () =>
      api.as('coach@uwv').post('/v1/clients/find').send({ name: 'Voorbeeld', birthDate: '1980-05-05' });
    const answers = [];
    for (let n = 0; n < 60; n++) answers.push((await search()).body as { type?: string });
    expect(answers.filter(({ type }) => type?.endsWith('/too-often'))).toEqual([]);
    const tired = await search()
      .expect(429)
      .expect('Content-Type', /problem\+json/);
    expect(tired.body).toMatchObject({ type: 'https://ontschot.example/problems/too-often' });
    expect(Number(tired.headers['retry-after'])).toBeGreaterThan(0);

    for (let n = 0; n < 100; n++) await api.as('nobody@uwv').get('/v1/suppliers').expect(401);
    await api.as('nobody@uwv').get('/v1/suppliers').expect(429).expect('Retry-After', /^\d+$/);
  });
});

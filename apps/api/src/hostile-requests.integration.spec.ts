import { startApi, type TestApi } from '../../../test/support/api';

describe('requests that no client of good will sends', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    for (const [code, uwvRegion] of [
      ['UWV', null],
      ['GM0222', 'OOST'],
    ])
      await api
        .as('administrator@uwv')
        .post('/v1/partners')
        .send({ code, uwvRegion, on: '2026-01-01' })
        .expect(201);
  });
  afterAll(() => api.close());

  const supplier = (legalId: string, name = 'Firma') => ({ name, scheme: '0106', legalId, on: '2026-01-02' });
  const post = (body: string | Buffer | object, type = 'application/json') =>
    api.as('contract-expert@uwv').post('/v1/suppliers').set('Content-Type', type).send(body);
  const person = (bsn: string) => ({
    personal: { name: 'Voorbeeld', bsn, birthDate: '1980-05-05' },
    residence: 'GM0222',
    benefits: [{ type: 'WW', from: '2025-09-01' }],
    on: '2026-02-01',
  });
  /** As many different numbers that pass the eleven test. */
  const bsns = (count: number): string[] => {
    const found: string[] = [];
    for (let number = 100_000_000; found.length < count; number++) {
      const digits = String(number);
      const sum = [...digits].reduce(
        (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
        0,
      );
      if (sum % 11 === 0) found.push(digits);
    }
    return found;
  };

  it.each<[string, string | Buffer]>([
    ['half a character', '{"name":"a\\ud800b"}'],
    ['a NUL', '{"name":"a\\u0000b"}'],
    ['twenty thousand levels', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
  ])('refuses a body with %s', async (_, body) => {
    const refused = await post(body)
      .expect(400)
      .expect('Content-Type', /^application\/problem\+json/);
    expect(refused.body).toMatchObject({ errors: [{ field: 'body' }] });
  });

  it('refuses a NUL in another encoding too', () =>
    post(
      Buffer.from(JSON.stringify(supplier('10000001', 'a\0b')), 'utf16le'),
      'application/json; charset=utf-16le',
    ).expect(400));

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'multipart/form-data; boundary=x',
  ])('does not read %s', (type) => post('a=1', type).expect(415));
  it('does not unpack', () =>
    api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .set('Content-Encoding', 'gzip')
      .set('Content-Type', 'application/json')
      .send('{}')
      .expect(415));

  it('says which methods there are', async () => {
    await api.as('coach@uwv').put('/v1/suppliers').expect(405).expect('Allow', 'GET, POST');
    await api.as('coach@uwv').get('/v1/budgets/2026/close').expect(405).expect('Allow', 'POST');
    await api.as('coach@uwv').head('/v1/suppliers').expect(200);
    await api.as('coach@uwv').get('/v1/agreements/00000000-0000-4000-8000-000000000000').expect(404);
  });

  it('does not repeat a query that led nowhere', async () => {
    const { body } = await api.as('coach@uwv').get('/v1/nowhere?name=Geheim').expect(404);
    expect(JSON.stringify(body)).not.toContain('Geheim');
  });

  it('names the parameter of the address', async () => {
    expect((await api.as('coach@uwv').get('/v1/agreements/1%20OR%201=1').expect(400)).body).toMatchObject({
      errors: [{ field: 'id' }],
    });
    expect(
      (await api.as('finance@uwv').get('/v1/budgets?year=99999999999999').expect(400)).body,
    ).toMatchObject({ errors: [{ field: 'year' }] });
    await api.as('finance@uwv').post('/v1/budgets/1e3/close').send({ on: '2026-01-01' }).expect(400);
  });

  it.each(['9999-12-31', '0000-01-01', '1899-12-31', '2200-01-01'])(
    'refuses %s, from which terms could not be counted',
    (on) => post({ ...supplier('10000002'), on }).expect(400),
  );

  it('lets one of many bodies under one Idempotency-Key through', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        post(supplier(String(20_000_000 + index))).set('Idempotency-Key', 'one-key'),
      ),
    );
    const created = answers.filter(({ status }) => status === 201);
    expect(new Set(created.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(12 - created.length);
  });

  it('keeps no key that is too long', async () => {
    await post(supplier('30000001')).set('Idempotency-Key', 'x'.repeat(201)).expect(400);
    await post(supplier('30000002')).set('Idempotency-Key', 'x'.repeat(201)).expect(400);
  });

  it('registers more people at once than it has connections, and each of them once', async () => {
    const register = (bsn: string) => api.as('coach@uwv').post('/v1/clients').send(person(bsn));
    const [first = '', ...others] = bsns(30);
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => register(first)),
      ...others.map(register),
    ]);
    expect(answers.slice(0, 20).filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.slice(0, 20).filter(({ status }) => status === 409)).toHaveLength(19);
    expect(answers.slice(20).map(({ status }) => status)).toEqual(others.map(() => 201));
  });
});

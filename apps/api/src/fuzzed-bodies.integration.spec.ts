import { ROLES } from '@ontschot/kernel';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { startApi, type TestApi } from '../../../test/support/api';

/** Seeds that are tried every time; one that found a fault stays. */
const SEEDS = [20261128, 7, 4711];
const BODIES_PER_SEED = 2;

const hostile = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, '', ' ', 'x', 'x'.repeat(5_000), '1', 'NaN'],
  ...['9999-12-31', '0000-01-01', '2026-02-30', '2026-03-01', '2026-03-01T00:00:00Z', 'UWV', 'GM0222'],
  ...['00000000-0000-4000-8000-000000000000', '\u202e', '😀', '111222333', '%s', "'; --"],
  ...[[], {}, [[]], [{}], [null], ['x', 'x'], [1, 2], { a: 1 }, [[{}]], { length: 3 }, { toString: 1 }],
);

type Validated = { validationMetadatas: Map<{ name: string }, { propertyName: string }[]> };
/** The fields of every DTO, by the DTO's name. */
const fieldsByDto = (): Map<string, string[]> =>
  new Map(
    [...(getMetadataStorage() as unknown as Validated).validationMetadatas].map(([{ name }, checks]) => [
      name,
      [...new Set(checks.map(({ propertyName }) => propertyName))],
    ]),
  );

type Operation = { requestBody?: { content?: Record<string, { schema?: { $ref?: string } }> } };

describe('bodies that nobody of good will sends, to every command', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const IDS = [
    '00000000-0000-4000-8000-000000000000',
    'A7K3M92QFX4TB',
    'GM0222',
    'W_DEEL:GM0222-2026',
    'GM0222-UWV-1',
    '00000000-0000-4000-8000-000000000000-GM0222',
    'BLIK_OP_WERK',
    'AM09',
  ];
  /** An address whose parts have the forms that this path wants, so that the body is what is looked at. */
  const addressOf = async (path: string, method: 'post' | 'put', account: string): Promise<string> => {
    const filled = (id: string) =>
      path
        .replace('{year}', '2026')
        .replace('{change}', '1')
        .replace(/\{[^}]+\}/g, id);
    for (const id of IDS) {
      const { body } = await api.as(account)[method](filled(id)).send({});
      const { errors = [] } = body as { errors?: { field: string }[] };
      if (!errors.some(({ field }) => path.includes(`{${field}}`))) return filled(id);
    }
    return filled(IDS[0] ?? '');
  };

  it('are never a fault of ours, and where they are wrong the field is named', async () => {
    const { body: document } = await api.anonymous().get('/v1/openapi.json').expect(200);
    const known = fieldsByDto();
    const everyField = [...new Set([...known.values()].flat())];
    const faults: string[] = [];
    let tried = 0;
    for (const [path, methods] of Object.entries(
      (document as { paths: Record<string, Record<string, Operation>> }).paths,
    ))
      for (const method of ['post', 'put'] as const) {
        const schema = methods[method]?.requestBody?.content?.['application/json']?.schema;
        if (!schema) continue;
        const url = path.replace(/\{(\w+)\}/g, ':$1');
        const facts = api.routes.find((one) => one.url === url && one.method === method.toUpperCase())?.facts;
        const role = ROLES.find((one) => facts?.roles?.includes(one)) ?? 'coach';
        const account = `${role}@gm0222`;
        const fields = known.get(schema.$ref?.split('/').at(-1) ?? '') ?? everyField.slice(0, 20);
        const inner = fc.dictionary(fc.constantFrom(...everyField), hostile, { maxKeys: 4 });
        const value = fc.oneof(
          { weight: 4, arbitrary: hostile },
          { weight: 1, arbitrary: inner },
          { weight: 1, arbitrary: fc.array(fc.oneof(hostile, inner), { maxLength: 3 }) },
        );
        const bodies = SEEDS.flatMap((seed) =>
          fc.sample(
            fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] }),
            { seed, numRuns: BODIES_PER_SEED },
          ),
        );
        const address = await addressOf(path, method, account);
        for (const body of bodies) {
          tried++;
          const answer = await api.as(account)[method](address).send(body);
          const { errors = [] } = answer.body as { errors?: { field: string }[] };
          const named =
            answer.status !== 400 || (errors.length > 0 && errors.every(({ field }) => field !== ''));
          if (answer.status >= 500 || !named)
            faults.push(`${answer.status} ${method} ${address}: ${JSON.stringify(body).slice(0, 400)}`);
        }
      }
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(300);
  }, 240_000);
});

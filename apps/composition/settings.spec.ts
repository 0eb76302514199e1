import { settingsFrom } from './settings';

const from = (env: NodeJS.ProcessEnv) => settingsFrom({ DATABASE_URL: 'postgres://x', ...env }, 3000);

describe('the event log', () => {
  it('has a prefix for its streams and a limit on one append', () => {
    expect(from({ EVENT_STORE_URL: '' })).toMatchObject({
      eventStoreUrl: undefined,
      eventStorePrefix: 'ontschot.',
      mostAppendBytes: 4_194_304,
    });
    expect(
      from({ EVENT_STORE_PREFIX: 'acceptance.', EVENT_STORE_MAX_APPEND_BYTES: '1000000' }),
    ).toMatchObject({ eventStorePrefix: 'acceptance.', mostAppendBytes: 1_000_000 });
  });
  it.each([
    ['EVENT_STORE_PREFIX', '$mine'],
    ['EVENT_STORE_PREFIX', 'a b'],
    ['EVENT_STORE_MAX_APPEND_BYTES', '12'],
    ['EVENT_STORE_MAX_APPEND_BYTES', '1e9'],
    ['EVENT_STORE_MAX_APPEND_BYTES', 'much'],
  ])('says what is wrong with %s=%s', (name, value) => expect(() => from({ [name]: value })).toThrow(name));
});

describe('the day of the product', () => {
  it.each<[NodeJS.ProcessEnv, boolean]>([
    [{}, false],
    [{ OIDC_ISSUER: '' }, false],
    [{ ONTSCHOT_IDENTITY: 'local' }, true],
    [{ OIDC_ISSUER: 'http://localhost:3001', ONTSCHOT_IDENTITY: 'local' }, true],
    [{ OIDC_ISSUER: 'https://id.example' }, false],
  ])('%j: can be moved: %s', (env, dayCanMove) => expect(from(env)).toMatchObject({ dayCanMove }));

  it('begins where it is told', () =>
    expect(from({ ONTSCHOT_TODAY: '2026-03-01', ONTSCHOT_IDENTITY: 'local' })).toMatchObject({
      today: '2026-03-01',
    }));
  it('is the real one with real accounts', () =>
    expect(() => from({ ONTSCHOT_TODAY: '2026-03-01', OIDC_ISSUER: 'https://id.example' })).toThrow(
      'ONTSCHOT_TODAY is set, and this is no local start',
    ));
  it('is a day', () =>
    expect(() => from({ ONTSCHOT_TODAY: '2026-02-30', ONTSCHOT_IDENTITY: 'local' })).toThrow('existing day'));
});

describe('where the parts are', () => {
  it('knows no identity provider that nobody named', () =>
    expect([from({}).oidcIssuer, from({ OIDC_ISSUER: 'https://id.example' }).oidcIssuer]).toEqual([
      undefined,
      'https://id.example',
    ]));
  it('serves this machine only, unless told otherwise', () =>
    expect([from({}).host, from({ HOST: '0.0.0.0' }).host]).toEqual(['localhost', '0.0.0.0']));
});

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
    [{}, true],
    [{ OIDC_ISSUER: '' }, true],
    [{ OIDC_ISSUER: 'http://localhost:3001', ONTSCHOT_IDENTITY: 'local' }, true],
    [{ OIDC_ISSUER: 'https://id.example' }, false],
  ])('%j: can be moved: %s', (env, dayCanMove) => expect(from(env)).toMatchObject({ dayCanMove }));

  it('begins where it is told', () =>
    expect(from({ ONTSCHOT_TODAY: '2026-03-01' })).toMatchObject({ today: '2026-03-01' }));
  it('is the real one with real accounts', () =>
    expect(() => from({ ONTSCHOT_TODAY: '2026-03-01', OIDC_ISSUER: 'https://id.example' })).toThrow(
      'ONTSCHOT_TODAY is set, and OIDC_ISSUER names an identity provider',
    ));
  it('is a day', () => expect(() => from({ ONTSCHOT_TODAY: '2026-02-30' })).toThrow('existing day'));
});

import { MasterKey } from './master-key';
import { CannotOpen, keyedHash, newKey, open, seal } from './sealing';

describe('sealing', () => {
  const key = newKey();
  const text = Buffer.from('{"name":"Ångström-de Vries 😀"}');

  it('opens with the same key for the same owner', () =>
    expect(open(key, 'c1', seal(key, 'c1', text))).toEqual(text));
  it('never seals twice alike', () => expect(seal(key, 'c1', text)).not.toBe(seal(key, 'c1', text)));
  it('does not open with another key', () =>
    expect(() => open(newKey(), 'c1', seal(key, 'c1', text))).toThrow(CannotOpen));
  it('does not open for another owner', () =>
    expect(() => open(key, 'c2', seal(key, 'c1', text))).toThrow(CannotOpen));
  it('does not open when one bit differs', () => {
    const bytes = Buffer.from(seal(key, 'c1', text).slice(3), 'base64url');
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    expect(() => open(key, 'c1', `v1.${bytes.toString('base64url')}`)).toThrow(CannotOpen);
  });
  it.each(['', 'v1.', 'v2.AAAA', 'v1.AAAA'])('does not open %j', (sealed) =>
    expect(() => open(key, 'c1', sealed)).toThrow(CannotOpen),
  );
  it('finds the same number again, per partner', () => {
    expect(keyedHash(key, 'UWV', '123456782')).toBe(keyedHash(key, 'UWV', '123456782'));
    expect(keyedHash(key, 'GM0222', '123456782')).not.toBe(keyedHash(key, 'UWV', '123456782'));
    expect(keyedHash(newKey(), 'UWV', '123456782')).not.toBe(keyedHash(key, 'UWV', '123456782'));
  });
});

describe('the master key', () => {
  it('is 32 bytes of base64, and gives two different keys', () => {
    const { wrapping, lookup } = new MasterKey(Buffer.alloc(32, 1).toString('base64'));
    expect([wrapping.length, lookup.length]).toEqual([32, 32]);
    expect(wrapping.equals(lookup)).toBe(false);
  });
  it.each([
    undefined,
    '',
    'not base64!',
    Buffer.alloc(31).toString('base64'),
    Buffer.alloc(33).toString('base64'),
  ])('refuses %j and names the variable', (text) =>
    expect(() => new MasterKey(text)).toThrow('PERSONAL_DATA_KEY'),
  );
});

import { MasterKey } from './master-key';
import {
  CannotOpen,
  keyedHash,
  newKey,
  open,
  openBytes,
  openWords,
  seal,
  sealBytes,
  sealWords,
} from './sealing';

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

describe('words and files', () => {
  const key = newKey();
  const words = sealWords(key, 'c1', 'Mevrouw Ångström belde');

  it('the same words of the same client seal alike, others do not', () => {
    expect(sealWords(key, 'c1', 'Mevrouw Ångström belde')).toBe(words);
    for (const other of [
      sealWords(key, 'c2', 'Mevrouw Ångström belde'),
      sealWords(key, 'c1', 'Mevrouw Ångström'),
    ])
      expect(other.slice(3, 19)).not.toBe(words.slice(3, 19));
  });
  it('are opened amid other text, and said to be gone once the key is', () => {
    expect(openWords(key, 'c1', `COMPLAINT: ${words}; ${words}.`, 'gone')).toBe(
      'COMPLAINT: Mevrouw Ångström belde; Mevrouw Ångström belde.',
    );
    expect(openWords(null, 'c1', `COMPLAINT: ${words}.`, 'gone')).toBe('COMPLAINT: gone.');
    expect(openWords(key, 'c1', 'Vanaf t1.x en verder', 'gone')).toBe('Vanaf t1.x en verder');
  });
  it('also the shortest words', () =>
    expect(openWords(key, 'c1', sealWords(key, 'c1', ''), 'gone')).toBe(''));
  it('do not open for another client, nor as personal data', () => {
    expect(() => openWords(key, 'c2', words, 'gone')).toThrow(CannotOpen);
    expect(() => open(key, 'c1', words.replace('t1.', 'v1.'))).toThrow(CannotOpen);
  });
  it('a file opens for its own owner only, and unchanged', () => {
    const file = Buffer.from('<Invoice/>');
    const kept = sealBytes(key, 'term 2033', file);
    expect(kept).toHaveLength(file.length + 29);
    expect(openBytes(key, 'term 2033', kept)).toEqual(file);
    expect(() => openBytes(key, 'term 2034', kept)).toThrow(CannotOpen);
    kept[20] = (kept[20] ?? 0) ^ 1;
    expect(() => openBytes(key, 'term 2033', kept)).toThrow(CannotOpen);
    expect(() => openBytes(key, 'term 2033', file)).toThrow(CannotOpen);
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

import { InvalidInput } from './invalid-input';
import { refuseUnstorable, refuseWrongShape, refuseWrongType } from './request-body';

const nested = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + '1' + '}'.repeat(levels));

describe('a body that cannot be stored or checked', () => {
  it.each<[string, unknown]>([
    ['a NUL', { name: 'a\0b' }],
    ['a NUL in a list of a list', [['ok', ['\0']]]],
    ['a NUL in a field name', { 'a\0': 1 }],
    ['a high surrogate alone', { name: 'a\ud800b' }],
    ['a low surrogate alone', { name: '\udc00' }],
    ['33 levels', nested(33)],
    ['a list of 1,001', { list: Array.from({ length: 1_001 }, () => 1) }],
    ['101 fields', Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`f${n}`, n]))],
    ['__proto__', JSON.parse('{"a":{"__proto__":{"b":1}}}')],
    ['constructor', { a: [{ constructor: 1 }] }],
    ['a hundred thousand levels', JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))],
  ])('is refused: %s', (_, body) => expect(() => refuseUnstorable(body)).toThrow(InvalidInput));

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['any script, whole pairs, marks of direction', { name: 'Ångström \u202e عمر 😀 e\u0301' }],
    ['32 levels', nested(32)],
    ['a list of 1,000', { list: Array.from({ length: 1_000 }, () => 1) }],
    ['a file', Buffer.from([0, 0xd8, 0])],
  ])('passes: %s', (_, body) => expect(() => refuseUnstorable(body)).not.toThrow());

  it('does not repeat what it refuses', () => {
    try {
      refuseUnstorable({ name: 'Geheim\0' });
      throw new Error('was not refused');
    } catch (thrown) {
      expect(JSON.stringify(thrown)).not.toContain('Geheim');
      expect(thrown).toMatchObject({
        errors: [{ field: 'body', reason: { en: 'holds a NUL character or half a character' } }],
      });
    }
  });
});

describe('the shape of a request', () => {
  it.each<[unknown]>([[[]], [[{}]], ['text'], [5], [true], [null]])('refuses a body that is %j', (body) =>
    expect(() => refuseWrongShape({ body, query: {} })).toThrow(InvalidInput),
  );
  it.each<[unknown]>([[undefined], [{}], [Buffer.from('<x/>')]])('takes %j', (body) =>
    expect(() => refuseWrongShape({ body, query: { on: '2026-01-01' } })).not.toThrow(),
  );
  it.each(['constructor', '__proto__', 'prototype'])('refuses the parameter %s', (name) =>
    expect(() => refuseWrongShape({ body: undefined, query: Object.fromEntries([[name, '1']]) })).toThrow(
      InvalidInput,
    ),
  );

  const type = (of: string | undefined, file: boolean, more: Record<string, string> = {}) =>
    refuseWrongType(
      { method: 'POST', headers: { 'content-length': '2', 'content-type': of, ...more } },
      file,
    );
  it.each<[string | undefined, boolean]>([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['Application/XML', true],
    ['text/xml;charset=utf-8', true],
  ])('reads %s where a file is taken: %s', (of, file) => expect(() => type(of, file)).not.toThrow());
  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ['text/plain', false],
    ['application/xml', false],
    ['application/jsonx', false],
    ['application/json', true],
    ['multipart/form-data; boundary=x', true],
  ])('does not read %s where a file is taken: %s', (of, file) => expect(() => type(of, file)).toThrow());
  it('does not unpack', () => {
    expect(() => type('application/json', false, { 'content-encoding': 'gzip' })).toThrow();
    expect(() => type('application/json', false, { 'content-encoding': 'identity' })).not.toThrow();
  });
});

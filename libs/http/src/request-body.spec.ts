import { InvalidInput } from './invalid-input';
import { refuseUnstorable } from './request-body';

const nested = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + '1' + '}'.repeat(levels));

describe('a body that cannot be stored or checked', () => {
  it.each<[string, unknown]>([
    ['a NUL', { name: 'a\0b' }],
    ['a NUL in a list of a list', [['ok', ['\0']]]],
    ['a NUL in a field name', { 'a\0': 1 }],
    ['a high surrogate alone', { name: 'a\ud800b' }],
    ['a low surrogate alone', { name: '\udc00' }],
    ['33 levels', nested(33)],
    ['a hundred thousand levels', JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))],
  ])('is refused: %s', (_, body) => expect(() => refuseUnstorable(body)).toThrow(InvalidInput));

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['any script, whole pairs, marks of direction', { name: 'Ångström \u202e عمر 😀 e\u0301' }],
    ['32 levels', nested(32)],
    ['a file', Buffer.from([0, 0xd8, 0])],
  ])('passes: %s', (_, body) => expect(() => refuseUnstorable(body)).not.toThrow());

  it('does not repeat what it refuses', () => {
    try {
      refuseUnstorable({ name: 'Geheim\0' });
      throw new Error('was not refused');
    } catch (thrown) {
      expect(JSON.stringify(thrown)).not.toContain('Geheim');
      expect(thrown).toMatchObject({
        errors: [{ field: 'body', reason: 'holds a NUL character or half a character' }],
      });
    }
  });
});

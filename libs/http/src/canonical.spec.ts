import { canonical } from './canonical';

describe('the same content', () => {
  it.each<[unknown, unknown]>([
    [
      { a: 1, b: [{ c: 1, d: 2 }] },
      { b: [{ d: 2, c: 1 }], a: 1 },
    ],
    [null, null],
  ])('is the same text: %j and %j', (one, other) => expect(canonical(one)).toBe(canonical(other)));
  it.each<[unknown, unknown]>([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { 'a.b': 1 }],
  ])('is another text: %j and %j', (one, other) => expect(canonical(one)).not.toBe(canonical(other)));
});

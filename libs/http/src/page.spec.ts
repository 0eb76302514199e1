import { InvalidInput } from './invalid-input';
import { afterCursor, pageOf } from './page';

describe('pages of a list', () => {
  const page = (limit: number) =>
    pageOf(
      ['aa', 'bé', 'cc'].slice(0, limit + 1),
      limit,
      (row) => [row, '1'],
      (row) => row.toUpperCase(),
    );

  it('shows the limit and leads on to the rest', () => {
    const { items, next } = page(2);
    expect(items).toEqual(['AA', 'BÉ']);
    expect(afterCursor(next ?? '', 2)).toEqual(['bé', '1']);
  });

  it('ends where no more rows are', () => expect(page(3)).toEqual({ items: ['AA', 'BÉ', 'CC'], next: null }));
  it('begins at the front without a cursor', () => expect(afterCursor(undefined, 2)).toBeNull());

  it.each([
    '',
    'nonsense',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('["a","\\u0000"]').toString('base64url'),
  ])('refuses a cursor of something else: %s', (cursor) =>
    expect(() => afterCursor(cursor, 2)).toThrow(InvalidInput),
  );
});

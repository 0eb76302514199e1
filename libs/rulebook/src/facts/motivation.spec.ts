import { motivatingRole, motivationOf } from './motivation';

describe('motivation (R-015, R-096)', () => {
  it.each([
    [{}, 'NONE'],
    [{ motivation: null }, 'NONE'],
    [{ motivation: '' }, 'NONE'],
    [{ motivation: 'language first' }, 'GIVEN'],
    [{ motivation: 'language first', motivatedBy: 'contract-expert' as const }, 'GIVEN'],
    [{ motivation: 'language first', motivatedBy: 'coach' as const }, 'WRONG_ROLE'],
    [{ motivation: 'x', motivatedBy: 'coach' as const, motivationRole: 'coach' as const }, 'GIVEN'],
    [
      { motivation: 'x', motivatedBy: 'contract-expert' as const, motivationRole: 'coach' as const },
      'WRONG_ROLE',
    ],
  ])('%j: %s', (grounds, standing) => expect(motivationOf(grounds)).toBe(standing));
  it('names the role', () =>
    expect([motivatingRole({}).en, motivatingRole({ motivationRole: 'coach' }).en]).toEqual([
      'the contract expert',
      'the coach',
    ]));
});

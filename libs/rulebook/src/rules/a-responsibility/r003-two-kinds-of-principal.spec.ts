import { answersOf } from '../../testing/answers';
import { twoKindsOfPrincipal } from './r003-two-kinds-of-principal';

const ask = answersOf(twoKindsOfPrincipal, {
  day: '2009-02-09',
  contracting: 'GEM-A',
  principal: 'UWV',
  decidedBy: 'R-001',
});

describe('R-003 two kinds of principal', () => {
  it('says that they differ', () => expect(ask({})).toEqual(['COMPUTE differ']));
  it('has nothing to say where they are one, or nobody is named', () => {
    expect(ask({ principal: 'GEM-A' })).toEqual([]);
    expect(ask({ contracting: null })).toEqual([]);
  });
});

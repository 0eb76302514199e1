import { answersOf } from '../../testing/answers';
import { principalIsFixedAtOrder } from './r011-principal-is-fixed-at-order';

const ask = answersOf(principalIsFixedAtOrder, { day: '2009-02-02', fixedOn: '2009-02-02' });

describe('R-011 principal fixed per assignment', () => {
  it('by the order day', () => expect(ask({})).toEqual(['COMPUTE fixed']));
  it('which must be known', () => expect(ask({ fixedOn: null })).toEqual(['HOLD lacks']));
});

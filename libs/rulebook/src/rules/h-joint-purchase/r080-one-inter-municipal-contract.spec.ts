import { answersOf } from '../../testing/answers';
import { oneInterMunicipalContract } from './r080-one-inter-municipal-contract';

const ask = answersOf(oneInterMunicipalContract, { day: '2009-03-02', parallelContracts: [] });

describe('R-080 one inter-municipal contract', () => {
  it('is silent on one for all', () => expect(ask({})).toEqual([]));
  it('warns on copies', () =>
    expect(ask({ parallelContracts: ['C-12', 'C-13'] })).toEqual(['WARN parallel']));
});

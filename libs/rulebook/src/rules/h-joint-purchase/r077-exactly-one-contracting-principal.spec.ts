import { answersOf } from '../../testing/answers';
import { exactlyOneContractingPrincipal } from './r077-exactly-one-contracting-principal';

const ask = answersOf(exactlyOneContractingPrincipal, { day: '2009-03-02', form: 'JOINT_CONTRACT' });

describe('R-077 exactly one contracting principal', () => {
  it.each([
    [[], 'HOLD lacks'],
    [['UWV'], 'ALLOW one'],
    [['UWV', 'GEM-A'], 'REFUSE several'],
  ])('signed by %j: %s', (signatories, answer) => expect(ask({ signatories })).toEqual([answer]));
  it("on an order the contract's own principal counts", () => {
    expect(ask({ contractingPrincipal: 'GEM-A' })).toEqual(['ALLOW one']);
    expect(ask({})).toEqual(['HOLD lacks']);
  });
  it('says nothing of contracts that are not joint', () =>
    expect(ask({ form: 'MUNICIPAL_CONTRACT', signatories: ['UWV', 'GEM-A'] })).toEqual([]));
});

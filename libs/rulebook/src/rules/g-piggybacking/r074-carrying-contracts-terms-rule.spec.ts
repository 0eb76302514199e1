import { answersOf } from '../../testing/answers';
import { carryingContractsTermsRule } from './r074-carrying-contracts-terms-rule';

const ask = answersOf(carryingContractsTermsRule, {
  day: '2009-03-02',
  owner: 'GEM-A',
  coversPartners: [],
  principal: 'UWV',
});

describe("R-074 the carrying contract's terms rule", () => {
  it('the municipal tariff counts for UWV as payer', () => expect(ask({})).toEqual(['COMPUTE termsRule']));
  it('says nothing of an own contract, or one of a joint purchase', () => {
    expect(ask({ owner: 'UWV' })).toEqual([]);
    expect(ask({ coversPartners: ['UWV'] })).toEqual([]);
  });
});

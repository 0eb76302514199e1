import { answersOf } from '../../testing/answers';
import { uwvBuysFromPrivateParties } from './r019-uwv-buys-from-private-parties';

type Facts = Parameters<typeof uwvBuysFromPrivateParties.ask>[0];
const base: Facts = {
  day: '2009-03-02',
  form: 'OWN_PROVISION',
  owner: 'UWV',
  coversPartners: [],
  principal: 'UWV',
  decidedBy: 'R-001',
};
const ask = answersOf(uwvBuysFromPrivateParties, base);

describe('R-019 UWV buys from private parties only', () => {
  it('refuses own delivery by UWV', () => expect(ask({})).toEqual(['REFUSE uwvItself']));
  it('names a municipality that delivers as the exception that it is', () =>
    expect(ask({ owner: 'GEM-A' })).toEqual(['COMPUTE municipalityDelivers']));
  it('says nothing of what a municipality pays', () =>
    expect(ask({ owner: 'GEM-A', principal: 'GEM-A' })).toEqual([]));
  it('reads the legal form: private law passes, also with municipal ties (EX-23)', () => {
    const form = 'MUNICIPAL_CONTRACT';
    const owned = { tie: { kind: 'OWNER' as const, municipality: 'GEM-A' } };
    expect(ask({ form, owner: 'GEM-A' })).toEqual([]);
    expect(ask({ form, owner: 'GEM-A', supplier: { legalForm: 'PRIVATE', ...owned } })).toEqual([]);
    expect(ask({ form, owner: 'GEM-A', supplier: { legalForm: 'PUBLIC', ...owned } })).toEqual([
      'COMPUTE publicLaw',
    ]);
    expect(ask({ form, owner: 'GEM-A', principal: 'GEM-A', supplier: { legalForm: 'PUBLIC' } })).toEqual([]);
  });
});

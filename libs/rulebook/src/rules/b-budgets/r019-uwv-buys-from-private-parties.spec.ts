import { answersOf } from '../../testing/answers';
import { uwvBuysFromPrivateParties } from './r019-uwv-buys-from-private-parties';

const ask = answersOf(uwvBuysFromPrivateParties, {
  day: '2009-03-02',
  owner: 'GEM-A',
  form: 'MUNICIPAL_CONTRACT',
  coversPartners: [],
  principal: 'UWV',
  decidedBy: 'R-001',
});

describe('R-019 UWV buys from private parties only', () => {
  it('a private training institute passes', () =>
    expect([...ask({}), ...ask({ supplier: { legalForm: 'PRIVATE' } })]).toEqual([]));
  it('EX-23a: private law passes, also with a tie to a municipality', () =>
    expect(
      ask({ supplier: { legalForm: 'PRIVATE', tie: { kind: 'OWNER', municipality: 'GEM-A' } } }),
    ).toEqual([]));
  it('EX-23b: public law is an exception, by R-070', () =>
    expect(ask({ supplier: { legalForm: 'PUBLIC' } })).toEqual(['COMPUTE publicLaw']));
  it('UWV does not pay its own staff from this budget', () =>
    expect(ask({ form: 'OWN_PROVISION', owner: 'UWV' })).toEqual(['REFUSE uwvItself']));
  it('a municipality that delivers itself is an exception', () =>
    expect(ask({ form: 'OWN_PROVISION' })).toEqual(['COMPUTE municipalityDelivers']));
  it('does not bind a municipality', () =>
    expect([
      ...ask({ principal: 'GEM-A', form: 'OWN_PROVISION' }),
      ...ask({ principal: 'GEM-A', supplier: { legalForm: 'PUBLIC' } }),
    ]).toEqual([]));
});

import { answersOf } from '../../testing/answers';
import { individualPurchaseNeedsOrdinance } from './r072-individual-purchase-needs-ordinance';

const day = '2009-03-02';
const ask = answersOf(individualPurchaseNeedsOrdinance, {
  day,
  owner: 'GEM-A',
  form: 'INDIVIDUAL_PURCHASE',
  principal: 'GEM-A',
  ordinance: { validOn: day, individualPurchase: true },
});

describe('R-072 individual purchase needs the ordinance', () => {
  it('allows it by a clause in the ordinance of that day', () => expect(ask({})).toEqual(['ALLOW provided']));
  it('refuses it without one', () =>
    expect(ask({ ordinance: { validOn: day, individualPurchase: false } })).toEqual(['REFUSE notProvided']));
  it.each([undefined, {}, { validOn: day }, { validOn: '2008-01-01', individualPurchase: true }])(
    'holds on an ordinance that is not known for the day (%j)',
    (ordinance) => expect(ask({ ordinance })).toEqual(['HOLD lacks']),
  );
  it("counts for a partner's client as well: the owner buys", () =>
    expect(ask({ principal: 'UWV' })).toEqual(['ALLOW provided']));
  it("on UWV's purchase the municipality that pays is the buyer", () => {
    expect(ask({ owner: 'UWV' })).toEqual(['ALLOW provided']);
    expect(ask({ owner: 'UWV', principal: 'UWV' })).toEqual([]);
  });
  it('says nothing of other forms', () => expect(ask({ form: 'MUNICIPAL_CONTRACT' })).toEqual([]));
});

import { answersOf } from '../../testing/answers';
import { supplierBillsThePrincipal } from './r083-supplier-bills-the-principal';

const ask = answersOf(supplierBillsThePrincipal, { day: '2009-03-02', billTo: 'UWV', principal: 'UWV' });

describe('R-083 supplier bills the principal', () => {
  it('to UWV for a WW client on a municipal contract', () => expect(ask({})).toEqual(['ALLOW right']));
  it('not to the contract owner; the right one is named', () => {
    expect(ask({ billTo: 'GEM-A' })).toEqual(['REFUSE wrong']);
    expect(
      supplierBillsThePrincipal.ask({ day: '2009-03-02', billTo: 'GEM-A', principal: 'UWV' })[0],
    ).toMatchObject({ alternatives: [{ nl: 'een rekening aan UWV', en: 'invoice to UWV' }] });
  });
  it('to none of the partners: returned, naming the right one', () =>
    expect(ask({ billTo: null })).toEqual(['REFUSE noPartner']));
  it('holds while the addressee is not known', () =>
    expect(
      supplierBillsThePrincipal.ask({ day: '2009-03-02', principal: 'UWV' }).map(({ missing }) => missing),
    ).toEqual(['action.to']));
});

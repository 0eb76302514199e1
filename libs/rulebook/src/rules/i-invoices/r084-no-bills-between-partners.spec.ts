import { answersOf } from '../../testing/answers';
import { noBillsBetweenPartners } from './r084-no-bills-between-partners';

const ask = answersOf(noBillsBetweenPartners, {
  day: '2009-03-02',
  billFrom: 'GEM-A',
  billTo: 'UWV',
  senderIsEntered: false,
  ownDelivery: false,
  socialActivation: false,
  supplierBillsItself: true,
});

describe('R-084 no bills between partners', () => {
  it("says nothing of a supplier's bill, or of one without addressee", () => {
    expect(ask({ billFrom: undefined })).toEqual([]);
    expect(ask({ billTo: undefined })).toEqual([]);
    expect(ask({ billTo: null })).toEqual([]);
  });
  it('refuses cost passed on, also by a registered supplier', () => {
    expect(ask({})).toEqual(['REFUSE refused']);
    expect(ask({ senderIsEntered: true })).toEqual(['REFUSE refused']);
    expect(ask({ ownDelivery: true })).toEqual(['REFUSE refused']);
  });
  it('warns on own delivery of a registered supplier', () =>
    expect(ask({ senderIsEntered: true, ownDelivery: true })).toEqual(['WARN enteredAsSupplier']));
  it('social activation by its own unit is accepted with a warning, at any date, without entry', () =>
    expect(ask({ socialActivation: true, ownDelivery: true, placedBy: 'GEM-A' })).toEqual([
      'WARN socialActivation',
    ]));
  it("social activation by a contracted supplier only for orders before the supplier's own bills", () => {
    expect(ask({ socialActivation: true, supplierBillsItself: false })).toEqual(['WARN socialActivation']);
    expect(ask({ socialActivation: true })).toEqual(['REFUSE refused']);
  });
  it('only to UWV, and by the municipality that placed the client', () => {
    const own = { socialActivation: true, ownDelivery: true };
    expect(ask({ ...own, billTo: 'GEM-B' })).toEqual(['REFUSE refused']);
    expect(ask({ ...own, placedBy: 'GEM-B' })).toEqual(['REFUSE refused']);
    expect(ask({ ...own, placedBy: 'UWV' })).toEqual(['REFUSE refused']);
  });
});

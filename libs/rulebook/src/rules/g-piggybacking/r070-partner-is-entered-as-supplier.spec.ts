import { answersOf } from '../../testing/answers';
import { partnerIsEnteredAsSupplier } from './r070-partner-is-entered-as-supplier';

const ask = answersOf(partnerIsEnteredAsSupplier, {
  day: '2009-03-02',
  owner: 'GEM-A',
  form: 'OWN_PROVISION',
  coversPartners: [],
  principal: 'UWV',
  kind: 'MODULE',
  partnerRegisteredAsSupplierAtUwv: true,
});

describe('R-070 partner as supplier', () => {
  it('allows a municipality that is entered, then ordered', () => expect(ask({})).toEqual(['ALLOW entered']));
  it('holds one that is not', () =>
    expect(ask({ partnerRegisteredAsSupplierAtUwv: false })).toEqual(['HOLD notEntered']));
  it("being entered at UWV says nothing of another municipality's records", () =>
    expect(ask({ principal: 'GEM-B' })).toEqual(['HOLD notEntered']));
  it('says nothing of an own provision, of a contract, or of social activation by the municipality', () => {
    expect(ask({ principal: 'GEM-A' })).toEqual([]);
    expect(ask({ principal: 'GEM-B', coversPartners: ['GEM-B'] })).toEqual([]);
    expect(ask({ form: 'MUNICIPAL_CONTRACT' })).toEqual([]);
    expect(ask({ kind: 'SOCIAL_ACTIVATION', partnerRegisteredAsSupplierAtUwv: false })).toEqual([]);
  });
  it('EX-23b: a supplier in public law is entered first where UWV pays', () => {
    const unit = {
      form: 'MUNICIPAL_CONTRACT' as const,
      supplier: { legalForm: 'PUBLIC' as const, tie: { kind: 'OWNER' as const, municipality: 'GEM-A' } },
    };
    expect(ask({ ...unit, partnerRegisteredAsSupplierAtUwv: false })).toEqual(['HOLD notEntered']);
    expect(ask(unit)).toEqual(['ALLOW entered']);
    expect(ask({ ...unit, principal: 'GEM-A' })).toEqual([]);
    expect(
      ask({ ...unit, owner: 'UWV', form: 'ACCESS_AGREEMENT', partnerRegisteredAsSupplierAtUwv: false }),
    ).toEqual(['HOLD notEntered']);
  });
  it('EX-23a: a company in private law needs no entry', () =>
    expect(ask({ form: 'MUNICIPAL_CONTRACT', supplier: { legalForm: 'PRIVATE' } })).toEqual([]));
});

import { supplierKindOn } from '../../facts/supplier-kind';
import { answersOf } from '../../testing/answers';
import { supplierKind } from './r193-supplier-kind';

const owned = { kind: 'OWNER' as const, municipality: 'GEM-A', from: '1998-01-01' };
const ask = answersOf(supplierKind, {
  day: '2009-03-02',
  owner: 'GEM-A',
  principal: 'UWV',
  supplier: { legalForm: 'PRIVATE' },
  partnerRegisteredAsSupplierAtUwv: false,
});

describe('R-193 supplier kind', () => {
  it('by legal form and tie', () => {
    expect(ask({})).toEqual(['COMPUTE private']);
    expect(ask({ supplier: { legalForm: 'PRIVATE', tie: owned } })).toEqual(['COMPUTE semiPrivate']);
    expect(ask({ supplier: { tie: { ...owned, kind: 'ORIGIN' } } })).toEqual(['COMPUTE semiPrivate']);
    expect(ask({ supplier: { legalForm: 'PUBLIC', tie: owned } })).toEqual(['COMPUTE public']);
  });
  it('a tie counts from its day', () => {
    const supplier = { legalForm: 'PRIVATE' as const, tie: { ...owned, from: '2009-03-02' } };
    expect([supplierKindOn({ supplier }, '2009-03-01'), supplierKindOn({ supplier }, '2009-03-02')]).toEqual([
      'PRIVATE',
      'SEMI_PRIVATE',
    ]);
    expect(ask({ supplier, day: '2009-03-01' })).toEqual(['COMPUTE private']);
    expect(supplierKindOn({}, '2009-03-02')).toBe('PRIVATE');
  });
  it("EX-23a: warns when the municipality's test concerns its own company", () =>
    expect(ask({ supplier: { legalForm: 'PRIVATE', tie: owned, municipalQualityTest: true } })).toEqual([
      'COMPUTE semiPrivate',
      'WARN testOfOwnCompany',
    ]));
  it('EX-23b: and its own unit in public law', () =>
    expect(ask({ supplier: { legalForm: 'PUBLIC', tie: owned, municipalQualityTest: true } })).toEqual([
      'COMPUTE public',
      'WARN testOfOwnCompany',
    ]));
  it.each([
    { tie: owned, municipalQualityTest: true, testedBy: 'GEM-B' },
    { tie: { ...owned, municipality: 'GEM-B' }, municipalQualityTest: true },
    { tie: { ...owned, kind: 'ORIGIN' as const }, municipalQualityTest: true },
    { tie: owned, municipalQualityTest: false },
  ])('does not warn of %j', (supplier) => expect(ask({ supplier })).toEqual(['COMPUTE semiPrivate']));
  it('says nothing where nobody gave a form or a tie, or UWV does not pay', () =>
    expect([
      ...ask({ supplier: undefined }),
      ...ask({ supplier: { municipalQualityTest: true } }),
      ...ask({ principal: 'GEM-A' }),
    ]).toEqual([]));
});

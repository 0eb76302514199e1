import { answersOf } from '../../testing/answers';
import { recognisedByPartner } from './r068-recognised-by-partner';

const day = '2009-03-02';
const ask = answersOf(recognisedByPartner, { day });

describe('R-068 partner-recognised supplier accepted', () => {
  it('accepts a test on file, and a supplier of whom nothing is said', () => {
    expect(ask({ supplier: { municipalQualityTest: true } })).toEqual(['ALLOW recognised']);
    expect(ask({})).toEqual(['ALLOW recognised']);
    expect(ask({ supplier: {} })).toEqual(['ALLOW recognised']);
  });
  it('does not count for a rejected company', () =>
    expect(ask({ supplier: { municipalQualityTest: true, onRejectedIroList: true } })).toEqual([
      'REFUSE rejected',
    ]));
  it('says nothing where UWV must look itself (R-069)', () => {
    expect(ask({ supplier: { municipalQualityTest: false } })).toEqual([]);
    expect(ask({ supplier: { uwvIroFrameworkTest: null } })).toEqual([]);
    expect(
      ask({ supplier: { municipalQualityTest: true, uwvIroFrameworkTest: { outcome: 'FAILED', on: day } } }),
    ).toEqual([]);
  });
  it("counts a test that UWV failed from that test's day only", () =>
    expect(
      ask({
        supplier: {
          municipalQualityTest: true,
          uwvIroFrameworkTest: { outcome: 'FAILED', on: '2009-03-03' },
        },
      }),
    ).toEqual(['ALLOW recognised']));
});

import type { Tender } from './facts';
import { isTendered, tenderStatusOf, type TenderStatus } from './tender';

const day = '2009-03-02';

describe('tender status (A-09, R-099)', () => {
  it.each<[Partial<Tender>, TenderStatus]>([
    [{ tendered: true, awarded: true }, 'TENDERED'],
    [{ tendered: true, awarded: false }, 'BEFORE_AWARD'],
    [{ tendered: true, concludedOn: '2008-01-07' }, 'TENDERED'],
    [{ tendered: true, concludedOn: day }, 'TENDERED'],
    [{ tendered: true, concludedOn: '2009-03-03' }, 'AWARD_UNKNOWN'],
    [{ tendered: true }, 'AWARD_UNKNOWN'],
    [{ tendered: null }, 'UNKNOWN'],
    [{}, 'UNKNOWN'],
    [{ tendered: false }, 'NOT_TENDERED'],
    [{ tendered: false, concludedOn: '2004-01-05' }, 'NOT_TENDERED'],
    [{ form: 'ACCESS_AGREEMENT' }, 'NOT_TENDERED'],
    [{ form: 'OPEN_HOUSE' }, 'NOT_TENDERED'],
    [{ form: 'SUBSIDY' }, 'UNKNOWN'],
    [{ form: 'UWV_TENDERED_TRAJECTORY' }, 'TENDERED'],
    [{ form: 'UWV_TENDERED_TRAJECTORY', tendered: null }, 'TENDERED'],
    [{ form: 'UWV_TENDERED_TRAJECTORY', tendered: false }, 'NOT_TENDERED'],
    [{ concludedOn: '2001-12-31' }, 'UNKNOWN'],
    [{ concludedOn: '2002-01-01' }, 'PRESUMED_TENDERED'],
    [{ concludedOn: '2005-06-30' }, 'PRESUMED_TENDERED'],
    [{ concludedOn: '2005-07-01' }, 'UNKNOWN'],
  ])('%j is %s', (tender, status) =>
    expect(tenderStatusOf({ form: 'MUNICIPAL_CONTRACT', ...tender }, day)).toBe(status),
  );
  it('what is presumed tendered counts as tendered', () =>
    expect((['TENDERED', 'PRESUMED_TENDERED', 'BEFORE_AWARD'] as const).map(isTendered)).toEqual([
      true,
      true,
      false,
    ]));
});

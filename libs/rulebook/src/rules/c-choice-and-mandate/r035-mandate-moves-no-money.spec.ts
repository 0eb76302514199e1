import { answersOf } from '../../testing/answers';
import type { DecidingFor } from './mandate';
import { type DecidedOrder, mandateMovesNoMoney } from './r035-mandate-moves-no-money';

const day = '2009-03-02';
const base: DecidingFor & DecidedOrder & { day: string } = { day, principal: 'GEM-A', actedOn: day };
const ask = answersOf(mandateMovesNoMoney, base);
const mandate = { grantor: 'GEM-A', grantee: 'UWV', validOn: day };

describe('R-035 a mandate moves no money', () => {
  it('a UWV coach decides, the municipality pays', () =>
    expect(ask({ coachEmployer: 'UWV', mandate })).toEqual(['COMPUTE samePayer']));
  it('says nothing without a mandate, or with one that does not cover the decision', () => {
    expect(ask({ coachEmployer: 'UWV' })).toEqual([]);
    expect(
      ask({ coachEmployer: 'UWV', mandate: { ...mandate, decisions: ['PROPOSE'] }, decision: 'ORDER' }),
    ).toEqual([]);
  });
  it("says nothing of the principal's own coach", () =>
    expect(ask({ coachEmployer: 'GEM-A', mandate })).toEqual([]));
  it('a bill of what the other partner decided still goes to the principal', () => {
    expect(ask({ orderDecidedBy: 'UWV' })).toEqual(['COMPUTE samePayer']);
    expect(ask({ orderDecidedBy: 'GEM-A' })).toEqual([]);
    expect(mandateMovesNoMoney.ask({ ...base, orderDecidedBy: 'UWV' })[0]?.textEn).toContain(
      'municipality GEM-A',
    );
  });
});

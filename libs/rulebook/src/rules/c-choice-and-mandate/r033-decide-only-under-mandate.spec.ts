import { answersOf } from '../../testing/answers';
import type { DecidingFor } from './mandate';
import { decideOnlyUnderMandate } from './r033-decide-only-under-mandate';

const day = '2009-03-02';
const base: DecidingFor & { day: string } = { day, principal: 'UWV', actedOn: day, coachEmployer: 'GEM-A' };
const ask = answersOf(decideOnlyUnderMandate, base);
const mandate = { grantor: 'UWV', grantee: 'GEM-A', validOn: day };

describe('R-033 decide only under mandate', () => {
  it("asks nothing of the principal's own coach, named or not", () => {
    expect(decideOnlyUnderMandate.ask({ day, principal: 'UWV', actedOn: day })).toEqual([]);
    expect(ask({ coachEmployer: 'UWV' })).toEqual([]);
  });
  it('allows under a valid mandate', () => expect(ask({ mandate })).toEqual(['ALLOW valid']));
  it.each([
    ['expired', { ...mandate, validOn: '2009-03-01' }],
    ['of the wrong partner', { grantor: 'GEM-A', grantee: 'UWV', validOn: day }],
    ['for another partner', { ...mandate, grantee: 'GEM-B' }],
    ['without a day', { grantor: 'UWV', grantee: 'GEM-A' }],
  ])('holds on a mandate %s', (_what, other) => expect(ask({ mandate: other })).toEqual(['HOLD none']));
  it('holds without any mandate', () => expect(ask({})).toEqual(['HOLD none']));
  it('looks at the day of the step, not at the day that fixes the principal', () =>
    expect(ask({ mandate, actedOn: '2009-03-03' })).toEqual(['HOLD none']));
  it('allows what the mandate names', () =>
    expect(ask({ mandate: { ...mandate, decisions: ['PROPOSE', 'APPROVE'] }, decision: 'APPROVE' })).toEqual([
      'ALLOW valid',
    ]));
  it('says that there is a mandate, but not for ordering', () =>
    expect(
      decideOnlyUnderMandate.ask({
        ...base,
        mandate: { ...mandate, decisions: ['PROPOSE', 'APPROVE'] },
        decision: 'ORDER',
      }),
    ).toMatchObject([
      {
        effect: 'HOLD',
        sentence: 'notForThis',
        text: 'Op 2 maart 2009 geldt een mandaat van UWV aan gemeente GEM-A, maar niet voor bestellen.',
        liftedBy: [{ en: 'mandate of UWV for GEM-A that covers ordering, valid on 2009-03-02' }],
      },
    ]));
  it('holds for a decision that no mandate can cover', () =>
    expect(ask({ mandate: { ...mandate, decisions: [] }, decision: 'PROPOSE' })).toEqual([
      'HOLD notForThis',
    ]));
});

import { answersOf } from '../../testing/answers';
import {
  noRefusalForMoneyAlone,
  type OrderedClaim,
  type RejectedClaim,
} from './r024-no-refusal-for-money-alone';

const rejected = answersOf<RejectedClaim & { day: string }>(noRefusalForMoneyAlone, {
  day: '2009-03-02',
  claim: 'REJECTED',
  asked: 'GEM-A',
  residence: 'GEM-A',
  ground: 'BUDGET_ONLY',
});
const ordered = answersOf<OrderedClaim & { day: string }>(noRefusalForMoneyAlone, {
  day: '2009-03-02',
  claim: 'ORDERED',
  principal: 'GEM-A',
  amount: 400_001,
  available: 400_000,
});

describe('R-024 a claim is rejected', () => {
  it('refuses "budget exhausted" as the only ground', () => {
    expect(rejected({})).toEqual(['REFUSE moneyAlone']);
    expect(rejected({ alternativeOffered: null })).toEqual(['REFUSE moneyAlone']);
    expect(rejected({ alternativeOffered: '' })).toEqual(['REFUSE moneyAlone']);
  });
  it('allows it when another facility is offered', () =>
    expect(rejected({ alternativeOffered: 'job club' })).toEqual(['ALLOW alternativeOffered']));
  it('allows another ground', () => expect(rejected({ ground: 'OTHER' })).toEqual(['ALLOW otherGround']));
  it('asks for the ground', () => {
    const [lacking] = noRefusalForMoneyAlone.ask({
      day: '2009-03-02',
      claim: 'REJECTED',
      asked: 'GEM-A',
      residence: 'GEM-A',
    });
    expect(lacking).toMatchObject({ effect: 'HOLD', missing: 'action.ground' });
  });
  it('leaves UWV free to reject for money', () =>
    expect(rejected({ asked: 'UWV' })).toEqual(['COMPUTE notForUwv']));
  it('says nothing of whoever lives elsewhere on that day', () => {
    expect(rejected({ asked: 'GEM-B' })).toEqual([]);
    const moved = { residence: 'GEM-B', previousResidence: 'GEM-A', asked: 'GEM-A' };
    expect(rejected({ ...moved, movedOn: '2009-03-02' })).toEqual([]);
    expect(rejected({ ...moved, movedOn: '2009-03-03' })).toEqual(['REFUSE moneyAlone']);
  });
});

describe('R-024 an order meets an empty fund', () => {
  it('holds a municipality until it names an alternative', () =>
    expect(ordered({})).toEqual(['HOLD nameAlternative']));
  it('is content with the alternative that is named', () =>
    expect(ordered({ alternativeOffered: 'job club' })).toEqual(['ALLOW alternativeOffered']));
  it('keeps sealed words about a client out of what it says', () =>
    expect(
      JSON.stringify(
        noRefusalForMoneyAlone.ask({
          day: '2009-03-02',
          claim: 'ORDERED',
          principal: 'GEM-A',
          amount: 400_001,
          available: 400_000,
          alternativeOffered: 't1.c2VhbGVk',
        }),
      ),
    ).not.toContain('t1.'));
  it('says nothing when the order fits to the cent', () => expect(ordered({ amount: 400_000 })).toEqual([]));
  it('says nothing of UWV, which may refuse', () => expect(ordered({ principal: 'UWV' })).toEqual([]));
});

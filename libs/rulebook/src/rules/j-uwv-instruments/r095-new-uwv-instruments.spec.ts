import { answersOf } from '../../testing/answers';
import { newUwvInstruments } from './r095-new-uwv-instruments';

const ask = answersOf(newUwvInstruments, {
  day: '2009-01-01',
  principal: 'UWV',
  item: 'WAGE_COST_SUBSIDY',
  amendmentInForceOn: '2009-01-01',
});

describe('R-095 new UWV instruments', () => {
  it('allows from the day on which the amendment is in force', () =>
    expect(ask({})).toEqual(['ALLOW inForce']));
  it('refuses the day before, and while that day is not known', () => {
    expect(ask({ day: '2008-12-31' })).toEqual(['REFUSE notInForce']);
    expect(ask({ amendmentInForceOn: null })).toEqual(['REFUSE notInForce']);
    expect(ask({ item: 'PARTICIPATION_PLACE', amendmentInForceOn: undefined })).toEqual([
      'REFUSE notInForce',
    ]);
  });
  it('says nothing of other instruments, or of what a municipality pays', () =>
    expect([
      ...ask({ item: undefined }),
      ...ask({ item: 'BICYCLE' }),
      ...ask({ principal: 'GEM-A' }),
    ]).toEqual([]));
});

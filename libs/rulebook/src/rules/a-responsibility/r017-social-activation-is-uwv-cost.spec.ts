import { answersOf } from '../../testing/answers';
import { socialActivationIsUwvCost } from './r017-social-activation-is-uwv-cost';

const ask = answersOf(socialActivationIsUwvCost, {
  day: '2009-02-09',
  benefits: [{ type: 'WAO', from: '2000-01-01' }],
  history: [],
  kind: 'SOCIAL_ACTIVATION',
  placedBy: 'GEM-A',
});

describe('R-017 social activation of the disabled', () => {
  it('the municipality places, UWV bears the cost', () => expect(ask({})).toEqual(['COMPUTE uwvBears']));
  it('UWV does not place itself', () =>
    expect(ask({ placedBy: 'UWV' })).toEqual(['COMPUTE uwvBears', 'REFUSE uwvDoesNotPlace']));
  it('is for social activation, and for the occupationally disabled', () => {
    expect(ask({ kind: 'MODULE' })).toEqual([]);
    expect(ask({ benefits: [{ type: 'WW', from: '2009-01-01' }] })).toEqual([]);
    expect(ask({ benefits: [], occupationallyDisabled: true })).toEqual(['COMPUTE uwvBears']);
    expect(ask({ occupationallyDisabled: false })).toEqual([]);
  });
});

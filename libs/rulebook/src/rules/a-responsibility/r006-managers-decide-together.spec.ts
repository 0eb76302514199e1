import { answersOf } from '../../testing/answers';
import { managersDecideTogether } from './r006-managers-decide-together';

const decision = { designates: 'GEM-A', effective: '2009-02-09', approvals: ['UWV', 'GEM-A'] };
const ask = answersOf(managersDecideTogether, {
  day: '2009-02-09',
  benefits: [{ type: 'WW', from: '2009-01-01' }],
  history: [],
  residence: 'GEM-A',
  jointDecision: decision,
});

describe('R-006 both managers decide', () => {
  it('from the effective day, that day included', () => {
    expect(ask({})).toEqual(['COMPUTE decided']);
    expect(ask({ day: '2009-02-08' })).toEqual(['COMPUTE laterThanOrder']);
  });
  it.each([[['UWV']], [['GEM-A']], [['UWV', 'GEM-B']], [[]]])('signed by %j changes nothing', (approvals) =>
    expect(ask({ jointDecision: { ...decision, approvals } })).toEqual(['COMPUTE oneSignature']),
  );
  it('cannot make UWV pay once no UWV benefit remains (A-06)', () => {
    const toUwv = { ...decision, designates: 'UWV' };
    expect(ask({ jointDecision: toUwv })).toEqual(['COMPUTE decided']);
    expect(ask({ jointDecision: toUwv, benefits: [] })).toEqual(['COMPUTE noUwvBenefitLeft']);
  });
  it('names no municipality where the client does not live', () =>
    expect(ask({ jointDecision: { ...decision, designates: 'GEM-B' } })).toEqual([
      'COMPUTE otherMunicipality',
    ]));
  it('is for a WW client', () => {
    expect(ask({ benefits: [{ type: 'WIA', from: '2009-01-01' }] })).toEqual(['COMPUTE noWw']);
    expect(ask({ benefits: [] })).toEqual(['COMPUTE decided']);
  });
  it('holds for what the decision does not tell', () => {
    expect(ask({ jointDecision: { effective: '2009-01-01' } })).toEqual(['HOLD lacks']);
    expect(ask({ jointDecision: { ...decision, effective: undefined } })).toEqual(['HOLD lacks']);
  });
  it('is silent without a decision', () => expect(ask({ jointDecision: undefined })).toEqual([]));
});

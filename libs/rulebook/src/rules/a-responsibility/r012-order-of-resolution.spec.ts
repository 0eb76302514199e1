import { principalOf } from '../../policies/principal-of';

const base = {
  day: '2009-02-09',
  benefits: [{ type: 'WIA' as const, from: '2007-01-01' }],
  history: [],
  residence: 'GEM-A',
  kind: 'MODULE' as const,
  owner: 'UWV',
};
const by = (changed: Partial<Parameters<typeof principalOf>[0]>) => {
  const { principal, decidedBy, findings } = principalOf({ ...base, ...changed });
  expect(findings.at(-1)).toMatchObject({
    rule: 'R-012',
    text: expect.stringContaining(decidedBy) as string,
  });
  return `${principal} by ${decidedBy}`;
};
const offer = { by: 'GEM-A', decidedOn: '2009-01-05', scope: 'TAKE_OVER' as const };
const both = { benefits: [...base.benefits, { type: 'WWB' as const, from: '2008-01-01' }] };
const joint = {
  jointDecision: { designates: 'GEM-A', effective: '2009-01-05', approvals: ['UWV', 'GEM-A'] },
};

describe('R-012 order of resolution', () => {
  it('the benefit table comes last', () => expect(by({})).toBe('UWV by R-001'));
  it('the window before the first WW day comes before it', () =>
    expect(by({ benefits: [], expectedFirstWwDay: '2009-03-01' })).toBe('UWV by R-016'));
  it('concurrent benefits come before both', () => expect(by(both)).toBe('UWV by R-004'));
  it('social activation comes before concurrent benefits', () =>
    expect(by({ ...both, kind: 'SOCIAL_ACTIVATION', owner: 'GEM-A' })).toBe('UWV by R-017'));
  it('a joint decision comes before social activation', () =>
    expect(by({ ...joint, benefits: [{ type: 'WW', from: '2009-01-01' }], kind: 'SOCIAL_ACTIVATION' })).toBe(
      'GEM-A by R-006',
    ));
  it('a municipal offer comes first', () =>
    expect(by({ ...joint, municipalOffer: offer, benefits: [{ type: 'WW', from: '2009-01-01' }] })).toBe(
      'GEM-A by R-013',
    ));
});

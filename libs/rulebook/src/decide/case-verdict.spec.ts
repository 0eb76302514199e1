import { caseWith } from '../testing/case';
import { caseVerdictOf } from './case-verdict';
import { decide } from './decide';

const told = (parts: Parameters<typeof caseWith>[0]) => caseVerdictOf(decide(caseWith(parts)));

describe('a verdict on a case', () => {
  it('keeps the reasons and parts them without losing one', () => {
    const verdict = told({ action: { coachEmployer: 'GEM-A', ownAlternative: 'EQUAL_AVAILABLE' } });
    expect(verdict.decision).toBe('HOLD');
    const parted = [...verdict.blocking, ...verdict.warnings, ...verdict.explanation];
    expect(parted).toHaveLength(verdict.because.length);
    expect(parted).toEqual(expect.arrayContaining(verdict.because));
  });
  it('names what decided: on a hold what holds, beside the rule that named the principal', () => {
    expect(told({ action: { coachEmployer: 'GEM-A' } })).toMatchObject({
      decidedBy: 'R-033',
      principalBy: 'R-001',
      missing: [{ rule: 'R-033', role: 'manager', partner: 'UWV' }],
    });
  });
  it('where it may be done, tells who pays and why', () =>
    expect(told({})).toMatchObject({
      decision: 'ALLOW',
      decidedBy: 'R-001',
      principalBy: 'R-001',
      sentence: { en: expect.stringContaining('UWV is responsible') as string },
      missing: [],
    }));
  it('on a refusal names the ways that remain in both languages', () => {
    const { alternatives, ways } = told({ action: { chargeTo: 'GEM-A' } });
    expect(alternatives).toContain('charge UWV');
    expect(ways.alternatives.map(({ en }) => en)).toEqual(alternatives);
    for (const { nl } of ways.alternatives) expect(nl).not.toBe('');
  });
});

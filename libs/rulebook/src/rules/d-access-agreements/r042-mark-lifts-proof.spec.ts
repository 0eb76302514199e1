import { answersOf } from '../../testing/answers';
import type { Exemption } from './entry-requirements';
import { type Mark, markLiftsProof } from './r042-mark-lifts-proof';

const base: Mark & Exemption & { day: string } = {
  day: '2009-01-31',
  requirement: 'privacyRules',
  ground: 'QUALITY_MARK',
  mark: { from: '2008-02-01', validUntil: '2009-01-31', covers: ['privacyRules'] },
};
const ask = answersOf(markLiftsProof, base);

describe('R-042 a quality mark lifts proof', () => {
  it('of a mapped requirement, on its last day and on its first', () => {
    expect(ask({})).toEqual(['ALLOW lifts']);
    expect(ask({ day: '2008-02-01' })).toEqual(['ALLOW lifts']);
  });
  it('not when it expired on 31 January and is assessed on 1 February', () =>
    expect(ask({ day: '2009-02-01' })).toEqual(['HOLD noValidMark']));
  it('not before its first day, and not where the register has none', () => {
    expect(ask({ day: '2008-01-31' })).toEqual(['HOLD noValidMark']);
    expect(ask({ mark: null })).toEqual(['HOLD noValidMark']);
  });
  it('not of solvency, which is not mapped', () =>
    expect(ask({ requirement: 'meansToPreFinance' })).toEqual(['HOLD notCovered']));
  it('tells of an exemption that nobody claimed, and asks nothing where there is none', () => {
    const { ground: _ground, ...unclaimed } = base;
    expect(markLiftsProof.ask(unclaimed)).toMatchObject([{ effect: 'ALLOW' }]);
    expect(markLiftsProof.ask({ ...unclaimed, mark: null })).toEqual([]);
  });
  it('leaves another ground to R-044', () => {
    expect(ask({ ground: 'CURRENT_AGREEMENT' })).toEqual([]);
    expect(ask({ ground: 'CURRENT_AGREEMENT', mark: null })).toEqual([]);
  });
});

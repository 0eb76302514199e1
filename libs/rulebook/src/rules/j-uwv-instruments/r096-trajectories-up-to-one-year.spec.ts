import { answersOf } from '../../testing/answers';
import { trajectoriesUpToOneYear } from './r096-trajectories-up-to-one-year';

const facts = {
  day: '2009-03-02',
  principal: 'UWV',
  form: 'UWV_TENDERED_TRAJECTORY',
  kind: 'TRAJECTORY',
  months: 14,
  benefits: [{ type: 'WW', from: '2008-01-01' }],
  history: [],
} as const;
const ask = answersOf(trajectoriesUpToOneYear, facts);

describe('R-096 trajectories ≤ one year', () => {
  it.each([
    [{ months: 12 }, 'ALLOW withinLimit'],
    [{ months: 13 }, 'HOLD notMotivated'],
    [{ motivation: null }, 'HOLD notMotivated'],
    [{ motivation: 'language first' }, 'ALLOW motivated'],
    [{ motivation: 'language first', motivatedBy: 'contract-expert' as const }, 'ALLOW motivated'],
    [{ motivation: 'language first', motivatedBy: 'coach' as const }, 'HOLD motivatedByOther'],
    [
      { motivation: 'language first', motivatedBy: 'coach' as const, motivationRole: 'coach' as const },
      'ALLOW motivated',
    ],
    [{ months: undefined }, 'HOLD lacks'],
    [{ start: '2009-03-02', end: '2010-03-01' }, 'ALLOW withinLimit'],
    [{ start: '2009-03-02', end: '2010-03-02' }, 'HOLD notMotivated'],
  ])('a WW trajectory, %j: %s', (more, answer) => expect(ask(more)).toEqual([answer]));
  it.each(['PRE_TRAJECTORY', 'INTEGRATION_AND_WORK'] as const)('counts for %s too', (kind) =>
    expect(ask({ kind })).toEqual(['HOLD notMotivated']),
  );
  it('exempts Wajong, and an IRO has its own limit (R-056)', () => {
    expect(ask({ months: 18, benefits: [{ type: 'WAJONG', from: '2008-01-01' }] })).toEqual(['ALLOW wajong']);
    expect(ask({ months: 18, form: 'IRO' })).toEqual([]);
  });
  it('says that the motivation is a proposed reading, and who gives it by the setting', () => {
    const [byExpert] = trajectoriesUpToOneYear.ask(facts);
    expect(byExpert?.text).toContain('de contractdeskundige moet dat motiveren (voorgestelde lezing)');
    expect(byExpert?.liftedBy?.map(({ en }) => en)).toEqual([
      "contract expert's motivation (instrument.motivation)",
    ]);
    const [byCoach] = trajectoriesUpToOneYear.ask({ ...facts, motivationRole: 'coach' });
    expect(byCoach?.text).toContain('de coach moet dat motiveren');
    expect(byCoach?.liftedBy?.map(({ en }) => en)).toEqual(["coach's motivation (instrument.motivation)"]);
  });
  it('binds UWV only, and trajectories only', () =>
    expect([...ask({ principal: 'GEM-A' }), ...ask({ kind: 'MODULE' })]).toEqual([]));
});

import { fullTrajectoryIsIro } from './r050-full-trajectory-is-iro';

const base = { day: '2009-03-02', form: 'ACCESS_AGREEMENT', kind: 'TRAJECTORY', principal: 'UWV' } as const;
const ways = (changed: Partial<Parameters<typeof fullTrajectoryIsIro.ask>[0]>) =>
  fullTrajectoryIsIro
    .ask({ ...base, ...changed })
    .map(({ effect, alternatives = [] }) => [effect, ...alternatives.map(({ en }) => en)]);

describe('R-050 a full trajectory is an IRO', () => {
  it('refuses one on an access agreement, and names the ways that remain', () => {
    expect(ways({})).toEqual([['REFUSE', 'IRO', 'free space']]);
    expect(ways({ principal: 'GEM-A' })).toEqual([['REFUSE', 'own trajectory', 'joint purchase']]);
    expect(ways({ kind: 'IRO' })).toHaveLength(1);
  });
  it('buys a module there, and a trajectory as IRO or within free space', () => {
    expect(ways({ kind: 'MODULE' })).toEqual([]);
    expect(ways({ kind: 'PRE_TRAJECTORY' })).toEqual([]);
    expect(ways({ form: 'IRO' })).toEqual([]);
    expect(ways({ form: 'FREE_SPACE' })).toEqual([]);
  });
});

import { answersOf } from '../../testing/answers';
import { freeSpacePurposeAndForm } from './r057-free-space-purpose-and-form';

type Facts = Parameters<typeof freeSpacePurposeAndForm.ask>[0];
const base: Facts = { day: '2009-02-02', form: 'FREE_SPACE', kind: 'PRE_TRAJECTORY' };
const ask = answersOf(freeSpacePurposeAndForm, base);

describe('R-057 purpose and form of an order', () => {
  it('is for trajectories and pre-trajectories', () => {
    expect(ask({})).toEqual([]);
    expect(ask({ kind: 'TRAJECTORY' })).toEqual([]);
    expect(ask({ kind: 'MODULE' })).toEqual(['REFUSE wrongKind']);
  });
  it('is regional', () => {
    expect(ask({ contractRegion: 'OOST', clientRegion: 'OOST' })).toEqual([]);
    expect(
      freeSpacePurposeAndForm.ask({ ...base, contractRegion: 'NOORD', clientRegion: 'OOST' }),
    ).toMatchObject([{ effect: 'REFUSE', alternatives: [{ en: 'free space of region OOST' }] }]);
  });
  it('does not guess a region that nobody gave', () => {
    expect(ask({ contractRegion: 'NOORD' })).toEqual([]);
    expect(ask({ clientRegion: 'OOST' })).toEqual([]);
  });
  it('says nothing of other forms', () =>
    expect(ask({ form: 'ACCESS_AGREEMENT', kind: 'MODULE' })).toEqual([]));
});

describe('R-057 a copy of what is contracted', () => {
  const access = {
    reference: 'UWV-TO-1',
    region: 'OOST',
    cluster: 'job-application',
    targetGroup: 'over-50',
    from: '2008-06-01',
    until: '2009-02-02',
  } as const;
  const signing: Partial<Facts> = {
    contractRegion: 'OOST',
    plan: { cluster: 'job-application', targetGroup: 'over-50', adds: [] },
    accessAgreements: [access],
  };
  it('same cluster and group, nothing added: refused, and the agreement that there is is named', () => {
    expect(freeSpacePurposeAndForm.ask({ ...base, ...signing })).toMatchObject([
      { sentence: 'copy', effect: 'REFUSE', alternatives: [{ en: 'access agreement UWV-TO-1' }, {}] },
    ]);
  });
  it('same cluster, new group: not a copy', () =>
    expect(
      ask({ ...signing, plan: { cluster: 'job-application', targetGroup: 'former-prisoners', adds: [] } }),
    ).toEqual([]));
  it('another cluster: not a copy', () =>
    expect(ask({ ...signing, plan: { cluster: 'resilience', targetGroup: 'over-50', adds: [] } })).toEqual(
      [],
    ));
  it('an added purpose: R-058 asks for its proof', () =>
    expect(
      ask({ ...signing, plan: { cluster: 'job-application', targetGroup: 'over-50', adds: ['INNOVATION'] } }),
    ).toEqual([]));
  it('compares with agreements of its region that are current on the day', () => {
    expect(ask({ ...signing, accessAgreements: [{ ...access, region: 'NOORD' }] })).toEqual([]);
    expect(ask({ ...signing, accessAgreements: [{ ...access, until: '2009-02-01' }] })).toEqual([]);
    expect(ask({ ...signing, accessAgreements: [{ ...access, from: '2009-02-03', until: null }] })).toEqual(
      [],
    );
    expect(ask({ ...signing, accessAgreements: [{ ...access, until: null }] })).toEqual(['REFUSE copy']);
    expect(ask({ ...signing, accessAgreements: [] })).toEqual([]);
  });
  it('knows two agreements for no group in particular as the same', () =>
    expect(
      ask({
        ...signing,
        plan: { cluster: 'job-application', targetGroup: null, adds: [] },
        accessAgreements: [{ ...access, targetGroup: null }],
      }),
    ).toEqual(['REFUSE copy']));
  it('signs no national agreement', () => {
    const { contractRegion: _region, ...national } = signing;
    expect(ask(national)).toEqual(['REFUSE national']);
  });
});

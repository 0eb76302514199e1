import { caseWith, said } from '../testing/case';
import {
  coachNominatesWithClient,
  frameworkOn,
  frameworkPeriod,
  fullTrajectoryIsIro,
  noVolumePromised,
  oneAgreementPerRegion,
} from './d-access-agreements';
import {
  allEntryRequirements,
  applicationNamesOneRegion,
  clusterFromOverview,
  enoughRounds,
  firstRound,
  GENERAL_REQUIREMENTS,
  generalRequirements,
  markIsNotCompulsory,
  markLiftsProof,
  minimumContent,
  MINIMUM_CONTENT,
  mutualRecognition,
  normsFollowMark,
  SERVICE_REQUIREMENTS,
  type Requirement,
  type RequirementOutcome,
} from './d-entry-requirements';

const day = '2009-03-02';
const proven = Object.fromEntries(
  [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS].map((one) => [one, 'PROVEN']),
) as Record<Requirement, RequirementOutcome>;

describe('D. access agreements', () => {
  it('R-036 all requirements proven or exempt', () =>
    expect(said(allEntryRequirements({ ...proven, quality: 'EXEMPT' }, day))).toEqual(['R-036 ALLOW']));
  it('R-036 with R-037: suspension of payments', () =>
    expect(said(allEntryRequirements({ ...proven, noSuspensionOfPayments: 'FAILED' }, day))).toEqual([
      'R-036 REFUSE',
      'R-037 REFUSE',
    ]));
  it('R-036 with R-038: no experience shown', () => {
    const { earlierExperience, ...rest } = proven;
    expect(earlierExperience).toBe('PROVEN');
    expect(said(allEntryRequirements(rest, day))).toEqual(['R-036 REFUSE', 'R-038 REFUSE']);
  });
  it('R-037 a supplier under test', () => {
    expect(said(generalRequirements([], day))).toEqual(['R-037 ALLOW']);
    expect(said(generalRequirements(['integrity'], day))).toEqual(['R-037 REFUSE']);
  });
  it('R-039 a cluster of the overview, no loose product', () => {
    expect(clusterFromOverview('resilience', ['resilience'], day)).toEqual([]);
    expect(said(clusterFromOverview('assessment', ['resilience'], day))).toEqual(['R-039 REFUSE']);
  });
  it('R-040 the client lives in the region of the agreement', () => {
    expect(said(oneAgreementPerRegion(caseWith(), day))).toEqual(['R-040 ALLOW']);
    expect(said(oneAgreementPerRegion(caseWith({ client: { region: 'NOORD' } }), day))).toEqual([
      'R-040 REFUSE',
    ]);
    const { region, ...client } = caseWith().client;
    expect(region).toBe('OOST');
    expect(oneAgreementPerRegion({ ...caseWith(), client }, day)).toMatchObject([
      { effect: 'HOLD', missing: 'client.region' },
    ]);
  });
  it('R-041 three rounds a year; the first on or after receipt (5.7)', () => {
    const rounds = ['2009-02-01', '2009-06-01', '2009-10-01'];
    expect(enoughRounds(rounds, day)).toEqual([]);
    expect(said(enoughRounds(rounds.slice(1), day))).toEqual(['R-041 REFUSE']);
    expect([
      firstRound('2009-06-01', rounds),
      firstRound('2009-06-02', rounds),
      firstRound('2009-10-02', rounds),
    ]).toEqual(['2009-06-01', '2009-10-01', null]);
  });
  it('R-040 an application names one region', () => {
    const rule = {
      number: 'R-040',
      consequence: 'REFUSE',
      strength: 'P',
      source: 'HI',
      title: { nl: '', en: '' },
      versions: [{ from: day, until: null, parameters: {} }],
    } as const;
    expect(applicationNamesOneRegion(rule, 'OOST', day)).toEqual([]);
    expect(said(applicationNamesOneRegion(rule, null, day))).toEqual(['R-040 REFUSE']);
  });
  it('R-042 a mark counts on its last day and only for mapped requirements', () => {
    expect(said(markLiftsProof('privacyRules', { validUntil: day }, ['privacyRules'], day))).toEqual([
      'R-042 ALLOW',
    ]);
    expect(markLiftsProof('privacyRules', { validUntil: '2009-03-01' }, ['privacyRules'], day)).toEqual([]);
    expect(markLiftsProof('meansToPreFinance', { validUntil: day }, ['privacyRules'], day)).toEqual([]);
  });
  it('R-043 no mark is no ground for refusal', () => {
    expect(said(markIsNotCompulsory('NO_MARK', day))).toEqual(['R-043 REFUSE']);
    expect(markIsNotCompulsory('REQUIREMENT_FAILED', day)).toEqual([]);
  });
  it('R-044 general requirements are recognised, those of the service are not', () => {
    expect(said(mutualRecognition('privacyRules', true, day))).toEqual(['R-044 ALLOW']);
    expect(mutualRecognition('earlierExperience', true, day)).toEqual([]);
    expect(mutualRecognition('privacyRules', false, day)).toEqual([]);
  });
  it('R-045 the minimum content', () => {
    expect(minimumContent(MINIMUM_CONTENT, day)).toEqual([]);
    expect(
      minimumContent(
        MINIMUM_CONTENT.filter((one) => one !== 'reporting'),
        day,
      ),
    ).toMatchObject([{ rule: 'R-045', effect: 'HOLD', liftedBy: ['clause on reporting'] }]);
  });
  it('R-046 norms name the version of the mark', () =>
    expect(normsFollowMark('2008-2', day)).toMatchObject({
      rule: 'R-046',
      textEn: expect.stringContaining('2008-2') as string,
    }));
  it('R-047 warns on a promised volume', () => {
    expect(noVolumePromised(false, day)).toEqual([]);
    expect(said(noVolumePromised(true, day))).toEqual(['R-047 WARN']);
  });
  it('R-048 the coach nominates with the client', () => {
    expect(coachNominatesWithClient(true, day)).toEqual([]);
    expect(said(coachNominatesWithClient(false, day))).toEqual(['R-048 HOLD']);
  });
  it.each([
    ['2008-03-31', 1],
    ['2008-04-01', 0],
    ['2009-12-31', 0],
    ['2010-01-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('R-049 an agreement of %s gives %i hold', (concludedOn, holds) =>
    expect(frameworkPeriod(concludedOn)).toHaveLength(holds),
  );
  it('R-049 the version for the present year is labelled an example', () =>
    expect([frameworkOn('2008-05-01')?.example, frameworkOn('2026-05-01')?.example]).toEqual([false, true]));
  it('R-050 a full trajectory is an IRO', () => {
    expect(fullTrajectoryIsIro(caseWith(), 'UWV', day)).toEqual([]);
    expect(fullTrajectoryIsIro(caseWith({ instrument: { kind: 'TRAJECTORY' } }), 'UWV', day)).toMatchObject([
      { effect: 'REFUSE', alternatives: ['IRO', 'free space'] },
    ]);
    expect(
      fullTrajectoryIsIro(caseWith({ instrument: { kind: 'TRAJECTORY', contractForm: 'IRO' } }), 'UWV', day),
    ).toEqual([]);
  });
});

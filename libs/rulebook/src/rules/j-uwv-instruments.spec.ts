import type { DecisionCase } from '../decision-case';
import { benefit, caseWith, said } from '../testing/case';
import {
  demandDriven,
  necessaryTrainingOnly,
  newUwvInstruments,
  notForSelfReliantEarlyReporters,
  selfEmploymentLastsSixMonths,
  steppingStoneLeadsToWork,
  trainingLastsThreeMonths,
  trajectoriesUpToOneYear,
  trialPlacementLastsThreeMonths,
  uwvInstrumentLimits,
} from './j-uwv-instruments';
import { freeChoiceOfInstruments, withinOrdinance } from './k-municipal-instruments';

const day = '2008-09-15';
const kind = (
  of: DecisionCase['instrument']['kind'],
  instrument: Partial<DecisionCase['instrument']> = {},
  client: Partial<DecisionCase['client']> = {},
) => caseWith({ client, instrument: { kind: of, ...instrument }, action: { date: day } });

describe('J. UWV instruments', () => {
  it.each([
    [true, 'ALLOW'],
    [false, 'REFUSE'],
    [undefined, 'HOLD'],
  ])('R-088 concrete vacancy %s: %s', (concreteVacancyOrWork, effect) =>
    expect(
      steppingStoneLeadsToWork(
        kind('STEPPING_STONE', concreteVacancyOrWork === undefined ? {} : { concreteVacancyOrWork }),
        day,
      ),
    ).toMatchObject([{ rule: 'R-088', effect }]),
  );
  it('R-088 keeps to the limits of the catalogue', () =>
    expect(
      said(
        steppingStoneLeadsToWork(
          kind('STEPPING_STONE', { concreteVacancyOrWork: true, withinCostAndDurationLimits: false }),
          day,
        ),
      ),
    ).toEqual(['R-088 REFUSE']));
  it('R-089 not for self-reliant early reporters, unless needed to stay in work', () => {
    const early = { earlyReporter: true, selfReliant: true, directlyPlaceable: true };
    expect(said(notForSelfReliantEarlyReporters(kind('STEPPING_STONE', {}, early), day))).toEqual([
      'R-089 REFUSE',
    ]);
    expect(
      said(
        notForSelfReliantEarlyReporters(kind('STEPPING_STONE', { necessaryToStayInWork: true }, early), day),
      ),
    ).toEqual(['R-089 ALLOW']);
    expect(
      notForSelfReliantEarlyReporters(kind('STEPPING_STONE', {}, { ...early, selfReliant: false }), day),
    ).toEqual([]);
    expect(
      said(notForSelfReliantEarlyReporters(kind('STEPPING_STONE', {}, { earlyReporter: true }), day)),
    ).toEqual(['R-089 HOLD']);
  });
  it.each([
    ['NECESSARY', 'ALLOW'],
    ['NOT_NECESSARY', 'REFUSE'],
  ] as const)('R-090 protocol says %s', (protocolOutcome, effect) =>
    expect(necessaryTrainingOnly(kind('TRAINING', { protocolOutcome }), day)).toMatchObject([
      { rule: 'R-090', effect },
    ]),
  );
  it('R-090 waits for the protocol', () =>
    expect(said(necessaryTrainingOnly(kind('TRAINING'), day))).toEqual(['R-090 HOLD']));
  it.each([
    [{ months: 3 }, 'R-091 ALLOW'],
    [{ months: 5 }, 'R-091 HOLD'],
    [{ months: 5, substantiation: 'no shorter course' }, 'R-091 ALLOW'],
    [{ months: 12, workAndLearn: true, jobCertaintyPercent: 99 }, 'R-091 HOLD'],
    [{ months: 12, workAndLearn: true, jobCertaintyPercent: 100 }, 'R-092 ALLOW'],
  ])('R-091 and R-092 training %j: %s', (instrument, expected) =>
    expect(said(trainingLastsThreeMonths(kind('TRAINING', instrument), day))).toEqual([expected]),
  );
  it.each([
    ['2008-12-14', 'ALLOW'],
    ['2008-12-15', 'REFUSE'],
  ])('R-093 trial placement from 15 September until %s (5.7)', (end, effect) =>
    expect(trialPlacementLastsThreeMonths(kind('TRIAL_PLACEMENT', { start: day, end }), day)).toMatchObject([
      { rule: 'R-093', effect },
    ]),
  );
  it('R-093 speaks of WW', () =>
    expect(
      trialPlacementLastsThreeMonths(
        kind('TRIAL_PLACEMENT', { months: 6 }, { benefits: [benefit('WIA')] }),
        day,
      ),
    ).toEqual([]));
  it.each([
    [6, 'ALLOW'],
    [7, 'REFUSE'],
  ])('R-094 self-employed for %i months', (months, effect) =>
    expect(selfEmploymentLastsSixMonths(kind('SELF_EMPLOYMENT', { months }), day)).toMatchObject([
      { rule: 'R-094', effect },
    ]),
  );
  it.each([
    [12, {}, 'ALLOW'],
    [14, {}, 'HOLD'],
    [14, { motivation: 'language first' }, 'ALLOW'],
  ])('R-096 WW trajectory of %i months %j', (months, more, effect) =>
    expect(trajectoriesUpToOneYear(kind('TRAJECTORY', { months, ...more }), day)).toMatchObject([
      { rule: 'R-096', effect },
    ]),
  );
  it('R-096 exempts Wajong and IRO', () => {
    expect(
      said(
        trajectoriesUpToOneYear(kind('TRAJECTORY', { months: 18 }, { benefits: [benefit('WAJONG')] }), day),
      ),
    ).toEqual(['R-096 ALLOW']);
    expect(trajectoriesUpToOneYear(kind('TRAJECTORY', { months: 18, contractForm: 'IRO' }), day)).toEqual([]);
  });
  it('R-096 asks how long it lasts', () =>
    expect(
      trajectoriesUpToOneYear(
        {
          ...kind('TRAJECTORY'),
          instrument: { owner: 'UWV', contractForm: 'UWV_TENDERED_TRAJECTORY', kind: 'TRAJECTORY' },
        },
        day,
      ),
    ).toMatchObject([{ effect: 'HOLD', missing: 'instrument.months' }]));
  it('the limits bind UWV only', () =>
    expect(uwvInstrumentLimits(kind('TRIAL_PLACEMENT', { months: 6 }), 'GEM-A', day)).toEqual([]));
});

describe('K. municipal instruments', () => {
  it('R-097 the municipality chooses freely, within its ordinance', () => {
    expect(said(freeChoiceOfInstruments(kind('WORK_FIRST', { owner: 'GEM-A' }), 'GEM-A', day))).toEqual([
      'R-097 ALLOW',
    ]);
    expect(withinOrdinance('WORK_FIRST', ['WORK_FIRST'], day)).toEqual([]);
    expect(withinOrdinance('WORK_FIRST', null, day)).toEqual([]);
    expect(said(withinOrdinance('WORK_FIRST', ['TRAINING'], day))).toEqual(['R-097 REFUSE']);
  });
});

describe('demand and new instruments', () => {
  it('R-087 warns where no link to labour demand is recorded', () => {
    expect(demandDriven('vacature magazijnmedewerker', '2009-02-02')).toEqual([]);
    expect(demandDriven(null, '2009-02-02')).toMatchObject([{ rule: 'R-087', effect: 'WARN' }]);
  });
  it('R-095 allows from the day the amendment is in force, and not before or while that day is unknown', () => {
    expect(newUwvInstruments('2009-01-01', '2009-01-01')).toMatchObject({ rule: 'R-095', effect: 'ALLOW' });
    expect(newUwvInstruments('2009-01-01', '2008-12-31')).toMatchObject({ effect: 'REFUSE' });
    expect(newUwvInstruments(null, '2009-02-02')).toMatchObject({ effect: 'REFUSE' });
  });
});

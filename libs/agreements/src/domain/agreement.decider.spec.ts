import { specFor } from '../../../kernel/src/testing/spec-for';
import { GENERAL_REQUIREMENTS, SERVICE_REQUIREMENTS } from '@ontschot/rulebook';
import type {
  AgreementCommand,
  JoinAfterAward,
  RecordRequirement,
  SignAgreement,
} from './agreement.commands';
import { agreement } from './agreement.decider';
import type { AgreementEvent } from './agreement.events';
import {
  JOINT_TERMS,
  type JointTerms,
  type Offer,
  type Procurement,
  REQUIREMENTS,
  type Terms,
} from './agreement.types';

const given = specFor(agreement);
/** As published: of 2027 nothing yet. */
const OVERVIEW = {
  version: '2008-04-01',
  region: null,
  inventory: null,
  clusters: ['psychological-resilience', 'mediation'].map((cluster) => ({
    cluster,
    content: [] as string[],
  })),
};
const ROUNDS = ['2008-10-01', '2009-10-01', '2026-02-01', '2026-06-01', '2026-10-01'];
const agreementId = 'a1';
/** Events that the commands lead to, in order: the given of a later step. */
const after = (...commands: AgreementCommand[]): AgreementEvent[] =>
  commands.reduce<AgreementEvent[]>(
    (events, command) => [
      ...events,
      ...agreement.decide(command, events.reduce(agreement.evolve, agreement.initial)),
    ],
    [],
  );
const typesOf = (events: AgreementEvent[]): string[] => events.map(({ type }) => type);

const offer: Offer = {
  kind: 'MODULE',
  name: 'Training',
  nameEn: 'Training',
  months: 3,
  price: 210_000,
  vatPercent: 21,
  item: null,
  cluster: null,
  instalments: [
    { moment: 'START', sharePercent: 30, text: 'start' },
    { moment: 'COMPLETION', sharePercent: 70, text: 'einde' },
  ],
};
const terms: Terms = {
  performance: 'a',
  reporting: 'b',
  payment: 'c',
  dissolution: 'd',
  duties: 'e',
  documents: [],
  result: null,
  extensionOptions: [12],
  adjustmentClause: null,
};
const sign = (more: Partial<SignAgreement> = {}): SignAgreement => ({
  type: 'SignAgreement',
  supplierId: null,
  procurement: null,
  validUntil: '2027-12-31',
  offers: [offer],
  terms,
  generalRequirementsMet: [...GENERAL_REQUIREMENTS],
  on: '2026-03-02',
  ...more,
});

describe('a step on a day before the one that it builds on', () => {
  const record: AgreementCommand = {
    type: 'RecordContract',
    agreementId,
    reference: 'R',
    form: 'MUNICIPAL_CONTRACT',
    owner: 'GM0222',
    supplierId: 's',
    scope: { region: null, territory: [], coversPartners: [] },
    procurement: {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: false,
      wordingCoversOthers: false,
    },
    reason: null,
    on: '2026-03-02',
  };
  it('is refused: signing before it was recorded', () =>
    expect(() =>
      given(...after(record))
        .when(sign({ on: '2026-03-01' }))
        .decided(),
    ).toThrow('The first day possible is 2 March 2026'));
  it('is refused: ending before it was signed', () =>
    expect(() =>
      given(...after(record, sign({ on: '2026-03-10' })))
        .when({ type: 'DissolveAgreement', reason: 'x', on: '2026-03-09' })
        .decided(),
    ).toThrow('The first day possible is 10 March 2026'));
  it('is taken on that very day', () =>
    expect(
      typesOf(
        after(record, sign({ on: '2026-03-02' }), {
          type: 'DissolveAgreement',
          reason: 'x',
          on: '2026-03-02',
        }),
      ),
    ).toHaveLength(3));
});

describe('access agreement (4.2)', () => {
  const submit = (on: string): AgreementCommand => ({
    type: 'SubmitApplication',
    agreementId,
    reference: 'R',
    supplierId: 's',
    region: 'OOST',
    cluster: 'mediation',
    rounds: ROUNDS,
    overview: OVERVIEW,
    on,
  });
  const open: AgreementCommand = { type: 'OpenAssessment', on: '2026-02-01' };
  const record = (
    requirement: (typeof REQUIREMENTS)[number],
    outcome: 'PROVEN' | 'EXEMPT' | 'FAILED' = 'PROVEN',
    more: object = {},
  ): AgreementCommand => ({
    type: 'RecordRequirement',
    requirement,
    outcome,
    ground: null,
    evidence: null,
    content: [],
    mark: null,
    otherAgreements: [],
    on: '2026-02-01',
    ...more,
  });
  const admit: AgreementCommand = { type: 'AdmitSupplier', on: '2026-02-03' };
  const assessed = after(submit('2026-01-15'), open, ...REQUIREMENTS.map((one) => record(one)));

  it.each([
    ['2026-02-01', '2026-02-01'],
    ['2026-06-02', '2026-10-01'],
    ['2026-10-01', '2026-10-01'],
  ])('schedules an application of %s for the round of %s (R-041)', (on, round) => {
    expect(after(submit(on))).toMatchObject([
      { type: 'ApplicationSubmitted' },
      { type: 'ApplicationScheduled', data: { round } },
    ]);
  });
  it('receives an application of a day after the last published round, and schedules it once there is one (R-041)', () => {
    const waiting = after(submit('2026-10-02'));
    expect(typesOf(waiting)).toEqual(['ApplicationSubmitted']);
    given(...waiting)
      .when({ type: 'OpenAssessment', on: '2026-10-02' })
      .thenNotPossible('application-step');
    given(...waiting)
      .when({ type: 'ScheduleApplication', rounds: ROUNDS })
      .then();
    expect(
      given(...waiting)
        .when({ type: 'ScheduleApplication', rounds: [...ROUNDS, '2027-03-01', '2027-02-15'] })
        .decided(),
    ).toMatchObject([{ type: 'ApplicationScheduled', data: { round: '2027-02-15' } }]);
    given(...after(submit('2026-01-15')))
      .when({ type: 'ScheduleApplication', rounds: ['2026-01-20'] })
      .then();
  });
  it('refuses a loose product inside a cluster (R-039)', () =>
    given()
      .when({ ...submit('2026-01-15'), cluster: 'assessment' } as AgreementCommand)
      .thenRejected('R-039'));
  it('submits once', () =>
    given(...after(submit('2026-01-15')))
      .when(submit('2026-01-16'))
      .then());
  it('does not open before the round, and opens once', () => {
    given(...after(submit('2026-01-15')))
      .when({ type: 'OpenAssessment', on: '2026-01-31' })
      .thenNotPossible('before-round');
    given(...after(submit('2026-01-15'), open))
      .when(open)
      .then();
  });
  it('records requirements only while assessing, each outcome once', () => {
    given(...after(submit('2026-01-15')))
      .when(record('integrity'))
      .thenNotPossible('application-step');
    given(...assessed)
      .when(record('integrity'))
      .then();
    expect(
      typesOf(
        given(...assessed)
          .when(record('integrity', 'FAILED'))
          .decided(),
      ),
    ).toEqual(['RequirementFailed']);
  });
  it('exempts by a mark that the register knows and that covers the requirement (R-042, R-171)', () => {
    const opened = after(submit('2026-01-15'), open);
    const byMark = (mark: RecordRequirement['mark']) =>
      record('quality', 'EXEMPT', { ground: 'QUALITY_MARK', mark });
    expect(
      given(...opened)
        .when(byMark({ validUntil: '2026-02-01', covers: ['quality'] }))
        .decided(),
    ).toMatchObject([{ type: 'RequirementExempted', data: { verdict: { because: [{ rule: 'R-042' }] } } }]);
    for (const mark of [
      null,
      { validUntil: '2026-01-31', covers: ['quality' as const] },
      { validUntil: '2026-02-01', covers: [] },
    ])
      given(...opened)
        .when(byMark(mark))
        .thenRejected('R-042');
    given(...opened)
      .when(record('quality', 'EXEMPT'))
      .thenNotPossible('exemption-without-ground');
  });
  it('recognises general requirements under a current agreement, service-specific ones not (R-044, R-076)', () => {
    const opened = after(submit('2026-01-15'), open);
    const under = { agreementId: 'a0', reference: 'UWV-2025-1' };
    const current: RecordRequirement['otherAgreements'] = [
      {
        ...under,
        form: 'ACCESS_AGREEMENT',
        from: '2025-02-01',
        until: '2026-02-01',
        shown: [...GENERAL_REQUIREMENTS],
      },
    ];
    const recognise = (requirement: (typeof REQUIREMENTS)[number], otherAgreements = current) =>
      record(requirement, 'EXEMPT', { ground: 'CURRENT_AGREEMENT', otherAgreements });
    expect(
      given(...opened)
        .when(recognise('integrity'))
        .decided(),
    ).toMatchObject([{ type: 'RequirementExempted', data: { under } }]);
    given(...opened)
      .when(recognise('earlierExperience'))
      .thenRejected('R-044');
    given(...opened)
      .when(recognise('integrity', []))
      .thenRejected('R-044');
    // The agreement ended yesterday.
    given(...opened)
      .when(
        recognise(
          'integrity',
          current.map((one) => ({ ...one, until: '2026-01-31' })),
        ),
      )
      .thenRejected('R-044');
    // Asked for once more, though it is on file: a warning.
    expect(
      given(...opened)
        .when(record('integrity', 'PROVEN', { otherAgreements: current }))
        .decided(),
    ).toMatchObject([{ data: { verdict: { because: [{ rule: 'R-076', effect: 'WARN' }] } } }]);
  });
  it('admits who meets every requirement, once; one missing refuses (R-036, R-037, R-038)', () => {
    expect(
      typesOf(
        given(...assessed)
          .when(admit)
          .decided(),
      ),
    ).toEqual(['SupplierAdmitted']);
    given(
      ...assessed,
      ...given(...assessed)
        .when(admit)
        .decided(),
    )
      .when(admit)
      .then();
    given(...after(submit('2026-01-15'), open, ...GENERAL_REQUIREMENTS.map((one) => record(one))))
      .when(admit)
      .thenRejected('R-036', 'R-038');
    given(...after(submit('2026-01-15'), open, ...SERVICE_REQUIREMENTS.map((one) => record(one))))
      .when(admit)
      .thenRejected('R-036', 'R-037');
    given(...after(submit('2026-01-15')))
      .when(admit)
      .thenNotPossible('application-step');
  });
  it('does not admit on a day before the assessment, nor a second time on another day (A15, 1c.1)', () => {
    given(...assessed)
      .when({ type: 'AdmitSupplier', on: '2026-01-31' })
      .thenNotPossible('day-too-early');
    const admitted = given(...assessed)
      .when(admit)
      .decided();
    given(...assessed, ...admitted)
      .when({ type: 'AdmitSupplier', on: '2026-02-04' })
      .thenNotPossible('admitted-already');
    given(...assessed, ...admitted)
      .when(sign({ on: '2026-02-02' }))
      .thenNotPossible('day-too-early');
    given(...after(submit('2026-01-15'), open))
      .when({ type: 'OpenAssessment', on: '2026-02-02' })
      .thenNotPossible('assessment-opened');
  });
  it('declines for a requirement only, once; never for want of the mark (A8, R-036, R-043)', () => {
    const decline = (more: object = {}): AgreementCommand => ({
      type: 'DeclineApplication',
      ground: 'REQUIREMENT_NOT_MET',
      reason: 'x',
      on: '2026-02-03',
      ...more,
    });
    given(...assessed)
      .when(decline({ reason: 'Geen keurmerk Blik op Werk' }))
      .thenRejected('R-036');
    const lacking = [
      ...assessed,
      ...given(...assessed)
        .when(record('quality', 'FAILED'))
        .decided(),
    ];
    given(...lacking)
      .when(decline({ ground: 'NO_MARK' }))
      .thenRejected('R-043');
    const declined = given(...lacking)
      .when(decline())
      .decided();
    expect(declined).toMatchObject([{ type: 'ApplicationDeclined', data: { unmet: ['quality'] } }]);
    given(...lacking, ...declined)
      .when(decline())
      .then();
    given(...lacking, ...declined)
      .when(decline({ reason: 'y' }))
      .thenNotPossible('declined-already');
  });
  it('signs its own cluster and what can be ordered on it, nothing else (A13, R-039, R-050)', () => {
    const admitted = [
      ...assessed,
      ...given(...assessed)
        .when(admit)
        .decided(),
    ];
    for (const cluster of ['assessment', 'job-application'])
      given(...admitted)
        .when(sign({ offers: [{ ...offer, cluster }] }))
        .thenNotPossible('other-cluster');
    for (const kind of ['TRAJECTORY', 'IRO', 'FACILITY'] as const)
      given(...admitted)
        .when(sign({ offers: [{ ...offer, kind }] }))
        .thenRejected(kind === 'FACILITY' ? 'R-021' : 'R-050');
    const signed = [
      ...admitted,
      ...given(...admitted)
        .when(sign({ offers: [{ ...offer, cluster: 'mediation' }] }))
        .decided(),
    ];
    given(...signed)
      .when(sign({ validUntil: '2030-12-31' }))
      .thenNotPossible('signed-already');
    given(...signed)
      .when(sign({ terms: { ...terms, reporting: 'anders' } }))
      .thenNotPossible('signed-already');
  });
  const report = { clause: 'reporting' as const, text: 'halfjaarverslag', due: '2026-12-01' };
  it('signs only what was admitted, with all its content, inside the framework period (R-045, R-049)', () => {
    const admitted = [
      ...assessed,
      ...given(...assessed)
        .when(admit)
        .decided(),
    ];
    expect(
      given(...admitted)
        .when(sign())
        .decided(),
    ).toMatchObject([
      {
        type: 'AccessAgreementSigned',
        data: {
          framework: { version: '2026-01-01', example: true },
          scope: { region: 'OOST' },
          instruments: [
            { instrumentId: 'a1.1', cluster: 'mediation', instalments: [{ line: 1 }, { line: 2 }] },
          ],
        },
      },
    ]);
    given(...assessed)
      .when(sign())
      .thenNotPossible('not-admitted');
    given(...admitted)
      .when(sign({ terms: { ...terms, reporting: null } }))
      .thenRejected('R-045');
    given(...admitted)
      .when(sign({ terms: { ...terms, promises: [{ ...report, due: '2026-01-01' }] } }))
      .thenRejected('R-045');
    expect(
      given(...admitted)
        .when(sign({ terms: { ...terms, volume: 50, promises: [report] } }))
        .decided(),
    ).toMatchObject([
      {
        data: {
          terms: { volume: 50, promises: [report] },
          verdict: {
            decision: 'ALLOW_WITH_DUTY',
            duties: [{ rule: 'R-045', dutyNl: 'halfjaarverslag', due: '2026-12-01' }],
            because: expect.arrayContaining([
              expect.objectContaining({ rule: 'R-047', effect: 'WARN' }),
            ]) as unknown,
          },
        },
      },
    ]);
    const earlier = after(
      submit('2009-09-15'),
      { ...open, on: '2009-10-01' },
      ...REQUIREMENTS.map((one) => record(one, 'PROVEN', { on: '2009-10-01' })),
      { ...admit, on: '2009-10-02' },
    );
    given(...earlier)
      .when(sign({ on: '2010-01-01' }))
      .thenRejected('R-049');
    expect(
      given(...earlier)
        .when(sign({ on: '2009-12-31' }))
        .decided(),
    ).toMatchObject([{ data: { framework: { version: '2008-04-01', example: false } } }]);
    given(...admitted)
      .when(sign({ offers: [] }))
      .thenNotPossible('no-instruments');
    given(...admitted)
      .when(sign({ offers: [{ ...offer, instalments: [{ moment: 'START', sharePercent: 99, text: '' }] }] }))
      .thenNotPossible('shares-not-100');
    given(...admitted)
      .when(sign({ validUntil: '2026-03-01' }))
      .thenNotPossible('ends-before-it-begins');
    given(
      ...admitted,
      ...given(...admitted)
        .when(sign())
        .decided(),
    )
      .when(sign())
      .then();
    const signed = [
      ...earlier,
      ...given(...earlier)
        .when(sign({ on: '2009-12-31', validUntil: '2010-12-31' }))
        .decided(),
    ];
    given(...signed)
      .when({ type: 'ExtendAgreement', months: 12, reason: null, on: '2010-01-01' })
      .thenRejected('R-049');
    expect(
      typesOf(
        given(...signed)
          .when({ type: 'ExtendAgreement', months: 12, reason: null, on: '2009-12-31' })
          .decided(),
      ),
    ).toEqual(['AgreementExtended']);
  });
});

describe('minimum content of the cluster (R-038, R-039, R-183)', () => {
  const listing = {
    ...OVERVIEW,
    version: '2026-01-01',
    clusters: [{ cluster: 'mediation', content: ['intake', 'bemiddeling'] }],
  };
  const submit: AgreementCommand = {
    type: 'SubmitApplication',
    agreementId,
    reference: 'R',
    supplierId: 's',
    region: 'OOST',
    cluster: 'mediation',
    rounds: ROUNDS,
    overview: listing,
    on: '2026-01-15',
  };
  const open: AgreementCommand = { type: 'OpenAssessment', on: '2026-02-01' };
  const record = (requirement: (typeof REQUIREMENTS)[number], content: string[] = []): AgreementCommand => ({
    type: 'RecordRequirement',
    requirement,
    outcome: 'PROVEN',
    ground: null,
    evidence: null,
    content,
    mark: null,
    otherAgreements: [],
    on: '2026-02-01',
  });
  const proven = (content: string[]) =>
    after(submit, open, ...REQUIREMENTS.map((one) => record(one, one === 'minimumContent' ? content : [])));
  const admit: AgreementCommand = { type: 'AdmitSupplier', on: '2026-02-03' };
  const decline: AgreementCommand = {
    type: 'DeclineApplication',
    ground: 'REQUIREMENT_NOT_MET',
    reason: 'Bemiddeling ontbreekt',
    on: '2026-02-03',
  };
  const whole = ['Intake', 'bemiddeling'];
  const signing = (content?: string[]) =>
    sign({ offers: [{ ...offer, ...(content && { content }) }], on: '2026-02-10' });

  it('is cited by the application, by the version of its day', () =>
    expect(given().when(submit).decided()[0]).toMatchObject({
      data: { overviewVersion: '2026-01-01', contentOfCluster: ['intake', 'bemiddeling'] },
    }));
  it('refuses a cluster that the version of the day does not list, or a day before the first', () => {
    given()
      .when({ ...submit, cluster: 'assessment' })
      .thenRejected('R-039');
    given()
      .when({ ...submit, overview: null })
      .thenRejected('R-039');
  });
  it('admits when each item was shown, and not on a word for the whole', () => {
    expect(
      given(...proven(whole))
        .when(admit)
        .decided(),
    ).toHaveLength(1);
    given(...proven(['intake']))
      .when(admit)
      .thenRejected('R-038');
    given(...proven([]))
      .when(admit)
      .thenRejected('R-038');
  });
  it('is a ground to decline where it was shown in part, and none where it was shown whole', () => {
    expect(
      given(...proven(['intake']))
        .when(decline)
        .decided(),
    ).toMatchObject([{ data: { unmet: ['minimumContent'] } }]);
    given(...proven(whole))
      .when(decline)
      .thenRejected('R-036');
  });
  it('another list of items is another proof; items belong to that requirement only', () => {
    given(...proven(whole))
      .when(record('minimumContent', whole))
      .then();
    expect(
      given(...proven(['intake']))
        .when(record('minimumContent', whole))
        .decided(),
    ).toHaveLength(1);
    given(...proven(whole))
      .when(record('quality', ['intake']))
      .thenNotPossible('content-of-another-requirement');
  });
  it('signs what states the whole minimum, and keeps what it states', () => {
    const admitted = [
      ...proven(whole),
      ...given(...proven(whole))
        .when(admit)
        .decided(),
    ];
    expect(
      given(...admitted)
        .when(signing([...whole, 'nazorg']))
        .decided(),
    ).toMatchObject([{ data: { instruments: [{ content: [...whole, 'nazorg'] }] } }]);
    for (const less of [signing(), signing(['intake'])])
      given(...admitted)
        .when(less)
        .thenRejected('R-039');
  });
  it('holds for free space that resembles the cluster as well, and for no other', () => {
    const propose = (cluster: string | null): AgreementCommand => ({
      type: 'ProposeFreeSpace',
      agreementId,
      reference: 'V',
      supplierId: 's',
      region: 'OOST',
      purpose: 'INNOVATION',
      value: 20_000_000,
      minimumCandidates: 5,
      cluster,
      targetGroup: 'Jongeren',
      overview: listing,
      on: '2026-02-01',
    });
    const assess: AgreementCommand = {
      type: 'AssessAddedValue',
      motivation: 'nieuw',
      alike: [],
      on: '2026-02-10',
    };
    const trajectory = (content?: string[]) =>
      sign({ offers: [{ ...offer, kind: 'TRAJECTORY', ...(content && { content }) }] });
    const alike = after(propose('mediation'), assess);
    expect(
      given(...alike)
        .when(trajectory(whole))
        .decided(),
    ).toHaveLength(1);
    given(...alike)
      .when(trajectory())
      .thenRejected('R-039');
    expect(
      given(...after(propose(null), assess))
        .when(trajectory())
        .decided(),
    ).toHaveLength(1);
  });
});

describe('free space (4.3)', () => {
  const propose = (value: number): AgreementCommand => ({
    type: 'ProposeFreeSpace',
    agreementId,
    reference: 'V',
    supplierId: 's',
    region: 'OOST',
    purpose: 'INNOVATION',
    value,
    minimumCandidates: 5,
    cluster: null,
    targetGroup: null,
    overview: OVERVIEW,
    on: '2026-02-01',
  });
  const assess = (motivation: string | null): AgreementCommand => ({
    type: 'AssessAddedValue',
    motivation,
    alike: [],
    on: '2026-02-10',
  });
  const trajectory = sign({ offers: [{ ...offer, kind: 'TRAJECTORY' }] });
  const signed = after(propose(20_000_000), assess('nieuw'), trajectory);
  const commit = (assignmentId: string, amount: number): AgreementCommand => ({
    type: 'CommitValue',
    assignmentId,
    amount,
    on: '2026-03-10',
  });
  const test = (on: string, claimed: number | null = null): AgreementCommand => ({
    type: 'CheckHalfYear',
    claimed,
    on,
  });
  /** Signed, with an order for each of so many candidates. */
  const withOrders = (...days: string[]): AgreementEvent[] =>
    days.reduce<AgreementEvent[]>(
      (events, on, index) => [
        ...events,
        ...given(...events)
          .when({ type: 'CommitValue', assignmentId: `O${index}`, amount: 100_000, on })
          .decided(),
      ],
      signed,
    );
  const end: AgreementCommand = { type: 'EndFreeSpace', on: '2026-12-01' };
  const runOff: AgreementCommand = { type: 'CompleteRunOff', on: '2027-01-15' };
  const evaluate: AgreementCommand = { type: 'EvaluateFreeSpace', findings: 'x', on: '2027-02-01' };

  it('needs a motivated assessment (R-058)', () => {
    given(...after(propose(100)))
      .when(assess(null))
      .thenRejected('R-058');
    given(...after(propose(100)))
      .when(trajectory)
      .thenRejected('R-058');
    given(...after(propose(100), assess('x')))
      .when(assess('x'))
      .then();
    given(...after(propose(100), assess('x')))
      .when(assess('y'))
      .thenNotPossible('added-value-assessed');
    given(...after(propose(100)))
      .when(propose(200))
      .then();
  });
  it('is worth at most 200,000.00 euro (R-059)', () => {
    expect(typesOf(signed)).toContain('FreeSpaceAgreementSigned');
    given(...after(propose(20_000_001), assess('x')))
      .when(trajectory)
      .thenRejected('R-059');
  });
  it('buys trajectories and pre-trajectories from who meets the general requirements (R-057, R-037)', () => {
    given(...after(propose(100), assess('x')))
      .when(sign())
      .thenRejected('R-057');
    given(...after(propose(100), assess('x')))
      .when({ ...trajectory, generalRequirementsMet: [] })
      .thenRejected('R-037');
  });
  it('commits to the cent, once per assignment, and gives back what is released', () => {
    const full = [
      ...signed,
      ...given(...signed)
        .when(commit('A1', 20_000_000))
        .decided(),
    ];
    given(...full)
      .when(commit('A1', 20_000_000))
      .then();
    given(...full)
      .when(commit('A2', 1))
      .thenRejected('R-059');
    const part = given(...full)
      .when({ type: 'ReleaseValue', assignmentId: 'A1', keep: 5_000_000 })
      .decided();
    expect(part).toMatchObject([{ type: 'FreeSpaceValueReleased', data: { amount: 15_000_000 } }]);
    const released = given(...full)
      .when({ type: 'ReleaseValue', assignmentId: 'A1' })
      .decided();
    expect(released).toMatchObject([{ type: 'FreeSpaceValueReleased', data: { amount: 20_000_000 } }]);
    given(...full, ...released)
      .when({ type: 'ReleaseValue', assignmentId: 'A1' })
      .then();
    expect(
      typesOf(
        given(...full, ...released)
          .when(commit('A1', 1))
          .decided(),
      ),
    ).toEqual(['FreeSpaceValueCommitted']);
  });
  it('counts the candidates of the first half year from its orders: the minimum passes, one fewer dissolves (R-060, R-171)', () => {
    const five = withOrders('2026-03-10', '2026-04-01', '2026-05-01', '2026-06-01', '2026-09-01');
    given(...five)
      .when(test('2026-09-01'))
      .thenNotPossible('half-year-not-over');
    const passed = given(...five)
      .when(test('2026-09-02'))
      .decided();
    expect(passed).toMatchObject([{ type: 'CandidateTestPassed', data: { candidates: 5 } }]);
    given(...five, ...passed)
      .when(test('2026-09-02'))
      .then();
    given(...five, ...passed)
      .when(test('2026-10-01'))
      .thenNotPossible('tested-already');
    const late = withOrders('2026-03-10', '2026-04-01', '2026-05-01', '2026-06-01', '2026-09-02');
    expect(
      given(...late)
        .when(test('2026-09-02', 5))
        .decided(),
    ).toMatchObject([
      {
        type: 'FreeSpaceAgreementDissolved',
        data: { candidates: 4, claimed: 5, verdict: { because: [{ rule: 'R-060' }] } },
      },
    ]);
  });
  it('does not count an order that was cancelled before anything was delivered', () => {
    const five = withOrders('2026-03-10', '2026-04-01', '2026-05-01', '2026-06-01', '2026-08-01');
    const cancelled = given(...five)
      .when({ type: 'ReleaseValue', assignmentId: 'O4' })
      .decided();
    expect(
      given(...five, ...cancelled)
        .when(test('2026-09-02'))
        .decided(),
    ).toMatchObject([{ type: 'FreeSpaceAgreementDissolved', data: { candidates: 4 } }]);
  });
  it('frees what lapsed at once, and keeps what will be paid (B7, R-059)', () => {
    const full = [
      ...signed,
      ...given(...signed)
        .when(commit('A1', 10_000_000))
        .decided(),
    ];
    const two = [
      ...full,
      ...given(...full)
        .when(commit('A2', 10_000_000))
        .decided(),
    ];
    const lapsed = given(...two)
      .when({ type: 'ReleaseValue', assignmentId: 'A1', keep: 5_000_000 })
      .decided();
    expect(lapsed).toMatchObject([{ type: 'FreeSpaceValueReleased', data: { amount: 5_000_000 } }]);
    given(...two, ...lapsed)
      .when({ type: 'ReleaseValue', assignmentId: 'A1', keep: 5_000_000 })
      .then();
    expect(
      typesOf(
        given(...two, ...lapsed)
          .when(commit('A3', 5_000_000))
          .decided(),
      ),
    ).toEqual(['FreeSpaceValueCommitted']);
    given(...two)
      .when(commit('A2', 9_000_000))
      .thenNotPossible('committed-already');
  });
  it('is no copy of an access agreement of its region: same cluster, same group (R-057)', () => {
    const alike = [{ reference: 'UWV-2026-1', region: 'OOST' as const, cluster: 'mediation' }];
    const copy = (more: object): AgreementEvent[] =>
      after({ ...propose(100), purpose: 'CLIENT_GROUP', cluster: 'mediation', ...more } as AgreementCommand);
    given(...copy({}))
      .when({ ...assess('x'), alike } as AgreementCommand)
      .thenRejected('R-057');
    for (const more of [{ targetGroup: 'Jongeren' }, { purpose: 'INNOVATION' }])
      expect(
        typesOf(
          given(...copy(more))
            .when({ ...assess('x'), alike } as AgreementCommand)
            .decided(),
        ),
      ).toEqual(['AddedValueAssessed']);
  });
  it('waits with its run-off until every trajectory is finished (A11, R-061)', () => {
    const running = [...withOrders('2026-03-10', '2026-04-01')];
    const ended = [
      ...running,
      ...given(...running)
        .when(end)
        .decided(),
    ];
    given(...ended)
      .when(runOff)
      .thenRejected('R-061');
    const finished = ['O0', 'O1'].reduce<AgreementEvent[]>(
      (events, assignmentId) => [
        ...events,
        ...given(...events)
          .when({ type: 'FinishOrder', assignmentId, on: '2027-01-10' })
          .decided(),
      ],
      ended,
    );
    given(...finished)
      .when({ type: 'FinishOrder', assignmentId: 'O1', on: '2027-01-11' })
      .then();
    given(...finished)
      .when({ type: 'FinishOrder', assignmentId: 'unknown', on: '2027-01-11' })
      .then();
    expect(
      typesOf(
        given(...finished)
          .when(runOff)
          .decided(),
      ),
    ).toEqual(['RunOffCompleted']);
  });
  it('takes no new order after its end, and is then evaluated (R-061, R-062)', () => {
    const ended = [
      ...signed,
      ...given(...signed)
        .when(end)
        .decided(),
    ];
    given(...ended)
      .when(end)
      .then();
    given(...ended)
      .when({ ...end, on: '2026-12-02' })
      .thenNotPossible('ended-already');
    given(...ended)
      .when({ ...commit('A9', 1), on: '2026-12-01' } as AgreementCommand)
      .thenNotPossible('agreement-ended');
    // An order of a day before the end that is recorded later is one of that day.
    expect(
      typesOf(
        given(...ended)
          .when({ ...commit('A9', 1), on: '2026-11-30' } as AgreementCommand)
          .decided(),
      ),
    ).toEqual(['FreeSpaceValueCommitted']);
    given(...ended)
      .when(test('2027-01-01'))
      .thenNotPossible('agreement-ended');
    given(...ended)
      .when(evaluate)
      .thenNotPossible('run-off-not-complete');
    given(...signed)
      .when(runOff)
      .thenNotPossible('not-ended');
    const due = given(...ended)
      .when(runOff)
      .decided();
    expect(due).toMatchObject([{ type: 'RunOffCompleted', data: { evaluationDue: '2027-03-01' } }]);
    given(...ended, ...due)
      .when(runOff)
      .then();
    given(...ended, ...due)
      .when({ ...runOff, on: '2027-01-16' })
      .thenNotPossible('run-off-completed');
    given(...ended, ...due)
      .when({ ...evaluate, on: '2027-01-14' })
      .thenNotPossible('day-too-early');
    const evaluated = given(...ended, ...due)
      .when(evaluate)
      .decided();
    expect(typesOf(evaluated)).toEqual(['FreeSpaceAgreementEvaluated']);
    given(...ended, ...due, ...evaluated)
      .when(evaluate)
      .then();
    given(...ended, ...due, ...evaluated)
      .when({ ...evaluate, findings: 'y' })
      .thenNotPossible('evaluated-already');
  });
  it('is dissolved or expires into run-off', () => {
    expect(
      typesOf(
        given(...signed)
          .when({ type: 'DissolveAgreement', reason: 'x', on: '2026-05-01' })
          .decided(),
      ),
    ).toEqual(['FreeSpaceAgreementDissolved']);
    expect(
      typesOf(
        given(...signed)
          .when({ type: 'ExpireAgreement', on: '2028-01-01' })
          .decided(),
      ),
    ).toEqual(['FreeSpaceAgreementEnded']);
  });
});

describe('IRO company (4.4)', () => {
  const enter = (onRejectedIroList: boolean): AgreementCommand => ({
    type: 'EnterIroCompany',
    agreementId,
    reference: 'I',
    supplierId: 's',
    onRejectedIroList,
    offers: [{ ...offer, kind: 'IRO' }],
    terms,
    on: '2026-02-01',
  });
  const audit = (outcome: 'PASSED' | 'FAILED', onRejectedIroList = false): AgreementCommand => ({
    type: 'HoldAudit',
    outcome,
    reason: 'x',
    onRejectedIroList,
    alreadyAssessed: ['privacyRules'],
    on: '2026-06-01',
  });

  it('enters before any audit, once, for IROs only; not when rejected (R-053, R-055)', () => {
    expect(typesOf(after(enter(false)))).toEqual(['IroCompanyEntered']);
    given(...after(enter(false)))
      .when(enter(false))
      .then();
    given().when(enter(true)).thenRejected('R-055');
    given()
      .when({ ...enter(false), offers: [offer] } as AgreementCommand)
      .thenNotPossible('iro-only');
  });
  it('audits only what is open, once: a framework agreement, or no new IROs (R-054)', () => {
    const passed = given(...after(enter(false)))
      .when(audit('PASSED'))
      .decided();
    expect(passed).toMatchObject([
      {
        type: 'IroFrameworkAgreementSigned',
        data: { auditScope: REQUIREMENTS.filter((one) => one !== 'privacyRules') },
      },
    ]);
    given(...after(enter(false)), ...passed)
      .when(audit('PASSED'))
      .then();
    given(...after(enter(false)), ...passed)
      .when(audit('FAILED'))
      .thenNotPossible('audited-already');
    given(...after(enter(false)))
      .when(audit('PASSED', true))
      .thenRejected('R-055');
    expect(
      typesOf(
        given(...after(enter(false)))
          .when(audit('FAILED'))
          .decided(),
      ),
    ).toEqual(['IroAuditFailed']);
  });
});

const procurement = (more: Partial<Procurement> = {}): Procurement => ({
  tendered: false,
  awarded: false,
  wordingCoversPartnerClients: false,
  wordingCoversOthers: false,
  ...more,
});
const record = (history: Procurement): AgreementCommand => ({
  type: 'RecordContract',
  agreementId,
  reference: 'C',
  form: 'MUNICIPAL_CONTRACT',
  owner: 'GM0222',
  supplierId: 's',
  procurement: history,
  scope: { region: null, territory: [], coversPartners: [] },
  reason: null,
  on: '2026-01-10',
});

describe('contract with its history (4.5)', () => {
  const untendered = after(record(procurement()), sign());
  const tendered = after(record(procurement({ tendered: true, awarded: true })), sign());

  it('is recorded and signed, each once; the owner is contracting principal of its own area', () => {
    expect(untendered).toMatchObject([
      { type: 'ContractRecorded' },
      {
        type: 'ContractSigned',
        data: { contractingPrincipal: 'GM0222', scope: { territory: ['GM0222'] }, framework: null },
      },
    ]);
    given(...after(record(procurement())))
      .when(record(procurement()))
      .then();
    given(...untendered)
      .when(sign())
      .then();
    given(...untendered)
      .when(sign({ on: '2026-03-03' }))
      .thenNotPossible('signed-already');
    given()
      .when(record(procurement({ tendered: false, awarded: true })))
      .thenNotPossible('awarded-without-tender');
    given().when(sign()).thenNotPossible('nothing-to-sign');
  });
  it('has a form that fits its owner', () => {
    given()
      .when({ ...record(procurement()), owner: 'UWV' } as AgreementCommand)
      .thenNotPossible('form-of-another-owner');
    given()
      .when({ ...record(procurement()), form: 'UWV_TENDERED_TRAJECTORY' } as AgreementCommand)
      .thenNotPossible('form-of-another-owner');
    for (const [form, owner] of [
      ['UWV_TENDERED_TRAJECTORY', 'UWV'],
      ['FRAMEWORK_CONTRACT', 'UWV'],
      ['FRAMEWORK_CONTRACT', 'GM0222'],
    ])
      expect(
        typesOf(
          given()
            .when({ ...record(procurement()), form, owner } as AgreementCommand)
            .decided(),
        ),
      ).toEqual(['ContractRecorded']);
  });
  it('that pays on result defines the result (R-124)', () => {
    const onResult = {
      ...offer,
      instalments: [{ moment: 'SUSTAINABLE_PLACEMENT' as const, sharePercent: 100, text: 'plaatsing' }],
    };
    given(...after(record(procurement())))
      .when(sign({ offers: [onResult] }))
      .thenRejected('R-124');
    const result = {
      result: 'werk',
      lessPay: 'helft',
      minimumMonths: 6,
      partTimeCounts: true,
      proof: 'contract',
    };
    expect(
      typesOf(
        given(...after(record(procurement())))
          .when(sign({ offers: [onResult], terms: { ...terms, result } }))
          .decided(),
      ),
    ).toEqual(['ContractSigned']);
  });
  it('extends by its option; beyond it only where not tendered (R-119, R-113)', () => {
    const extend = (months: number, reason: string | null = null, on = '2027-10-01'): AgreementCommand => ({
      type: 'ExtendAgreement',
      months,
      reason,
      on,
    });
    const extended = given(...tendered)
      .when(extend(12))
      .decided();
    expect(extended).toMatchObject([{ type: 'AgreementExtended', data: { validUntil: '2028-12-31' } }]);
    given(...tendered, ...extended)
      .when(extend(12))
      .then();
    given(...tendered, ...extended)
      .when(extend(12, null, '2027-10-02'))
      .thenRejected('R-113');
    given(...tendered)
      .when(extend(13))
      .thenRejected('R-113');
    // Ended two months before: there is nothing left to extend (A10).
    given(...tendered)
      .when(extend(12, null, '2028-03-01'))
      .thenNotPossible('agreement-ended');
    // What the rules warn of goes ahead with a recorded reason (1c.2).
    given(...untendered)
      .when(extend(13))
      .thenNotPossible('reason-needed');
    expect(
      given(...untendered)
        .when(extend(13, 'De aanpak werkt'))
        .decided(),
    ).toMatchObject([
      {
        data: {
          reason: 'De aanpak werkt',
          option: null,
          verdict: { decision: 'ALLOW', because: [{ rule: 'R-119', effect: 'WARN' }] },
        },
      },
    ]);
    given(...after(record(procurement()), sign({ validUntil: null })))
      .when(extend(12))
      .thenNotPossible('no-last-day');
  });
  it('keeps what is left of an option that was used in part', () => {
    const half = given(...tendered)
      .when({ type: 'ExtendAgreement', months: 6, reason: null, on: '2027-10-01' })
      .decided();
    const rest = given(...tendered, ...half)
      .when({ type: 'ExtendAgreement', months: 6, reason: null, on: '2027-10-02' })
      .decided();
    expect(rest).toMatchObject([{ data: { validUntil: '2028-12-31', option: 6 } }]);
    given(...tendered, ...half, ...rest)
      .when({ type: 'ExtendAgreement', months: 1, reason: null, on: '2027-10-03' })
      .thenRejected('R-113');
  });
  it('an extension that becomes known after the last day was recorded as passed still counts', () => {
    const expired = given(...tendered)
      .when({ type: 'ExpireAgreement', on: '2028-01-05' })
      .decided();
    expect(expired).toMatchObject([{ type: 'AgreementExpired', data: { on: '2028-01-01' } }]);
    const late = given(...tendered, ...expired)
      .when({ type: 'ExtendAgreement', months: 12, reason: null, on: '2027-12-01' })
      .decided();
    expect(typesOf(late)).toEqual(['AgreementExtended']);
    expect(
      typesOf(
        given(...tendered, ...expired, ...late)
          .when({ type: 'ExpireAgreement', on: '2029-01-01' })
          .decided(),
      ),
    ).toEqual(['AgreementExpired']);
  });
  it('begins on a day after its signatures, where that was agreed', () => {
    const later = after(record(procurement()), sign({ beginsOn: '2026-06-01' }));
    given(...later)
      .when({ type: 'DissolveAgreement', reason: 'x', on: '2026-05-31' })
      .thenNotPossible('agreement-not-begun');
    given(...after(record(procurement())))
      .when(sign({ beginsOn: '2026-03-01' }))
      .thenNotPossible('begins-before-signing');
  });
  it('warns when it is silent on partners’ clients, tendered or not (R-065)', () => {
    const warned = (history: Procurement): unknown =>
      (after(record(history))[0] as { data: { verdict: { because: { rule: string }[] } } }).data.verdict
        .because;
    expect(warned(procurement())).toMatchObject([{ rule: 'R-065', effect: 'WARN' }]);
    expect(warned(procurement({ wordingCoversPartnerClients: true }))).toEqual([]);
    expect(warned(procurement({ tendered: true, awarded: true }))).toMatchObject([{ effect: 'WARN' }]);
  });
  it('of unknown history is changed by no guess', () =>
    given(...after(record(procurement({ tendered: null })), sign()))
      .when({ type: 'ExtendAgreement', months: 24, reason: null, on: '2027-10-01' })
      .thenRejected('R-113'));
  it('adjusts its price by the clause that is its own (A9, R-113)', () => {
    const adjust = (clause: string | null, price = 220_000, by = 'expert'): AgreementCommand => ({
      type: 'AdjustTariffs',
      prices: [{ instrumentId: 'a1.1', price }],
      clause,
      by,
      on: '2026-06-01',
    });
    const withClause = after(
      record(procurement({ tendered: true, awarded: true })),
      sign({ terms: { ...terms, adjustmentClause: 'Jaarlijks CBS-index' } }),
    );
    expect(
      given(...withClause)
        .when(adjust('jaarlijks CBS-index '))
        .decided(),
    ).toMatchObject([
      { type: 'AgreementAdjusted', data: { prices: [{ instrumentId: 'a1.1', price: 220_000 }] } },
    ]);
    for (const clause of [null, 'iets anders'])
      given(...withClause)
        .when(adjust(clause))
        .thenRejected('R-113');
    given(...tendered)
      .when(adjust('indexering'))
      .thenRejected('R-113');
    given(...untendered)
      .when(adjust(null, 210_000))
      .then();
    expect(
      typesOf(
        given(...untendered)
          .when(adjust(null, 420_000))
          .decided(),
      ),
    ).toEqual(['AgreementAdjusted']);
    given(...untendered)
      .when({ ...adjust(null), prices: [{ instrumentId: 'a1.9', price: 1 }] } as AgreementCommand)
      .thenNotPossible('unknown-instrument');
  });
  it('has a rise of more than a tenth looked at by a second person (reading of R-131)', () => {
    const adjust = (price: number, by: string): AgreementCommand => ({
      type: 'AdjustTariffs',
      prices: [{ instrumentId: 'a1.1', price }],
      clause: 'Jaarlijks CBS-index',
      by,
      on: '2026-06-01',
    });
    const awarded = after(
      record(procurement({ tendered: true, awarded: true })),
      sign({ terms: { ...terms, adjustmentClause: 'Jaarlijks CBS-index' } }),
    );
    expect(
      typesOf(
        given(...awarded)
          .when(adjust(231_000, 'one'))
          .decided(),
      ),
    ).toEqual(['AgreementAdjusted']);
    const proposed = given(...awarded)
      .when(adjust(2_100_000, 'one'))
      .decided();
    expect(proposed).toMatchObject([{ type: 'TariffChangeProposed', data: { risePercent: 900 } }]);
    given(...awarded, ...proposed)
      .when(adjust(2_100_000, 'one'))
      .thenNotPossible('second-look-by-another');
    expect(
      typesOf(
        given(...awarded, ...proposed)
          .when(adjust(2_100_000, 'two'))
          .decided(),
      ),
    ).toEqual(['AgreementAdjusted']);
    expect(
      typesOf(
        given(...awarded, ...proposed)
          .when(adjust(2_200_000, 'two'))
          .decided(),
      ),
    ).toEqual(['TariffChangeProposed']);
  });
  it('a price typed wrong is set right with the reason, also on an awarded contract', () => {
    const correct = (from: string, price = 201_000): AgreementCommand => ({
      type: 'CorrectTariff',
      instrumentId: 'a1.1',
      from,
      price,
      reason: 'Cijfers verwisseld',
      on: '2026-06-01',
    });
    const corrected = given(...tendered)
      .when(correct('2026-03-02'))
      .decided();
    expect(corrected).toMatchObject([{ type: 'TariffCorrected', data: { was: 210_000, price: 201_000 } }]);
    given(...tendered, ...corrected)
      .when(correct('2026-03-02'))
      .then();
    given(...tendered)
      .when(correct('2026-03-03'))
      .thenNotPossible('nothing-to-correct');
  });
  it('tender facts, area and last day are set right with the reason, before and after the signature', () => {
    const unknown = record(procurement({ tendered: null }));
    const known: AgreementCommand = {
      type: 'CorrectProcurement',
      procurement: procurement({ tendered: true, awarded: true }),
      reason: 'Dossier gevonden',
      on: '2026-06-01',
    };
    const territory: AgreementCommand = {
      type: 'CorrectTerritory',
      territory: ['GM0222', 'GM1509'],
      reason: 'x',
      on: '2026-06-01',
    };
    for (const before of [after(unknown), after(unknown, sign())]) {
      const done = given(...before)
        .when(known)
        .decided();
      expect(done).toMatchObject([{ type: 'ProcurementCorrected', data: { was: { tendered: null } } }]);
      given(...before, ...done)
        .when(known)
        .then();
      const wider = given(...before)
        .when(territory)
        .decided();
      expect(wider).toMatchObject([{ type: 'ScopeCorrected', data: { was: ['GM0222'] } }]);
      given(...before, ...wider)
        .when(territory)
        .then();
    }
    const endDate = (validUntil: string | null): AgreementCommand => ({
      type: 'CorrectEndDate',
      validUntil,
      reason: 'x',
      on: '2026-06-01',
    });
    const shorter = given(...untendered)
      .when(endDate('2026-12-31'))
      .decided();
    expect(shorter).toMatchObject([{ type: 'EndDateCorrected', data: { was: '2027-12-31' } }]);
    given(...untendered, ...shorter)
      .when({ type: 'DissolveAgreement', reason: 'x', on: '2027-01-01' })
      .thenNotPossible('agreement-ended');
    given(...untendered)
      .when(endDate('2026-03-01'))
      .thenNotPossible('day-too-early');
    given(...untendered)
      .when(endDate('2027-12-31'))
      .then();
  });
  it('ends once: dissolved any day, expired after its last', () => {
    const dissolve: AgreementCommand = { type: 'DissolveAgreement', reason: 'x', on: '2026-06-01' };
    const dissolved = given(...untendered)
      .when(dissolve)
      .decided();
    expect(typesOf(dissolved)).toEqual(['AgreementDissolved']);
    given(...untendered, ...dissolved)
      .when(dissolve)
      .then();
    given(...untendered, ...dissolved)
      .when({ type: 'ExpireAgreement', on: '2028-01-01' })
      .then();
    given(...untendered, ...dissolved)
      .when({ ...dissolve, reason: 'y' })
      .thenNotPossible('dissolved-already');
    given(...untendered, ...dissolved)
      .when({ type: 'ExtendAgreement', months: 1, reason: null, on: '2026-07-01' })
      .thenNotPossible('agreement-ended');
    // A dissolution that lies ahead leaves the time before it as it is.
    const ahead = given(...untendered)
      .when({ ...dissolve, on: '2027-06-01' })
      .decided();
    expect(
      typesOf(
        given(...untendered, ...ahead)
          .when({ type: 'ExtendAgreement', months: 1, reason: 'x', on: '2026-07-01' })
          .decided(),
      ),
    ).toEqual(['AgreementExtended']);
    given(...untendered)
      .when({ type: 'ExpireAgreement', on: '2027-12-31' })
      .thenNotPossible('still-valid');
    expect(
      typesOf(
        given(...untendered)
          .when({ type: 'ExpireAgreement', on: '2028-01-01' })
          .decided(),
      ),
    ).toEqual(['AgreementExpired']);
  });
  it('is not a free-space, IRO or joint agreement', () => {
    given(...untendered)
      .when({ type: 'CommitValue', assignmentId: 'A', amount: 1, on: '2026-06-01' })
      .thenNotPossible('not-free-space');
    given(...untendered)
      .when({
        type: 'HoldAudit',
        outcome: 'PASSED',
        reason: 'x',
        onRejectedIroList: false,
        alreadyAssessed: [],
        on: '2026-06-01',
      })
      .thenNotPossible('not-iro');
    given(...untendered)
      .when({ type: 'LeaveJointPurchase', partner: 'UWV', on: '2026-06-01' })
      .thenNotPossible('not-joint');
    given(...untendered)
      .when({ type: 'OpenAssessment', on: '2026-06-01' })
      .thenNotPossible('wrong-stage');
    expect(() => given().when({ type: 'OpenAssessment', on: '2026-06-01' }).decided()).toThrow(
      'There is no agreement',
    );
  });
});

describe('own provision and facilities', () => {
  const own = (owner: string, form: 'OWN_PROVISION' | 'FACILITY', on = '2026-02-01'): AgreementCommand => ({
    type: 'OfferOwnProvision',
    agreementId,
    reference: 'O',
    form,
    owner,
    validUntil: null,
    scope: { region: null, territory: [], coversPartners: [] },
    offers: [{ ...offer, kind: form === 'FACILITY' ? 'FACILITY' : 'MODULE' }],
    terms,
    on,
  });
  it("are a municipality's, from 2006 on (R-020, R-021, R-019)", () => {
    expect(after(own('GM0222', 'OWN_PROVISION', '2006-01-01'))).toMatchObject([
      { type: 'OwnProvisionOffered', data: { supplierId: null } },
    ]);
    given()
      .when(own('GM0222', 'OWN_PROVISION', '2005-12-31'))
      .thenRejected('R-020');
    given().when(own('UWV', 'OWN_PROVISION')).thenRejected('R-019');
    given().when(own('UWV', 'FACILITY')).thenRejected('R-021');
    given(...after(own('GM0222', 'FACILITY')))
      .when(own('GM0222', 'FACILITY'))
      .then();
  });
});

describe('joint purchase (4.6)', () => {
  const file = (by: string, partners: string[] = []): AgreementCommand => ({
    type: 'FileInventory',
    agreementId,
    reference: 'J',
    partners,
    by,
    needs: 'x',
    on: '2026-02-01',
  });
  const name = (...principals: string[]): AgreementCommand => ({
    type: 'NameContractingPrincipal',
    principals,
    on: '2026-02-02',
  });
  const all = Object.fromEntries(JOINT_TERMS.map((term) => [term, 'x'])) as JointTerms;
  const agree = (jointTerms: JointTerms = all, by = 'GM0222'): AgreementCommand => ({
    type: 'AgreeJointTerms',
    by,
    jointTerms,
    framework: 'Eén kader',
    on: '2026-02-10',
  });
  const ask: AgreementCommand = {
    type: 'AskNeighbour',
    municipality: 'GM1876',
    answer: 'DECLINES',
    words: null,
    by: 'GM0222',
    on: '2026-02-01',
  };
  const inventoried = after(file('GM0222', ['UWV']), file('UWV'), ask);
  const aligned = [
    ...inventoried,
    ...given(...inventoried)
      .when(name('GM0222'))
      .decided(),
  ];
  const proposed = [
    ...aligned,
    ...given(...aligned)
      .when(agree())
      .decided(),
  ];
  const ready = [
    ...proposed,
    ...given(...proposed)
      .when(agree(all, 'UWV'))
      .decided(),
  ];
  const opened = (history: Procurement) => [
    ...ready,
    ...given(...ready)
      .when(sign({ supplierId: 's', procurement: history }))
      .decided(),
  ];
  const standing = { testedByPrincipal: true, onRejectedIroList: false, uwvTest: null };
  const management = {
    content: 'a',
    settlement: 'b',
    qualityIncentives: 'c',
    accountability: 'd',
    progressTalks: 'e',
    tests: 'f',
  };
  const joining = (more: Partial<JoinAfterAward> = {}): JoinAfterAward => ({
    type: 'JoinAfterAward',
    partner: 'GM1509',
    consent: 'Brief',
    management,
    addendumSignedOn: null,
    standing,
    on: '2026-05-01',
    ...more,
  });
  const join = joining();

  it('needs two partners, each with its inventory (R-078)', () => {
    given()
      .when(file('GM0222', ['GM0222']))
      .thenNotPossible('one-partner');
    expect(() => given().when(file('GM0222')).decided()).toThrow('There is no joint purchase');
    given(...inventoried)
      .when(file('UWV'))
      .then();
    given(...inventoried)
      .when(file('GM1509'))
      .thenNotPossible('not-a-partner');
    const one = after(file('GM0222', ['UWV']), name('GM0222'));
    given(...one)
      .when(agree())
      .thenRejected('R-078');
  });
  it('has exactly one contracting principal (R-077)', () => {
    given(...inventoried)
      .when(name('GM0222', 'UWV'))
      .thenRejected('R-077');
    given(...inventoried)
      .when(name('GM1509'))
      .thenNotPossible('not-a-partner');
    given(...aligned)
      .when(name('GM0222'))
      .then();
    given(...aligned)
      .when(name('UWV'))
      .thenNotPossible('principal-named');
    given(...inventoried)
      .when(agree())
      .thenNotPossible('no-contracting-principal');
  });
  it('settles definitions and uniform conditions first (R-079, R-081)', () => {
    given(...aligned)
      .when(agree({ ...all, definitions: null }))
      .thenRejected('R-079');
    given(...aligned)
      .when(agree({ ...all, lessBurden: null }))
      .thenRejected('R-081');
    given(...ready)
      .when(agree())
      .then();
    given(...ready)
      .when(agree({ ...all, payment: 'anders' }))
      .thenNotPossible('terms-agreed');
    given(...aligned)
      .when(sign({ supplierId: 's', procurement: procurement() }))
      .thenNotPossible('not-aligned');
    given(...ready)
      .when(sign())
      .thenNotPossible('supplier-unknown');
  });
  it('is agreed by the purchasers of all partners, in the same words (A18, 4.6)', () => {
    expect(typesOf(proposed)).not.toContain('JointTermsAgreed');
    given(...proposed)
      .when(sign({ supplierId: 's', procurement: procurement() }))
      .thenNotPossible('not-aligned');
    given(...proposed)
      .when(agree())
      .then();
    expect(
      typesOf(
        given(...proposed)
          .when(agree({ ...all, payment: 'anders' }, 'UWV'))
          .decided(),
      ),
    ).toEqual(['JointTermsProposed']);
    expect(ready.at(-1)).toMatchObject({
      type: 'JointTermsAgreed',
      data: { framework: 'Eén kader', agreedBy: [{ partner: 'GM0222' }, { partner: 'UWV' }] },
    });
    given(...aligned)
      .when(agree(all, 'GM1509'))
      .thenNotPossible('not-a-partner');
  });
  it('has asked its neighbours and has one framework before that (R-078)', () => {
    const unasked = after(file('GM0222', ['UWV']), file('UWV'), name('GM0222'));
    given(...unasked)
      .when(agree())
      .thenRejected('R-078');
    given(...aligned)
      .when({ ...agree(), framework: null } as AgreementCommand)
      .thenRejected('R-078');
    given(...aligned)
      .when(ask)
      .then();
    expect(
      typesOf(
        given(...aligned)
          .when({ ...ask, answer: 'TAKES_PART' })
          .decided(),
      ),
    ).toEqual(['NeighbourAsked']);
    given(...aligned)
      .when({ ...ask, municipality: 'GM0222' })
      .thenNotPossible('neighbour-takes-part');
  });
  it('keeps a better inventory, and can be cancelled before it is signed', () => {
    expect(
      typesOf(
        given(...inventoried)
          .when({ ...file('UWV'), needs: 'meer' } as AgreementCommand)
          .decided(),
      ),
    ).toEqual(['NeedsInventoried']);
    const cancel: AgreementCommand = {
      type: 'CancelJointPurchase',
      reason: 'Te weinig klanten',
      by: 'UWV',
      on: '2026-02-11',
    };
    const cancelled = given(...ready)
      .when(cancel)
      .decided();
    expect(typesOf(cancelled)).toEqual(['JointPurchaseCancelled']);
    given(...ready, ...cancelled)
      .when(cancel)
      .then();
    given(...ready, ...cancelled)
      .when({ ...cancel, reason: 'anders' })
      .thenNotPossible('purchase-cancelled');
    given(...ready, ...cancelled)
      .when(sign({ supplierId: 's', procurement: procurement() }))
      .thenNotPossible('purchase-cancelled');
    given(...ready, ...cancelled)
      .when(file('UWV'))
      .thenNotPossible('purchase-cancelled');
  });
  it('warns of contracts of its partners that run for the same service (R-080)', () =>
    expect(
      given(...ready)
        .when(sign({ supplierId: 's', procurement: procurement(), parallelContracts: ['GM0222-7'] }))
        .decided(),
    ).toMatchObject([
      {
        data: {
          verdict: {
            because: expect.arrayContaining([
              expect.objectContaining({
                rule: 'R-080',
                effect: 'WARN',
                textEn: expect.stringContaining('GM0222-7') as unknown,
              }),
            ]) as unknown,
          },
        },
      },
    ]));
  it('covers its partners; who leaves no longer, and the principal stays', () => {
    const contract = opened(procurement({ tendered: true, awarded: true }));
    expect(contract.at(-1)).toMatchObject({
      type: 'JointContractOpened',
      data: {
        supplierId: 's',
        contractingPrincipal: 'GM0222',
        scope: { coversPartners: ['GM0222', 'UWV'], territory: ['GM0222'] },
      },
    });
    given(...contract)
      .when(file('UWV'))
      .thenNotPossible('not-in-preparation');
    const left = given(...contract)
      .when({ type: 'LeaveJointPurchase', partner: 'UWV', on: '2026-05-01' })
      .decided();
    expect(typesOf(left)).toEqual(['PartnerLeft']);
    given(...contract, ...left)
      .when({ type: 'LeaveJointPurchase', partner: 'UWV', on: '2026-05-01' })
      .then();
    given(...contract, ...left)
      .when({ type: 'LeaveJointPurchase', partner: 'UWV', on: '2026-06-01' })
      .thenNotPossible('left-already');
    given(...contract)
      .when({ type: 'LeaveJointPurchase', partner: 'GM1509', on: '2026-06-01' })
      .thenNotPossible('not-covered');
    given(...contract, ...left)
      .when(joining({ partner: 'UWV', on: '2026-04-01' }))
      .thenNotPossible('left-already');
    given(...contract)
      .when({ type: 'LeaveJointPurchase', partner: 'GM0222', on: '2026-05-01' })
      .thenNotPossible('principal-stays');
  });
  it('asks of a partner that joins what a piggyback is asked, and keeps a refusal (A3, R-063, R-064, R-066, R-075)', () => {
    expect(
      given(...opened(procurement({ tendered: true, awarded: true })))
        .when(join)
        .decided(),
    ).toMatchObject([
      {
        type: 'JoinRefused',
        data: { verdict: { decision: 'REFUSE', because: [{ rule: 'R-063' }, { rule: 'R-064' }] } },
      },
    ]);
    const byWording = opened(procurement({ tendered: true, awarded: true, wordingCoversOthers: true }));
    const joined = given(...byWording)
      .when(join)
      .decided();
    expect(joined).toMatchObject([
      { type: 'PartnerJoined', data: { consent: 'Brief', management, verdict: { decision: 'ALLOW' } } },
    ]);
    given(...byWording, ...joined)
      .when(join)
      .then();
    given(...byWording, ...joined)
      .when(joining({ on: '2026-05-02' }))
      .thenNotPossible('covered-already');
    // The wording that names partners covers those and no others (A17).
    const named = (...wordingCovers: string[]) =>
      opened(procurement({ tendered: true, awarded: true, wordingCoversOthers: true, wordingCovers }));
    expect(
      typesOf(
        given(...named('GM1509'))
          .when(join)
          .decided(),
      ),
    ).toEqual(['PartnerJoined']);
    expect(
      typesOf(
        given(...named('GM1876'))
          .when(join)
          .decided(),
      ),
    ).toEqual(['JoinRefused']);
    given(...byWording)
      .when(joining({ consent: null }))
      .thenRejected('R-066');
    given(...byWording)
      .when(joining({ management: null }))
      .thenRejected('R-075');
  });
  it('opens an untendered joint contract by an addendum only (R-063); of an unknown tender it waits', () => {
    given(...opened(procurement()))
      .when(join)
      .thenRejected('R-063');
    expect(
      typesOf(
        given(...opened(procurement()))
          .when(joining({ addendumSignedOn: '2026-04-20' }))
          .decided(),
      ),
    ).toEqual(['PartnerJoined']);
    given(...opened(procurement({ tendered: null })))
      .when(join)
      .thenRejected('R-063');
  });
  it('keeps UWV away from a supplier on its list or without a test (A3, R-055, R-068, R-069)', () => {
    const withoutUwv = after(
      file('GM0222', ['GM1509']),
      file('GM1509'),
      ask,
      name('GM0222'),
      agree(),
      agree(all, 'GM1509'),
    );
    const contract = [
      ...withoutUwv,
      ...given(...withoutUwv)
        .when(
          sign({
            supplierId: 's',
            procurement: procurement({ tendered: true, awarded: true, wordingCoversOthers: true }),
          }),
        )
        .decided(),
    ];
    const uwv = (more: object): JoinAfterAward =>
      joining({ partner: 'UWV', standing: { ...standing, ...more } });
    expect(
      given(...contract)
        .when(uwv({ onRejectedIroList: true }))
        .decided(),
    ).toMatchObject([
      {
        type: 'JoinRefused',
        data: {
          verdict: {
            because: expect.arrayContaining([expect.objectContaining({ rule: 'R-055' })]) as unknown,
          },
        },
      },
    ]);
    given(...contract)
      .when(uwv({ testedByPrincipal: false }))
      .thenRejected('R-069');
    expect(
      typesOf(
        given(...contract)
          .when(uwv({}))
          .decided(),
      ),
    ).toEqual(['PartnerJoined']);
  });
});

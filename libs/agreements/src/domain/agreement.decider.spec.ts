import { specFor } from '../../../kernel/src/testing/spec-for';
import { GENERAL_REQUIREMENTS, SERVICE_REQUIREMENTS } from '@ontschot/rulebook';
import type { AgreementCommand, SignAgreement } from './agreement.commands';
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
    on: '2026-03-02',
  };
  it('is refused: signing before it was recorded', () =>
    expect(() =>
      given(...after(record))
        .when(sign({ on: '2026-03-01' }))
        .decided(),
    ).toThrow('Give that day or a later one'));
  it('is refused: ending before it was signed', () =>
    expect(() =>
      given(...after(record, sign({ on: '2026-03-10' })))
        .when({ type: 'DissolveAgreement', reason: 'x', on: '2026-03-09' })
        .decided(),
    ).toThrow('Give that day or a later one'));
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
    markValidUntil: null,
    markCovers: [],
    currentAgreement: false,
    on: '2026-02-01',
    ...more,
  });
  const admit: AgreementCommand = { type: 'AdmitSupplier', on: '2026-02-03' };
  const assessed = after(submit('2026-01-15'), open, ...REQUIREMENTS.map((one) => record(one)));

  it.each([
    ['2026-02-01', '2026-02-01'],
    ['2026-06-02', '2026-10-01'],
    ['2026-10-01', '2026-10-01'],
    ['2026-10-02', '2027-02-01'],
  ])('schedules an application of %s for the round of %s (R-041)', (on, round) => {
    expect(after(submit(on))).toMatchObject([
      { type: 'ApplicationSubmitted' },
      { type: 'ApplicationScheduled', data: { round } },
    ]);
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
      .thenNotPossible('wrong-step');
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
  it('exempts by a valid mark that covers the requirement, up to its last day (R-042)', () => {
    const opened = after(submit('2026-01-15'), open);
    const byMark = (markValidUntil: string, markCovers: string[]) =>
      record('quality', 'EXEMPT', { ground: 'QUALITY_MARK', markValidUntil, markCovers });
    expect(
      given(...opened)
        .when(byMark('2026-02-01', ['quality']))
        .decided(),
    ).toMatchObject([{ type: 'RequirementExempted', data: { verdict: { because: [{ rule: 'R-042' }] } } }]);
    given(...opened)
      .when(byMark('2026-01-31', ['quality']))
      .thenNotPossible('exemption-unfounded');
    given(...opened)
      .when(byMark('2026-02-01', []))
      .thenNotPossible('exemption-unfounded');
    given(...opened)
      .when(record('quality', 'EXEMPT'))
      .thenNotPossible('exemption-without-ground');
  });
  it('recognises general requirements under a current agreement, service-specific ones not (R-044)', () => {
    const opened = after(submit('2026-01-15'), open);
    const recognise = (requirement: (typeof REQUIREMENTS)[number]) =>
      record(requirement, 'EXEMPT', { ground: 'CURRENT_AGREEMENT', currentAgreement: true });
    expect(
      typesOf(
        given(...opened)
          .when(recognise('integrity'))
          .decided(),
      ),
    ).toEqual(['RequirementExempted']);
    given(...opened)
      .when(recognise('earlierExperience'))
      .thenNotPossible('exemption-unfounded');
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
      .thenNotPossible('wrong-step');
  });
  it('declines once', () => {
    const decline: AgreementCommand = { type: 'DeclineApplication', reason: 'x', on: '2026-02-03' };
    const declined = given(...assessed)
      .when(decline)
      .decided();
    expect(typesOf(declined)).toEqual(['ApplicationDeclined']);
    given(...assessed, ...declined)
      .when(decline)
      .then();
  });
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
    const earlier = after(
      submit('2009-09-15'),
      { ...open, on: '2009-10-01' },
      ...REQUIREMENTS.map((one) => record(one)),
      admit,
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
      .when({ type: 'ExtendAgreement', months: 12, on: '2010-01-01' })
      .thenRejected('R-049');
    expect(
      typesOf(
        given(...signed)
          .when({ type: 'ExtendAgreement', months: 12, on: '2009-12-31' })
          .decided(),
      ),
    ).toEqual(['AgreementExtended']);
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
    on: '2026-02-01',
  });
  const assess = (motivation: string | null): AgreementCommand => ({
    type: 'AssessAddedValue',
    motivation,
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
  const test = (candidates: number, on: string): AgreementCommand => ({
    type: 'CheckHalfYear',
    candidates,
    on,
  });
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
      .when(assess('y'))
      .then();
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
  it('tests after six months: the minimum passes, one fewer dissolves (R-060)', () => {
    given(...signed)
      .when(test(5, '2026-09-01'))
      .thenNotPossible('half-year-not-over');
    const passed = given(...signed)
      .when(test(5, '2026-09-02'))
      .decided();
    expect(typesOf(passed)).toEqual(['CandidateTestPassed']);
    given(...signed, ...passed)
      .when(test(0, '2026-10-01'))
      .then();
    expect(
      given(...signed)
        .when(test(4, '2026-09-02'))
        .decided(),
    ).toMatchObject([
      {
        type: 'FreeSpaceAgreementDissolved',
        data: { candidates: 4, verdict: { because: [{ rule: 'R-060' }] } },
      },
    ]);
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
      .when(commit('A9', 1))
      .thenNotPossible('agreement-ended');
    given(...ended)
      .when(test(5, '2027-01-01'))
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
    const evaluated = given(...ended, ...due)
      .when(evaluate)
      .decided();
    expect(typesOf(evaluated)).toEqual(['FreeSpaceAgreementEvaluated']);
    given(...ended, ...due, ...evaluated)
      .when(evaluate)
      .then();
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
      .when(audit('FAILED'))
      .then();
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
    const extend = (months: number): AgreementCommand => ({
      type: 'ExtendAgreement',
      months,
      on: '2027-10-01',
    });
    const extended = given(...tendered)
      .when(extend(12))
      .decided();
    expect(extended).toMatchObject([{ type: 'AgreementExtended', data: { validUntil: '2028-12-31' } }]);
    given(...tendered, ...extended)
      .when(extend(12))
      .thenRejected('R-113');
    given(...tendered)
      .when(extend(13))
      .thenRejected('R-113');
    expect(
      given(...untendered)
        .when(extend(13))
        .decided(),
    ).toMatchObject([
      { data: { verdict: { decision: 'ALLOW', because: [{ rule: 'R-119', effect: 'WARN' }] } } },
    ]);
    given(...after(record(procurement()), sign({ validUntil: null })))
      .when(extend(12))
      .thenNotPossible('no-last-day');
  });
  it('of unknown history is changed by no guess', () =>
    given(...after(record(procurement({ tendered: null })), sign()))
      .when({ type: 'ExtendAgreement', months: 24, on: '2027-10-01' })
      .thenRejected('R-113'));
  it('adjusts its price by its own clause', () => {
    const adjust = (clause: string | null, price = 220_000): AgreementCommand => ({
      type: 'AdjustTariffs',
      prices: [{ instrumentId: 'a1.1', price }],
      clause,
      on: '2026-06-01',
    });
    const withClause = after(
      record(procurement({ tendered: true, awarded: true })),
      sign({ terms: { ...terms, adjustmentClause: 'indexering' } }),
    );
    expect(
      given(...withClause)
        .when(adjust('indexering'))
        .decided(),
    ).toMatchObject([{ type: 'AgreementAdjusted', data: { instruments: [{ price: 220_000 }] } }]);
    given(...withClause)
      .when(adjust(null))
      .thenRejected('R-113');
    given(...tendered)
      .when(adjust('indexering'))
      .thenRejected('R-113');
    given(...untendered)
      .when(adjust(null, 210_000))
      .then();
    given(...untendered)
      .when({
        type: 'AdjustTariffs',
        prices: [{ instrumentId: 'a1.9', price: 1 }],
        clause: null,
        on: '2026-06-01',
      })
      .thenNotPossible('unknown-instrument');
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
      .when({ type: 'ExtendAgreement', months: 1, on: '2026-07-01' })
      .thenNotPossible('agreement-ended');
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
  const agree = (jointTerms: JointTerms = all): AgreementCommand => ({
    type: 'AgreeJointTerms',
    jointTerms,
    on: '2026-02-10',
  });
  const inventoried = after(file('GM0222', ['UWV']), file('UWV'));
  const aligned = [
    ...inventoried,
    ...given(...inventoried)
      .when(name('GM0222'))
      .decided(),
  ];
  const ready = [
    ...aligned,
    ...given(...aligned)
      .when(agree())
      .decided(),
  ];
  const opened = (history: Procurement) => [
    ...ready,
    ...given(...ready)
      .when(sign({ supplierId: 's', procurement: history }))
      .decided(),
  ];
  const join: AgreementCommand = { type: 'JoinAfterAward', partner: 'GM1509', on: '2026-05-01' };

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
    given(...aligned)
      .when(sign({ supplierId: 's', procurement: procurement() }))
      .thenNotPossible('not-aligned');
    given(...ready)
      .when(sign())
      .thenNotPossible('supplier-unknown');
  });
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
    given(...contract)
      .when({ type: 'LeaveJointPurchase', partner: 'GM0222', on: '2026-05-01' })
      .thenNotPossible('principal-stays');
  });
  it('lets an outside partner join by wording or where not tendered, and keeps a refusal (R-063, R-064)', () => {
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
    expect(typesOf(joined)).toEqual(['PartnerJoined']);
    given(...byWording, ...joined)
      .when(join)
      .then();
    expect(
      typesOf(
        given(...opened(procurement()))
          .when(join)
          .decided(),
      ),
    ).toEqual(['PartnerJoined']);
    expect(
      typesOf(
        given(...opened(procurement({ tendered: null })))
          .when(join)
          .decided(),
      ),
    ).toEqual(['JoinRefused']);
  });
});

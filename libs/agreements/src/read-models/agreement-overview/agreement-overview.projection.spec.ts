import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { agreementEventTypes } from '../../domain/agreement.event-types';
import type { AgreementEvent } from '../../domain/agreement.events';
import { agreementOverview } from './agreement-overview.projection';
import type { AgreementOverview } from './agreement-overview.row';
import { type OnDay, onDay } from './on-day';

/** The stored sample of an event as the log would give it back. */
const sample = (
  type: AgreementEvent['type'],
  revision: number,
  data: object = {},
): RecordedEvent<AgreementEvent> =>
  ({
    type,
    revision,
    data: { ...sampleOf(agreementEventTypes, type), ...data },
    metadata: {
      actor: 'contract-expert@uwv',
      partner: 'UWV',
      effectiveOn: '2026-03-02',
      recordedAt: '2026-03-04T10:00:00.000Z',
    },
  }) as RecordedEvent<AgreementEvent>;
const project = (...events: RecordedEvent<AgreementEvent>[]): AgreementOverview | null | undefined =>
  events.reduce<AgreementOverview | null | undefined>((row, event) => {
    const apply = agreementOverview.on[event.type] as (
      row: AgreementOverview | undefined,
      event: RecordedEvent<AgreementEvent>,
      key: string,
    ) => AgreementOverview | null | undefined;
    return apply(row ?? undefined, event, event.data.agreementId);
  }, undefined);

const ID = '3d1f7c52-8a1e-5b7d-9c55-0f6b1a2c3d4e';
/** What the row says of a day. */
const on = (day: string, ...events: RecordedEvent<AgreementEvent>[]): OnDay => {
  const row = project(...events);
  if (!row) throw new Error('The events make no row.');
  return onDay(row, day);
};

describe('agreement overview', () => {
  it('handles every event of the context, and every sample reads', () => {
    expect(Object.keys(agreementOverview.on)).toEqual(
      expect.arrayContaining(agreementEventTypes.map(({ type }) => type)),
    );
    expect(faultsOfGoldenSamples(agreementEventTypes)).toEqual([]);
  });
  it('follows an application to its signature', () => {
    expect(project(sample('ApplicationSubmitted', 0))).toMatchObject({
      status: 'SUBMITTED',
      nextStepOn: null,
    });
    const submitted = [sample('ApplicationSubmitted', 0), sample('ApplicationScheduled', 1)];
    expect(project(...submitted)).toMatchObject({
      status: 'SCHEDULED',
      nextStepOn: '2026-02-01',
      visibleTo: ['UWV'],
      instruments: [],
    });
    expect(
      project(
        ...submitted,
        sample('AssessmentOpened', 2),
        sample('RequirementProven', 3),
        sample('RequirementExempted', 4),
        sample('RequirementFailed', 5),
      ),
    ).toMatchObject({ status: 'UNDER_ASSESSMENT', nextStepOn: null, revision: 5 });
    expect(project(...submitted, sample('ApplicationDeclined', 2))).toMatchObject({
      status: 'DECLINED',
      endedOn: '2026-03-02',
    });
    expect(project(...submitted, sample('SupplierAdmitted', 2))).toMatchObject({ status: 'ADMITTED' });
    expect(project(...submitted, sample('AccessAgreementSigned', 3))).toMatchObject({
      status: 'ACTIVE',
      concludedOn: '2026-03-02',
      validUntil: '2027-12-31',
      contractingPrincipal: 'UWV',
      revision: 3,
    });
  });
  it('counts free-space value, and follows its end', () => {
    expect(project(sample('FreeSpaceProposed', 0), sample('AddedValueAssessed', 1))).toMatchObject({
      status: 'ASSESSED',
    });
    const signed = [sample('FreeSpaceAgreementSigned', 2), sample('FreeSpaceValueCommitted', 3)];
    expect(project(...signed)).toMatchObject({ valueCommitted: 210_000 });
    expect(
      project(...signed, sample('FreeSpaceValueReleased', 4), sample('CandidateTestPassed', 5)),
    ).toMatchObject({ valueCommitted: 0, status: 'ACTIVE', revision: 5 });
    expect(on('2026-09-01', ...signed, sample('FreeSpaceAgreementDissolved', 4))).toMatchObject({
      status: 'ACTIVE',
      dissolved: false,
    });
    expect(on('2026-09-02', ...signed, sample('FreeSpaceAgreementDissolved', 4))).toMatchObject({
      status: 'RUN_OFF',
      dissolved: true,
      endedOn: '2026-09-02',
    });
    const due = [...signed, sample('FreeSpaceAgreementEnded', 4), sample('RunOffCompleted', 5)];
    expect(project(...due)).toMatchObject({ nextStepOn: '2028-03-31' });
    expect(on('2028-02-29', ...due)).toMatchObject({ status: 'RUN_OFF', endedOn: '2027-12-31' });
    expect(on('2028-03-01', ...due)).toMatchObject({ status: 'EVALUATION_DUE', dissolved: false });
    const evaluated = [...due, sample('FreeSpaceAgreementEvaluated', 6)];
    expect(on('2028-03-20', ...evaluated)).toMatchObject({ status: 'EVALUATED' });
    expect(project(...evaluated)).toMatchObject({ nextStepOn: null });
  });
  it('follows an IRO company through its audit', () => {
    expect(project(sample('IroCompanyEntered', 0), sample('IroFrameworkAgreementSigned', 1))).toMatchObject({
      status: 'ACTIVE',
      frameworkAgreementOn: '2026-03-02',
    });
    expect(on('2026-03-02', sample('IroCompanyEntered', 0), sample('IroAuditFailed', 1))).toMatchObject({
      status: 'ENDED',
      endedOn: '2026-03-02',
    });
  });
  it('follows a contract, and own provision', () => {
    expect(project(sample('ContractRecorded', 0))).toMatchObject({
      status: 'RECORDED',
      procurement: { tendered: false },
    });
    const signed = [sample('ContractRecorded', 0), sample('ContractSigned', 1)];
    expect(on('2026-03-01', ...signed)).toMatchObject({ status: 'NOT_YET' });
    const extended = [...signed, sample('AgreementExtended', 2)];
    expect(project(...extended)).toMatchObject({
      validUntil: '2028-12-31',
      extensions: [{ months: 12, option: 12 }],
    });
    expect(on('2028-06-01', ...extended)).toMatchObject({ status: 'ACTIVE' });
    const raised = [
      ...signed,
      sample('TariffChangeProposed', 2),
      sample('AgreementAdjusted', 3, {
        prices: [{ instrumentId: `${ID}.1`, price: 300_000 }],
        on: '2026-07-01',
      }),
    ];
    expect(project(...raised.slice(0, 3))).toMatchObject({
      tariffsProposed: { by: 'contract-expert@gm0222' },
    });
    expect(project(...raised)).toMatchObject({ tariffsProposed: null });
    expect(on('2026-06-30', ...raised)).toMatchObject({ instruments: [{ price: 210_000 }] });
    expect(on('2026-07-01', ...raised)).toMatchObject({ instruments: [{ price: 300_000 }] });
    expect(on('2026-03-02', ...signed, sample('AgreementDissolved', 2))).toMatchObject({
      status: 'ENDED',
      dissolved: true,
    });
    expect(on('2028-01-01', ...signed, sample('AgreementExpired', 2))).toMatchObject({
      status: 'ENDED',
      dissolved: false,
      endedOn: '2028-01-01',
    });
    expect(project(sample('OwnProvisionOffered', 0))).toMatchObject({ status: 'ACTIVE', supplierId: null });
  });
  it('follows corrections, before and after the signature', () => {
    expect(
      project(sample('ContractRecorded', 0), sample('ProcurementCorrected', 1), sample('ScopeCorrected', 2)),
    ).toMatchObject({ procurement: { tendered: false }, scope: { territory: ['GM0222', 'GM1509'] } });
    expect(
      on(
        '2026-04-01',
        sample('ContractSigned', 0),
        sample('TariffCorrected', 1),
        sample('ScopeCorrected', 2),
        sample('EndDateCorrected', 3),
      ),
    ).toMatchObject({
      instruments: [{ price: 201_000 }],
      scope: { territory: ['GM0222', 'GM1509'] },
      validUntil: '2026-12-31',
    });
  });
  it('keeps every step whole in its file: what was said, by whom, when, and what the rules warned of (1c.3, 1c.5)', () => {
    const row = project(
      sample('ContractRecorded', 0, {
        verdict: {
          because: [{ rule: 'R-065', effect: 'WARN', text: 'Let op.', textEn: 'Mind.' }],
        },
      }),
      sample('ContractSigned', 1),
      sample('AgreementDissolved', 2),
    );
    expect(row?.file).toMatchObject([
      {
        step: 'ContractRecorded',
        on: '2026-03-02',
        enteredLater: true,
        by: 'contract-expert@uwv',
        partner: 'UWV',
        rules: ['R-065'],
        warnings: [{ nl: 'Let op.', en: 'Mind.' }],
        facts: { reason: 'Alleen voor eigen klanten' },
      },
      { step: 'ContractSigned' },
      { step: 'AgreementDissolved', facts: { reason: 'Wanprestatie' } },
    ]);
    const assessed = project(
      sample('ApplicationSubmitted', 0),
      sample('RequirementProven', 1),
      sample('RequirementExempted', 2),
      sample('AccessAgreementSigned', 3),
    );
    expect(assessed?.file.map(({ facts }) => facts)).toMatchObject([
      { region: 'OOST', cluster: 'psychological-resilience' },
      { requirement: 'notBankrupt', evidence: 'Uittreksel van 2 februari' },
      { ground: 'CURRENT_AGREEMENT', under: { reference: 'UWV-2025-3' } },
      { validUntil: '2027-12-31' },
    ]);
  });
  it('shows a joint contract to its partners, also to who left', () => {
    const begun = [sample('NeedsInventoried', 0), sample('NeedsInventoried', 1, { by: 'UWV' })];
    expect(project(...begun)).toMatchObject({
      status: 'IN_PREPARATION',
      visibleTo: ['GM0222', 'UWV'],
      revision: 1,
    });
    const aligned = [...begun, sample('ContractingPrincipalNamed', 2), sample('JointTermsAgreed', 3)];
    expect(project(...aligned)).toMatchObject({ status: 'ALIGNED', contractingPrincipal: 'GM0222' });
    const opened = [
      ...aligned,
      sample('JointContractOpened', 4),
      sample('PartnerJoined', 5),
      sample('JoinRefused', 6),
    ];
    expect(project(...opened)).toMatchObject({ visibleTo: ['GM0222', 'UWV', 'GM1509'], revision: 6 });
    expect(on('2026-03-02', ...opened)).toMatchObject({
      scope: { coversPartners: ['GM0222', 'UWV', 'GM1509'], territory: ['GM0222', 'GM1509'] },
    });
    const left = [...opened, sample('PartnerLeft', 7, { on: '2026-06-01' })];
    expect(project(...left)).toMatchObject({ visibleTo: ['GM0222', 'UWV', 'GM1509'] });
    expect(on('2026-05-31', ...left)).toMatchObject({
      scope: { coversPartners: ['GM0222', 'UWV', 'GM1509'] },
    });
    expect(on('2026-06-01', ...left)).toMatchObject({ scope: { coversPartners: ['GM0222', 'GM1509'] } });
    expect(project(...begun, sample('JointPurchaseCancelled', 2))).toMatchObject({ status: 'CANCELLED' });
  });
  it('is read by a partner that asks to use it (trial, task 41)', () => {
    const row = project(sample('ContractSigned', 0));
    const asked = { data: { agreementId: ID, partner: 'UWV' } } as Parameters<
      NonNullable<typeof agreementOverview.on.PiggybackRequested>
    >[1];
    expect(agreementOverview.on.PiggybackRequested?.(row ?? undefined, asked, ID)).toMatchObject({
      visibleTo: ['GM0222', 'UWV'],
    });
    expect(agreementOverview.on.PiggybackRequested?.(undefined, asked, ID)).toBeUndefined();
  });
  it('makes no row out of nothing', () => {
    expect(project(sample('SupplierAdmitted', 1))).toBeUndefined();
    expect(project(sample('PartnerLeft', 1))).toBeUndefined();
  });
});

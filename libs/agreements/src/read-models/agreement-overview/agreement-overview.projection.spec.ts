import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { faultsOfGoldenSamples } from '@ontschot/event-store';
import { agreementEventTypes } from '../../domain/agreement.event-types';
import type { AgreementEvent } from '../../domain/agreement.events';
import { agreementOverview } from './agreement-overview.projection';
import type { AgreementOverview } from './agreement-overview.row';

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

describe('agreement overview', () => {
  it('handles every event of the context, and every sample reads', () => {
    expect(Object.keys(agreementOverview.on).sort()).toEqual(
      agreementEventTypes.map(({ type }) => type).sort(),
    );
    expect(faultsOfGoldenSamples(agreementEventTypes)).toEqual([]);
  });
  it('follows an application to its signature', () => {
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
    expect(project(...signed, sample('FreeSpaceAgreementDissolved', 4))).toMatchObject({
      status: 'RUN_OFF',
      dissolved: true,
      endedOn: '2026-09-02',
    });
    const due = [...signed, sample('FreeSpaceAgreementEnded', 4), sample('RunOffCompleted', 5)];
    expect(project(...due)).toMatchObject({
      status: 'EVALUATION_DUE',
      nextStepOn: '2028-03-31',
      endedOn: '2027-12-31',
      dissolved: false,
    });
    expect(project(...due, sample('FreeSpaceAgreementEvaluated', 6))).toMatchObject({
      status: 'EVALUATED',
      nextStepOn: null,
    });
  });
  it('follows an IRO company through its audit', () => {
    expect(project(sample('IroCompanyEntered', 0), sample('IroFrameworkAgreementSigned', 1))).toMatchObject({
      status: 'ACTIVE',
      frameworkAgreementOn: '2026-03-02',
    });
    expect(project(sample('IroCompanyEntered', 0), sample('IroAuditFailed', 1))).toMatchObject({
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
    expect(project(...signed, sample('AgreementExtended', 2))).toMatchObject({ validUntil: '2028-12-31' });
    expect(project(...signed, sample('AgreementAdjusted', 2, { instruments: [] }))).toMatchObject({
      instruments: [],
    });
    expect(project(...signed, sample('AgreementDissolved', 2))).toMatchObject({
      status: 'ENDED',
      dissolved: true,
    });
    expect(project(...signed, sample('AgreementExpired', 2))).toMatchObject({
      status: 'ENDED',
      dissolved: false,
      endedOn: '2028-01-01',
    });
    expect(project(sample('OwnProvisionOffered', 0))).toMatchObject({ status: 'ACTIVE', supplierId: null });
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
    expect(project(...opened)).toMatchObject({
      scope: { coversPartners: ['GM0222', 'UWV', 'GM1509'] },
      visibleTo: ['GM0222', 'UWV', 'GM1509'],
      revision: 6,
    });
    expect(project(...opened, sample('PartnerLeft', 7))).toMatchObject({
      scope: { coversPartners: ['GM0222', 'GM1509'] },
      visibleTo: ['GM0222', 'UWV', 'GM1509'],
    });
  });
  it('makes no row out of nothing', () => {
    expect(project(sample('SupplierAdmitted', 1))).toBeUndefined();
    expect(project(sample('PartnerLeft', 1))).toBeUndefined();
  });
});

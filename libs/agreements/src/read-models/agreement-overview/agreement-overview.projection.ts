import type { Projection, RecordedEvent } from '@ontschot/kernel';
import type { AgreementConcluded, AgreementEvent, OfAgreement } from '../../domain/agreement.events';
import type { Scope } from '../../domain/agreement.types';
import type { AgreementOverview, AgreementStatus } from './agreement-overview.row';

const begun = (
  { agreementId, reference, form, owner, supplierId }: OfAgreement,
  status: AgreementStatus,
  scope: Scope | null,
  revision: number,
): AgreementOverview => ({
  id: agreementId,
  reference,
  form,
  owner,
  contractingPrincipal: null,
  supplierId,
  status,
  concludedOn: null,
  validUntil: null,
  endedOn: null,
  dissolved: false,
  nextStepOn: null,
  framework: null,
  frameworkAgreementOn: null,
  procurement: null,
  scope,
  instruments: [],
  terms: null,
  valueCommitted: 0,
  visibleTo: visibleTo(owner, scope),
  revision,
});

const visibleTo = (owner: string, scope: Scope | null): string[] => [
  ...new Set([owner, ...(scope?.coversPartners ?? [])]),
];

/** Every form comes into force by an event of the same shape. */
const concluded = (
  _: AgreementOverview | undefined,
  { data, revision }: RecordedEvent<AgreementConcluded>,
): AgreementOverview => ({
  ...begun(data, 'ACTIVE', data.scope, revision),
  contractingPrincipal: data.contractingPrincipal,
  concludedOn: data.concludedOn,
  validUntil: data.validUntil,
  framework: data.framework,
  procurement: data.procurement,
  instruments: data.instruments,
  terms: data.terms,
});

const changed = (
  row: AgreementOverview | undefined,
  revision: number,
  change: Partial<AgreementOverview>,
): AgreementOverview | undefined => row && { ...row, ...change, revision };

const covering = (
  row: AgreementOverview | undefined,
  revision: number,
  cover: (partners: string[]) => string[],
): AgreementOverview | undefined => {
  if (!row?.scope) return row;
  const scope = { ...row.scope, coversPartners: cover(row.scope.coversPartners) };
  // Who left still reads what it had: its running orders finish under it.
  return { ...row, scope, visibleTo: [...new Set([...row.visibleTo, ...scope.coversPartners])], revision };
};

export const agreementOverview: Projection<AgreementOverview, AgreementEvent> = {
  name: 'agreement_overview',
  version: 1,
  keysOf: ({ data }) => data.agreementId,
  on: {
    ApplicationSubmitted: (_, { data, revision }) =>
      begun(data, 'SCHEDULED', { region: data.region, territory: [], coversPartners: [] }, revision),
    ApplicationScheduled: (row, { data, revision }) => changed(row, revision, { nextStepOn: data.round }),
    AssessmentOpened: (row, { revision }) =>
      changed(row, revision, { status: 'UNDER_ASSESSMENT', nextStepOn: null }),
    RequirementProven: (row, { revision }) => changed(row, revision, {}),
    RequirementExempted: (row, { revision }) => changed(row, revision, {}),
    RequirementFailed: (row, { revision }) => changed(row, revision, {}),
    SupplierAdmitted: (row, { revision }) => changed(row, revision, { status: 'ADMITTED' }),
    ApplicationDeclined: (row, { data, revision }) =>
      changed(row, revision, { status: 'DECLINED', endedOn: data.on }),

    FreeSpaceProposed: (_, { data, revision }) =>
      begun(data, 'PROPOSED', { region: data.region, territory: [], coversPartners: [] }, revision),
    AddedValueAssessed: (row, { revision }) => changed(row, revision, { status: 'ASSESSED' }),
    FreeSpaceValueCommitted: (row, { data, revision }) =>
      changed(row, revision, { valueCommitted: (row?.valueCommitted ?? 0) + data.amount }),
    FreeSpaceValueReleased: (row, { data, revision }) =>
      changed(row, revision, { valueCommitted: (row?.valueCommitted ?? 0) - data.amount }),
    CandidateTestPassed: (row, { revision }) => changed(row, revision, {}),
    FreeSpaceAgreementDissolved: (row, { data, revision }) =>
      changed(row, revision, { status: 'RUN_OFF', endedOn: data.on, dissolved: true }),
    FreeSpaceAgreementEnded: (row, { data, revision }) =>
      changed(row, revision, { status: 'RUN_OFF', endedOn: data.on }),
    RunOffCompleted: (row, { data, revision }) =>
      changed(row, revision, { status: 'EVALUATION_DUE', nextStepOn: data.evaluationDue }),
    FreeSpaceAgreementEvaluated: (row, { revision }) =>
      changed(row, revision, { status: 'EVALUATED', nextStepOn: null }),

    IroFrameworkAgreementSigned: (row, { data, revision }) =>
      changed(row, revision, { frameworkAgreementOn: data.on }),
    IroAuditFailed: (row, { data, revision }) =>
      changed(row, revision, { status: 'ENDED', endedOn: data.on }),

    ContractRecorded: (_, { data, revision }) => ({
      ...begun(data, 'RECORDED', data.scope, revision),
      procurement: data.procurement,
    }),

    NeedsInventoried: (row, { data, revision }) =>
      changed(row, revision, {}) ??
      begun(data, 'IN_PREPARATION', { region: null, territory: [], coversPartners: data.partners }, revision),
    ContractingPrincipalNamed: (row, { data, revision }) =>
      changed(row, revision, { owner: data.owner, contractingPrincipal: data.principal }),
    JointTermsAgreed: (row, { revision }) => changed(row, revision, { status: 'ALIGNED' }),
    PartnerLeft: (row, { data, revision }) =>
      covering(row, revision, (partners) => partners.filter((one) => one !== data.partner)),
    PartnerJoined: (row, { data, revision }) =>
      covering(row, revision, (partners) => [...partners, data.partner]),
    JoinRefused: (row, { revision }) => changed(row, revision, {}),

    AccessAgreementSigned: concluded,
    FreeSpaceAgreementSigned: concluded,
    IroCompanyEntered: concluded,
    ContractSigned: concluded,
    OwnProvisionOffered: concluded,
    JointContractOpened: concluded,

    AgreementExtended: (row, { data, revision }) => changed(row, revision, { validUntil: data.validUntil }),
    AgreementAdjusted: (row, { data, revision }) => changed(row, revision, { instruments: data.instruments }),
    AgreementDissolved: (row, { data, revision }) =>
      changed(row, revision, { status: 'ENDED', endedOn: data.on, dissolved: true }),
    AgreementExpired: (row, { data, revision }) =>
      changed(row, revision, { status: 'ENDED', endedOn: data.on }),
  },
};

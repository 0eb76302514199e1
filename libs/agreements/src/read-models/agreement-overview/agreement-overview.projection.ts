import {
  type AgreementId,
  dayInAmsterdam,
  type DomainEvent,
  type PartnerCode,
  type Projection,
  type RecordedEvent,
  type Verdict,
} from '@ontschot/kernel';
import type {
  AddedValueAssessed,
  AgreementAdjusted,
  AgreementConcluded,
  AgreementDissolved,
  AgreementEvent,
  AgreementExpired,
  AgreementExtended,
  ApplicationDeclined,
  ApplicationScheduled,
  AssessmentOpened,
  ContractingPrincipalNamed,
  EndDateCorrected,
  FreeSpaceAgreementDissolved,
  FreeSpaceAgreementEnded,
  FreeSpaceAgreementEvaluated,
  FreeSpaceOrderFinished,
  FreeSpaceValueCommitted,
  FreeSpaceValueReleased,
  IroAuditFailed,
  IroFrameworkAgreementSigned,
  JointPurchaseCancelled,
  JointTermsAgreed,
  NeedsInventoried,
  OfAgreement,
  PartnerJoined,
  PartnerLeft,
  ProcurementCorrected,
  RunOffCompleted,
  ScopeCorrected,
  SupplierAdmitted,
  TariffChangeProposed,
  TariffCorrected,
} from '../../domain/agreement.events';
import { termsAtSignature } from '../../domain/agreement.evolve';
import type { Scope } from '../../domain/agreement.types';
import {
  type DatedTerms,
  lastDay,
  withCorrectedEnd,
  withCorrectedTariff,
  withEnd,
  withMember,
  withoutMember,
  withTariff,
  withTerm,
} from '../../domain/dated-terms';
import type { AgreementOverview, AgreementStatus, FileEntry } from './agreement-overview.row';

type Row = AgreementOverview;
/** A partner asked to use the agreement: from then on it reads it. Piggybacking builds on agreements, so its event is named here by its shape. */
type PartnerAsked = DomainEvent<'PiggybackRequested', { agreementId: AgreementId; partner: PartnerCode }>;

/** What names the agreement stands in its row; what was signed stands there whole. */
const NOT_IN_THE_FILE = new Set([
  'agreementId',
  'reference',
  'form',
  'owner',
  'supplierId',
  'on',
  'verdict',
  'instruments',
  'terms',
]);

/** Everything that was recorded with the step, so that nothing that a command took in is lost to its readers. */
const entryOf = ({ type, data, metadata }: RecordedEvent<AgreementEvent>): FileEntry => {
  const verdict = 'verdict' in data ? (data.verdict as Verdict | null) : null;
  const because = verdict?.because ?? [];
  return {
    step: type,
    on: metadata.effectiveOn,
    recordedAt: metadata.recordedAt,
    enteredLater: dayInAmsterdam(metadata.recordedAt) > metadata.effectiveOn,
    by: metadata.actor,
    partner: metadata.partner,
    rules: [...new Set(because.map(({ rule }) => rule))],
    warnings: because
      .filter(({ effect }) => effect === 'WARN')
      .map(({ text, textEn }) => ({ nl: text, en: textEn })),
    facts: Object.fromEntries(Object.entries(data).filter(([key]) => !NOT_IN_THE_FILE.has(key))),
  };
};

const visibleTo = (owner: string, scope: Scope | null): string[] => [
  ...new Set([owner, ...(scope?.coversPartners ?? [])]),
];

const begun = (
  row: Row | undefined,
  event: RecordedEvent<AgreementEvent> & { data: OfAgreement },
  status: AgreementStatus,
  scope: Scope | null,
): Row => {
  const { agreementId, reference, form, owner, supplierId } = event.data;
  return {
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
    dated: null,
    runOffCompletedOn: null,
    evaluatedOn: null,
    expiredFor: null,
    extensions: [],
    tariffsProposed: null,
    nextStepOn: null,
    framework: null,
    frameworkAgreementOn: null,
    procurement: null,
    scope,
    instruments: [],
    terms: null,
    valueCommitted: 0,
    file: [...(row?.file ?? []), entryOf(event)],
    visibleTo: visibleTo(owner, scope),
    revision: event.revision,
  };
};

/** Every form comes into force by an event of the same shape. */
const concluded = (row: Row | undefined, event: RecordedEvent<AgreementConcluded>): Row => {
  const { data } = event;
  return {
    ...begun(row, event, 'ACTIVE', data.scope),
    contractingPrincipal: data.contractingPrincipal,
    concludedOn: data.concludedOn,
    validUntil: data.validUntil,
    dated: termsAtSignature(data),
    framework: data.framework,
    procurement: data.procurement,
    instruments: data.instruments,
    terms: data.terms,
  };
};

/** A step on what is there: its change, and its place in the file. */
const step =
  <E extends AgreementEvent>(change: (data: E['data'], row: Row) => Partial<Row> = () => ({})) =>
  (row: Row | undefined, event: RecordedEvent<E>): Row | undefined =>
    row && {
      ...row,
      ...change(event.data, row),
      file: [...row.file, entryOf(event)],
      revision: event.revision,
    };

/** The money of single orders counts, and is kept with the orders. */
const counted =
  <E extends AgreementEvent>(change: (data: E['data'], row: Row) => Partial<Row>) =>
  (row: Row | undefined, event: RecordedEvent<E>): Row | undefined =>
    row && {
      ...row,
      ...change(event.data, row),
      revision: event.revision,
    };

const dating = ({ dated }: Row, change: (terms: DatedTerms) => DatedTerms): Partial<Row> => {
  if (dated === null) return {};
  const next = change(dated);
  return { dated: next, validUntil: lastDay(next) };
};
const ending = (row: Row, on: string, dissolved: boolean): Partial<Row> => ({
  ...dating(row, (terms) => withEnd(terms, on, dissolved)),
  endedOn: on,
  dissolved,
});
/** The last day says by itself that it has passed. */
const ended = (row: Row, on: string): Partial<Row> =>
  row.validUntil !== null && on > row.validUntil ? { expiredFor: row.validUntil } : ending(row, on, false);

const readBy = (
  row: Row | undefined,
  { data: { partner } }: { data: PartnerAsked['data'] },
): Row | undefined => row && { ...row, visibleTo: [...new Set([...row.visibleTo, partner])] };

export const agreementOverview: Projection<AgreementOverview, AgreementEvent | PartnerAsked> = {
  name: 'agreement_overview',
  version: 2,
  keysOf: ({ data }) => data.agreementId,
  on: {
    ApplicationSubmitted: (row, event) =>
      begun(row, event, 'SUBMITTED', { region: event.data.region, territory: [], coversPartners: [] }),
    ApplicationScheduled: step<ApplicationScheduled>(({ round }) => ({
      status: 'SCHEDULED',
      nextStepOn: round,
    })),
    AssessmentOpened: step<AssessmentOpened>(() => ({ status: 'UNDER_ASSESSMENT', nextStepOn: null })),
    RequirementProven: step(),
    RequirementExempted: step(),
    RequirementFailed: step(),
    SupplierAdmitted: step<SupplierAdmitted>(() => ({ status: 'ADMITTED' })),
    ApplicationDeclined: step<ApplicationDeclined>(({ on }) => ({ status: 'DECLINED', endedOn: on })),

    FreeSpaceProposed: (row, event) =>
      begun(row, event, 'PROPOSED', { region: event.data.region, territory: [], coversPartners: [] }),
    AddedValueAssessed: step<AddedValueAssessed>(() => ({ status: 'ASSESSED' })),
    FreeSpaceValueCommitted: counted<FreeSpaceValueCommitted>(({ amount }, row) => ({
      valueCommitted: row.valueCommitted + amount,
    })),
    FreeSpaceValueReleased: counted<FreeSpaceValueReleased>(({ amount }, row) => ({
      valueCommitted: row.valueCommitted - amount,
    })),
    FreeSpaceOrderFinished: counted<FreeSpaceOrderFinished>(() => ({})),
    ObligationMet: step(),
    CandidateTestPassed: step(),
    FreeSpaceAgreementDissolved: step<FreeSpaceAgreementDissolved>(({ on }, row) => ending(row, on, true)),
    FreeSpaceAgreementEnded: step<FreeSpaceAgreementEnded>(({ on }, row) => ended(row, on)),
    RunOffCompleted: step<RunOffCompleted>(({ on, evaluationDue }) => ({
      runOffCompletedOn: on,
      nextStepOn: evaluationDue,
    })),
    FreeSpaceAgreementEvaluated: step<FreeSpaceAgreementEvaluated>(({ on }) => ({
      evaluatedOn: on,
      nextStepOn: null,
    })),

    IroFrameworkAgreementSigned: step<IroFrameworkAgreementSigned>(({ on }) => ({
      frameworkAgreementOn: on,
    })),
    IroAuditFailed: step<IroAuditFailed>(({ on }, row) => ending(row, on, false)),

    ContractRecorded: (row, event) => ({
      ...begun(row, event, 'RECORDED', event.data.scope),
      procurement: event.data.procurement,
    }),

    NeedsInventoried: (row, event) =>
      step<NeedsInventoried>()(row, event) ??
      begun(row, event, 'IN_PREPARATION', {
        region: null,
        territory: [],
        coversPartners: event.data.partners,
      }),
    NeighbourAsked: step(),
    ContractingPrincipalNamed: step<ContractingPrincipalNamed>(({ owner, principal }) => ({
      owner,
      contractingPrincipal: principal,
    })),
    JointTermsProposed: step(),
    JointTermsAgreed: step<JointTermsAgreed>(() => ({ status: 'ALIGNED' })),
    JointPurchaseCancelled: step<JointPurchaseCancelled>(({ on }) => ({
      status: 'CANCELLED',
      endedOn: on,
    })),
    PartnerLeft: step<PartnerLeft>(({ partner, on }, row) =>
      dating(row, (terms) => withoutMember(terms, partner, on)),
    ),
    PartnerJoined: step<PartnerJoined>(({ partner, on }, row) => ({
      ...dating(row, (terms) => withMember(terms, partner, on)),
      // Who leaves later still reads what it had: its running orders finish under it.
      visibleTo: [...new Set([...row.visibleTo, partner])],
    })),
    JoinRefused: step(),

    AccessAgreementSigned: concluded,
    FreeSpaceAgreementSigned: concluded,
    IroCompanyEntered: concluded,
    ContractSigned: concluded,
    OwnProvisionOffered: concluded,
    JointContractOpened: concluded,

    AgreementExtended: step<AgreementExtended>(
      ({ on, months, option = null, validUntil, reason = null }, row) => ({
        ...dating(row, (terms) => withTerm(terms, { from: on, validUntil })),
        extensions: [...row.extensions, { on, months, option, validUntil, reason }],
      }),
    ),
    TariffChangeProposed: step<TariffChangeProposed>(({ by, prices, clause, on }) => ({
      tariffsProposed: { by, prices, clause, on },
    })),
    AgreementAdjusted: step<AgreementAdjusted>(({ on, prices, clause }, row) => ({
      ...dating(row, (terms) => withTariff(terms, { from: on, prices, clause })),
      tariffsProposed: null,
    })),
    PiggybackRequested: readBy,

    AgreementDissolved: step<AgreementDissolved>(({ on }, row) => ending(row, on, true)),
    AgreementExpired: step<AgreementExpired>((_, { validUntil }) => ({ expiredFor: validUntil })),

    TariffCorrected: step<TariffCorrected>((data, row) =>
      dating(row, (terms) => withCorrectedTariff(terms, data)),
    ),
    ProcurementCorrected: step<ProcurementCorrected>(({ procurement }) => ({ procurement })),
    ScopeCorrected: step<ScopeCorrected>(({ territory }, row) => ({
      ...dating(row, (terms) => ({ ...terms, territory })),
      scope: row.scope && { ...row.scope, territory },
    })),
    EndDateCorrected: step<EndDateCorrected>(({ validUntil }, row) =>
      dating(row, (terms) => withCorrectedEnd(terms, validUntil)),
    ),
  },
};

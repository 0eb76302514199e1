import { type Access, accessTable, stepAnswer, type StepAnswer } from '@ontschot/http';
import { type Actor, type IsoDate, type Language, type PartnerCode, type Text, UWV } from '@ontschot/kernel';
import type { StepOnAgreement } from '../domain/agreement.commands';
import type { Existing } from '../domain/agreement.state';

/** Whose agreement it is; of a joint purchase in preparation all who take part. */
export type Parties = {
  owner: PartnerCode;
  /** The partners of a joint purchase that is not signed; else none. */
  preparing: readonly PartnerCode[];
  /** Is the one contracting principal named? Until then the partners are equals. */
  principalNamed: boolean;
};
export const partiesOf = (state: Existing): Parties => ({
  owner: state.of.owner,
  preparing: state.stage === 'joint' ? state.partners : [],
  principalNamed: state.stage !== 'joint' || state.principal !== null,
});

const owner = ({ owner: partner }: Parties): PartnerCode[] => [partner];
const everyPartner = (parties: Parties): readonly PartnerCode[] =>
  parties.preparing.length > 0 ? parties.preparing : owner(parties);
const untilNamed = (parties: Parties): readonly PartnerCode[] =>
  parties.principalNamed ? owner(parties) : everyPartner(parties);
/** A partner acts for itself, and the decider asks whether it takes part. */
const itself = (): PartnerCode[] => [];

const expert = (label: Text, fields: readonly string[]): Access<Parties> => ({
  roles: ['contract-expert'],
  partners: owner,
  label,
  fields,
});
const PURCHASERS = ['purchaser', 'contract-expert'] as const;

/** Steps that people take; bookings and schedules are the system's own. */
export type StepOfPeople = Exclude<
  StepOnAgreement['type'],
  'ScheduleApplication' | 'CommitValue' | 'ReleaseValue' | 'FinishOrder'
>;

/** Who may take which step (rulebook 4.2 to 4.6). One table: the routes take its roles, the commands its partners, the records its steps. */
export const ACCESS = accessTable<Parties>()({
  OpenAssessment: expert({ nl: 'Beoordeling openen', en: 'Open assessment' }, ['on']),
  RecordRequirement: expert({ nl: 'Eis vastleggen', en: 'Record requirement' }, [
    'requirement',
    'outcome',
    'ground',
    'evidence',
    'content',
    'on',
  ]),
  AdmitSupplier: expert({ nl: 'Toelaten', en: 'Admit' }, ['on']),
  DeclineApplication: expert({ nl: 'Afwijzen', en: 'Decline' }, ['ground', 'reason', 'on']),
  AssessAddedValue: expert({ nl: 'Meerwaarde beoordelen', en: 'Assess added value' }, ['motivation', 'on']),
  CheckHalfYear: expert({ nl: 'Halfjaartoets doen', en: 'Hold half-year test' }, ['on']),
  EndFreeSpace: expert({ nl: 'Beëindigen', en: 'End' }, ['on']),
  CompleteRunOff: expert({ nl: 'Afloop klaar melden', en: 'Complete run-off' }, ['on']),
  EvaluateFreeSpace: expert({ nl: 'Evalueren', en: 'Evaluate' }, ['findings', 'on']),
  HoldAudit: expert({ nl: 'Toets vastleggen', en: 'Record audit' }, ['outcome', 'reason', 'on']),
  SignAgreement: {
    roles: PURCHASERS,
    partners: untilNamed,
    label: { nl: 'Tekenen', en: 'Sign' },
    fields: ['supplierId', 'procurement', 'beginsOn', 'validUntil', 'instruments', 'terms', 'on'],
  },
  ExtendAgreement: expert({ nl: 'Verlengen', en: 'Extend' }, ['months', 'reason', 'on']),
  AdjustTariffs: expert({ nl: 'Tarief aanpassen', en: 'Adjust tariffs' }, ['prices', 'clause', 'on']),
  DissolveAgreement: expert({ nl: 'Ontbinden', en: 'Dissolve' }, ['reason', 'on']),
  ExpireAgreement: expert({ nl: 'Afloop vastleggen', en: 'Record the end' }, ['on']),
  MeetObligation: expert({ nl: 'Toezegging nagekomen', en: 'Promise kept' }, ['promise', 'evidence', 'on']),
  AskNeighbour: {
    roles: PURCHASERS,
    partners: everyPartner,
    label: { nl: 'Antwoord van buurgemeente vastleggen', en: 'Record neighbour’s answer' },
    fields: ['municipality', 'answer', 'words', 'on'],
  },
  NameContractingPrincipal: {
    roles: ['manager'],
    partners: untilNamed,
    label: { nl: 'Opdrachtgever aanwijzen', en: 'Name contracting principal' },
    fields: ['principals', 'on'],
  },
  AgreeJointTerms: {
    roles: PURCHASERS,
    partners: everyPartner,
    label: { nl: 'Voorwaarden afspreken', en: 'Agree joint terms' },
    fields: [
      'definitions',
      'resultPerPartner',
      'invoicing',
      'accountability',
      'pastPerformance',
      'payment',
      'reportingAndMonitoring',
      'qualityMark',
      'lessBurden',
      'framework',
      'on',
    ],
  },
  CancelJointPurchase: {
    roles: [...PURCHASERS, 'manager'],
    partners: everyPartner,
    label: { nl: 'Inkoop stoppen', en: 'Cancel purchase' },
    fields: ['reason', 'on'],
  },
  LeaveJointPurchase: {
    roles: ['manager'],
    partners: itself,
    label: { nl: 'Weggaan', en: 'Leave' },
    fields: ['on'],
  },
  JoinAfterAward: {
    roles: ['manager', 'contract-expert'],
    partners: itself,
    label: { nl: 'Aansluiten', en: 'Join' },
    fields: ['consent', 'management', 'addendumSignedOn', 'on'],
  },
  CorrectTariff: expert({ nl: 'Tarief verbeteren', en: 'Correct tariff' }, [
    'instrumentId',
    'from',
    'price',
    'reason',
    'on',
  ]),
  CorrectProcurement: expert({ nl: 'Inkoopgegevens verbeteren', en: 'Correct procurement' }, [
    'procurement',
    'reason',
    'on',
  ]),
  CorrectTerritory: expert({ nl: 'Gebied verbeteren', en: 'Correct territory' }, [
    'territory',
    'reason',
    'on',
  ]),
  CorrectEndDate: expert({ nl: 'Einddatum verbeteren', en: 'Correct end date' }, [
    'validUntil',
    'reason',
    'on',
  ]),
}) satisfies Record<StepOfPeople, Access<Parties>>;

/** What UWV publishes for its frameworks. */
export const FRAMEWORK_ACCESS = accessTable<object>()({
  PublishCalendar: {
    roles: ['contract-expert'],
    partners: () => [UWV],
    label: { nl: 'Rondes publiceren', en: 'Publish rounds' },
    fields: ['year', 'rounds', 'on'],
  },
  PublishOverview: {
    roles: ['contract-expert'],
    partners: () => [UWV],
    label: { nl: 'Overzicht publiceren', en: 'Publish overview' },
    fields: ['version', 'region', 'clusters', 'inventory', 'on'],
  },
});

/** The address of each step below the agreement's own. */
const PATH: Readonly<Record<StepOfPeople, string>> = {
  OpenAssessment: 'open-assessment',
  RecordRequirement: 'requirements',
  AdmitSupplier: 'admit',
  DeclineApplication: 'decline',
  AssessAddedValue: 'added-value',
  CheckHalfYear: 'half-year-test',
  EndFreeSpace: 'end',
  CompleteRunOff: 'complete-run-off',
  EvaluateFreeSpace: 'evaluate',
  HoldAudit: 'audit',
  SignAgreement: 'sign',
  ExtendAgreement: 'extend',
  AdjustTariffs: 'adjust',
  DissolveAgreement: 'dissolve',
  ExpireAgreement: 'expire',
  MeetObligation: 'promises',
  AskNeighbour: 'neighbours',
  NameContractingPrincipal: 'contracting-principal',
  AgreeJointTerms: 'joint-terms',
  CancelJointPurchase: 'cancel',
  LeaveJointPurchase: 'leave',
  JoinAfterAward: 'join',
  CorrectTariff: 'corrections/tariff',
  CorrectProcurement: 'corrections/procurement',
  CorrectTerritory: 'corrections/territory',
  CorrectEndDate: 'corrections/end-date',
};

export type StepOpen = { step: StepOfPeople; missing?: readonly Text[]; dueOn?: IsoDate | null };

/** The steps of a record as one reader sees them. */
export const stepsOf = (
  agreementId: string,
  open: readonly StepOpen[],
  reader: { actor: Actor; thing: Parties; language: Language },
): StepAnswer[] =>
  open.map(({ step, missing = [], dueOn = null }) =>
    stepAnswer(step, `/v1/agreements/${agreementId}/${PATH[step]}`, ACCESS[step], reader, { missing, dueOn }),
  );

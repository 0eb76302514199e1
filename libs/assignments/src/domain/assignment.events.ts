import type { ContractForm, Instalment } from '@ontschot/agreements';
import type {
  Cents,
  DomainEvent,
  FundCode,
  InstrumentId,
  IsoDate,
  PartnerCode,
  Text,
  Verdict,
} from '@ontschot/kernel';
import type { InstrumentKind } from '@ontschot/rulebook';

/** Every event of an assignment names it and whom it concerns: stream `assignment-<order number>`. Amounts are cents net of VAT. */
export type OfAssignment = {
  /** The order number that suppliers quote: `A` and 12 characters. */
  assignmentId: string;
  clientId: string;
  /** Who would pay if it were ordered now; fixed from `AssignmentOrdered` on. */
  principal: PartnerCode;
  /** Partner whose coach serves the client here. */
  coachEmployer: PartnerCode;
  /** Partner whose agreement or own provision carries the service. */
  instrumentOwner: PartnerCode;
  /** Null where the owner gives it itself, and for an IRO until the client has chosen a company. */
  supplierId: string | null;
};

/** What was chosen, on the terms of the carrying agreement at that moment. */
export type Terms = {
  agreementId: string;
  instrumentId: string;
  form: ContractForm;
  kind: InstrumentKind;
  name: string;
  nameEn: string;
  contractingPrincipal: PartnerCode;
  months: number;
  price: Cents;
  vatPercent: 0 | 9 | 21;
  instalments: Instalment[];
};

/** What coach and client put on record besides need and choice; the rules of section J ask for it. */
export type Grounds = {
  /** What the coach says of it; R-022 asks it. For only the contract expert's own motivation counts. */
  motivation?: string;
  substantiation?: string;
  protocolOutcome?: 'NECESSARY' | 'NOT_NECESSARY';
  workAndLearn?: boolean;
  jobCertaintyPercent?: number;
  concreteVacancyOrWork?: boolean;
  necessaryToStayInWork?: boolean;
  withinCostAndDurationLimits?: boolean;
  /** what a municipality offers instead when its budget is short. */
  alternativeOffered?: string;
};

/** An order line: an instalment with its amount; an instalment per period is one line per month. */
export type PricedLine = Instalment & { amount: Cents };

/** What the order fixes for good. */
export type OrderTerms = {
  fund: FundCode;
  budgetId: string;
  decidingRule: string;
  orderedOn: IsoDate;
  amount: Cents;
  lines: PricedLine[];
  /** Day on which the service is to start, where it was given; what was ordered before this was kept has none. */
  plannedStart?: IsoDate | null;
  /** The payer joined the carrying contract, so that its terms are the payer's own; absent: it did not. */
  joined?: boolean;
};

export type CancelReason = 'COACH_DECISION' | 'WW_MAXIMUM_REACHED' | 'CLIENT_UNABLE' | 'SUPPLIER_UNABLE';

export type InstrumentProposed = DomainEvent<
  'InstrumentProposed',
  OfAssignment & {
    terms: Terms;
    /** R-030, in this order. Free texts hold no personal data. */
    need: string;
    choice: string;
    /** why a partner's instrument, where it is one. */
    routeReason: string | null;
    ownAlternative: 'NONE_ADEQUATE' | 'EQUAL_AVAILABLE' | null;
    clientConsulted: boolean;
    /** does each next part need a go? */
    partsNeedGo: boolean;
    grounds: Grounds;
    /** Day on which the service is to start, where it is known. */ plannedStart?: IsoDate | null;
    /** what the principal has itself, as the catalogue had it on that day. */
    ownEqual?: OwnEqual[];
    /** What a contract expert still has to motivate before it can be approved. */
    awaitsMotivation?: MotivationFor[];
    on: IsoDate;
    verdict: Verdict;
    decidingRule: string;
  }
>;
/** What needs a motivation: a client with ZW only, a trajectory of more than twelve months. */
export type MotivationFor = 'ZW' | 'LONGER_THAN_12_MONTHS';
/** An equal instrument in the principal's own assortment. */
export type OwnEqual = { instrumentId: InstrumentId; name: string; nameEn: string };
/** The contract expert's own step: never the coach's word. */
export type MotivationGiven = DomainEvent<
  'MotivationGiven',
  OfAssignment & { for: MotivationFor; text: string; by: PartnerCode; on: IsoDate }
>;
/** the choice was discussed with the client, after it was proposed. */
export type ConsultationRecorded = DomainEvent<'ConsultationRecorded', OfAssignment & { on: IsoDate }>;
/** Grounds that came after the proposal; they add to the earlier ones and replace what they repeat. */
export type GroundsAdded = DomainEvent<'GroundsAdded', OfAssignment & { grounds: Grounds; on: IsoDate }>;
/** The partner that would pay agrees that it is ordered as of this day, entered later. */
export type BackdatingConfirmed = DomainEvent<
  'BackdatingConfirmed',
  OfAssignment & { orderDay: IsoDate; by: PartnerCode; on: IsoDate }
>;

/** Corrections tell what stood, and why it was wrong; `on` is the day of the correction. */
type Corrected = OfAssignment & { reason: string; on: IsoDate };
/** The service was never cancelled: it stands where it stood, what had lapsed is open again. */
export type CancellationUndone = DomainEvent<
  'CancellationUndone',
  Corrected & { backTo: 'PROPOSED' | 'APPROVED' | 'ORDERED'; reopened: number[] }
>;
/** The client did not stop: the service runs on, what had lapsed is open again. */
export type DropOutUndone = DomainEvent<
  'DropOutUndone',
  Corrected & { backTo: 'IN_PROGRESS' | 'INTERRUPTED'; reopened: number[] }
>;
/** The service ended on another day. `lines`: what completion made due. */
export type CompletionDayCorrected = DomainEvent<
  'CompletionDayCorrected',
  Corrected & { was: IsoDate; is: IsoDate; lines: number[] }
>;
/** The service is not over: it runs on. */
export type CompletionUndone = DomainEvent<'CompletionUndone', Corrected & { reopened: number[] }>;
export type PlacementCorrected = DomainEvent<
  'PlacementCorrected',
  Corrected & { was: Placement; is: Placement; lines: number[] }
>;
/** There was no placement. `reopened`: what it had made due. */
export type PlacementWithdrawn = DomainEvent<'PlacementWithdrawn', Corrected & { reopened: number[] }>;
export type Placement = {
  /** First working day. */ on: IsoDate;
  proof: PlacementProof | null;
  sustainableMonths: 6 | 12;
  /** sustainable from the end of this day. */ sustainableOn: IsoDate;
};

export type InstrumentApproved = DomainEvent<
  'InstrumentApproved',
  OfAssignment & {
    approvedBy: PartnerCode;
    mandateId: string | null;
    planSignedOn: IsoDate | null;
    grounds: Grounds;
    on: IsoDate;
    verdict: Verdict;
    decidingRule: string;
  }
>;

export type DiagnosisRecorded = DomainEvent<'DiagnosisRecorded', OfAssignment & { on: IsoDate }>;
export type IroCompanyChosen = DomainEvent<'IroCompanyChosen', OfAssignment & { on: IsoDate }>;
export type IroPlanSubmitted = DomainEvent<
  'IroPlanSubmitted',
  OfAssignment & { months: number; price: Cents; on: IsoDate }
>;
export type IroPlanReturned = DomainEvent<'IroPlanReturned', OfAssignment & { reason: string; on: IsoDate }>;
export type IroPlanApproved = DomainEvent<
  'IroPlanApproved',
  OfAssignment & { months: number; price: Cents; on: IsoDate; verdict: Verdict }
>;

/** The rules let the order through; the money is being committed. `AssignmentOrdered` or `OrderFailed` follows. */
export type OrderAccepted = DomainEvent<
  'OrderAccepted',
  OfAssignment &
    OrderTerms & {
      agreementId: string;
      form: ContractForm;
      alternativeOffered: string | null;
      mandateId: string | null;
      /** Ordered as of an earlier day: whose client it is on the day of recording, where that is another partner. */
      clientTodayOf?: PartnerCode | null;
      verdict: Verdict;
    }
>;
export type OrderFailed = DomainEvent<
  'OrderFailed',
  OfAssignment & {
    budgetId: string;
    agreementId: string;
    form: ContractForm;
    on: IsoDate;
    rules: string[];
    /** What the rules said of the money; null or absent where it was refused by the state of budget or agreement. */
    verdict?: Verdict | null;
    refusal?: (Text & { code: string }) | null;
  }
>;
export type AssignmentOrdered = DomainEvent<
  'AssignmentOrdered',
  OfAssignment & OrderTerms & { terms: Terms; verdict: Verdict }
>;

/** `delivered`: the order lines that this performance makes due; `lapsed`: those that can never become due any more (5.6). */
type Performance = OfAssignment & { delivered: number[]; lapsed: number[]; on: IsoDate };
export type AssignmentStarted = DomainEvent<
  'AssignmentStarted',
  Performance & { /** Last day that the service is to run. */ plannedEnd: IsoDate; verdict: Verdict }
>;
export type IroStarted = DomainEvent<
  'IroStarted',
  OfAssignment & {
    on: IsoDate;
    /** the day by which UWV audits the company; null where it has a framework agreement. */ auditDueOn: IsoDate | null;
  }
>;
export type ProgressReported = DomainEvent<
  'ProgressReported',
  Performance & {
    moment: 'HALF_WAY' | 'PERIOD';
    /** the next part waits for the coach's go. */ awaitsGo: boolean;
  }
>;
export type PartApproved = DomainEvent<'PartApproved', OfAssignment & { on: IsoDate }>;
export type PartRefused = DomainEvent<'PartRefused', Performance>;
export type NoShowReported = DomainEvent<
  'NoShowReported',
  OfAssignment & {
    missedOn: IsoDate;
    on: IsoDate;
    /** coach and supplier find a solution by then. */ solveBy: IsoDate;
    /** Absent where it was reported before verdicts of it were kept. */ verdict?: Verdict;
  }
>;
export type AssignmentResumed = DomainEvent<'AssignmentResumed', OfAssignment & { on: IsoDate }>;
export type DropOutReason = 'ILL' | 'FOUND_WORK' | 'MOVED' | 'NO_SHOW' | 'UNSUITABLE' | 'OTHER';
export type ClientDroppedOut = DomainEvent<
  'ClientDroppedOut',
  Performance & {
    /** Null where it was recorded before reasons were asked. */ reason?: DropOutReason | null;
    note?: string | null;
    /** R-139; absent where it was recorded before it was asked. */ verdict?: Verdict;
  }
>;
/** What own delivery for own clients cost: the commitment is realised from this note, not from an invoice. */
export type InternalCostNoted = DomainEvent<
  'InternalCostNoted',
  OfAssignment & { budgetId: string; amount: Cents; on: IsoDate }
>;
export type AssignmentCompleted = DomainEvent<
  'AssignmentCompleted',
  Performance & { /** Is something paid for a placement that may still come? */ resultOpen: boolean }
>;
export type AssignmentCancelled = DomainEvent<
  'AssignmentCancelled',
  Performance & { reason: CancelReason; rule: string | null; wasOrdered: boolean }
>;
export type ClientPlaced = DomainEvent<
  'ClientPlaced',
  Performance & {
    proof: PlacementProof | null;
    sustainableMonths: 6 | 12;
    /** sustainable from the end of this day. */ sustainableOn: IsoDate;
  }
>;
export type PlacementSustained = DomainEvent<'PlacementSustained', Performance>;
export type PlacementEnded = DomainEvent<'PlacementEnded', Performance>;
export type PlacementProof = 'EMPLOYMENT_CONTRACT' | 'PAYSLIP' | 'EMPLOYER_STATEMENT';

export type UseRegisteredInUwvRecords = DomainEvent<
  'UseRegisteredInUwvRecords',
  OfAssignment & { on: IsoDate }
>;
export type HandoverFellDue = DomainEvent<
  'HandoverFellDue',
  OfAssignment & {
    exhaustedOn: IsoDate;
    dueOn: IsoDate;
    /** The partner to whom the client passes. */ to: PartnerCode;
  }
>;

/** The service will end before WW does, or a correction says so: no hand-over is due any more. */
export type HandoverNoLongerDue = DomainEvent<'HandoverNoLongerDue', OfAssignment & { on: IsoDate }>;
/** Not started by the end of this last WW day, the order lapses. Null: it does not lapse after all. */
export type LapseForeseen = DomainEvent<
  'LapseForeseen',
  OfAssignment & { lastWwDay: IsoDate | null; to: PartnerCode | null; on: IsoDate }
>;
/** What became known of the client after the order would have named another payer. The order keeps its payer; a duty of the client asks both partners to look. */
export type LateNewsTouchedOrder = DomainEvent<
  'LateNewsTouchedOrder',
  OfAssignment & {
    /** Whose client it was on the order day, by what is known now, and the rule that says so. */
    partner: PartnerCode;
    rule: string;
    /** What the order costs its payer, and what of it is billed already. */
    amount: Cents;
    billed: Cents;
    invoiceIds: string[];
    /** The day on which the news came. */ on: IsoDate;
  }
>;
/** A correction took that news back. */
export type LateNewsWithdrawn = DomainEvent<'LateNewsWithdrawn', OfAssignment & { on: IsoDate }>;
/** By what is known now, the order was cancelled for the end of WW without ground: it can be put back. */
export type CancellationQuestioned = DomainEvent<'CancellationQuestioned', OfAssignment & { on: IsoDate }>;

export type InstalmentClaimed = DomainEvent<
  'InstalmentClaimed',
  OfAssignment & { line: number; invoiceId: string; lineId: string; amount: Cents }
>;
export type InstalmentRealised = DomainEvent<
  'InstalmentRealised',
  OfAssignment & { line: number; invoiceId: string; lineId: string }
>;
export type InstalmentClaimReleased = DomainEvent<
  'InstalmentClaimReleased',
  OfAssignment & {
    line: number;
    invoiceId: string;
    lineId: string;
    /** By credit notes that took off all of it; absent or false: the invoice went back. */ credited?: boolean;
  }
>;

export type AssignmentEvent =
  | InstrumentProposed
  | MotivationGiven
  | ConsultationRecorded
  | GroundsAdded
  | BackdatingConfirmed
  | CancellationUndone
  | DropOutUndone
  | CompletionDayCorrected
  | CompletionUndone
  | PlacementCorrected
  | PlacementWithdrawn
  | InstrumentApproved
  | DiagnosisRecorded
  | IroCompanyChosen
  | IroPlanSubmitted
  | IroPlanReturned
  | IroPlanApproved
  | OrderAccepted
  | OrderFailed
  | AssignmentOrdered
  | AssignmentStarted
  | IroStarted
  | ProgressReported
  | PartApproved
  | PartRefused
  | NoShowReported
  | AssignmentResumed
  | ClientDroppedOut
  | InternalCostNoted
  | AssignmentCompleted
  | AssignmentCancelled
  | ClientPlaced
  | PlacementSustained
  | PlacementEnded
  | UseRegisteredInUwvRecords
  | HandoverFellDue
  | HandoverNoLongerDue
  | LapseForeseen
  | LateNewsTouchedOrder
  | LateNewsWithdrawn
  | CancellationQuestioned
  | InstalmentClaimed
  | InstalmentRealised
  | InstalmentClaimReleased;

import type { Cents, IsoDate, PartnerCode, Text, Verdict } from '@ontschot/kernel';
import type {
  CancelReason,
  DropOutReason,
  Grounds,
  MotivationFor,
  PlacementProof,
} from './assignment.events';
import type { CaseFacts } from './step-facts';

/** Facts arrive with the command, looked up at that moment; the rules decide on them and on the state. */
export type Propose = {
  type: 'Propose';
  assignmentId: string;
  clientId: string;
  instrumentId: string;
  coachEmployer: PartnerCode;
  /** null or empty = not recorded. */
  need: string | null;
  choice: string | null;
  routeReason: string | null;
  ownAlternative: 'NONE_ADEQUATE' | 'EQUAL_AVAILABLE' | null;
  clientConsulted: boolean;
  partsNeedGo: boolean;
  grounds: Grounds;
  /** Day on which the service is to start, where it is known. */ start: IsoDate | null;
  facts: CaseFacts;
  on: IsoDate;
};
export type Approve = {
  type: 'Approve';
  by: PartnerCode;
  planSignedOn: IsoDate | null;
  grounds: Grounds;
  facts: CaseFacts;
  on: IsoDate;
};
export type AcceptOrder = {
  type: 'AcceptOrder';
  by: PartnerCode;
  start: IsoDate | null;
  grounds: Grounds;
  facts: CaseFacts;
  /** Whose client it is today, where the order is of an earlier day; null where it is of today. */
  principalToday: PartnerCode | null;
  on: IsoDate;
};
/** The contract expert's own step. */
export type GiveMotivation = {
  type: 'GiveMotivation';
  for: MotivationFor;
  text: string;
  by: PartnerCode;
  on: IsoDate;
};
export type RecordConsultation = { type: 'RecordConsultation'; on: IsoDate };
export type AddGrounds = { type: 'AddGrounds'; grounds: Grounds; on: IsoDate };
/** The partner that pays on `orderDay` agrees that it is ordered as of that day. */
export type ConfirmBackdating = {
  type: 'ConfirmBackdating';
  orderDay: IsoDate;
  by: PartnerCode;
  facts: CaseFacts;
  on: IsoDate;
};
export type UndoCancellation = {
  type: 'UndoCancellation';
  reason: string;
  /** The service had started by then, which was not reported when WW ended; null = it had not. */
  startedOn: IsoDate | null;
  /** As they stand today: has WW not ended after all? */ facts: CaseFacts;
  on: IsoDate;
};
export type UndoDropOut = { type: 'UndoDropOut'; reason: string; on: IsoDate };
/** `day` null: it is not completed. */
export type CorrectCompletion = {
  type: 'CorrectCompletion';
  reason: string;
  day: IsoDate | null;
  on: IsoDate;
};
/** `placement` null: there was none. */
export type CorrectPlacement = {
  type: 'CorrectPlacement';
  reason: string;
  placement: { day: IsoDate; proof: PlacementProof | null; sustainableMonths: 6 | 12 } | null;
  on: IsoDate;
};
export type Correction = UndoCancellation | UndoDropOut | CorrectCompletion | CorrectPlacement;
/** The money of this attempt to order is committed: the order stands. Of an attempt that is over it says nothing any more. */
export type ConfirmOrder = { type: 'ConfirmOrder'; attempt: number };
export type FailOrder = {
  type: 'FailOrder';
  attempt: number;
  /** Why the money was refused: by the rules, or by the state of the budget or the agreement. */
  verdict: Verdict | null;
  refusal: (Text & { code: string }) | null;
  on: IsoDate;
};
export type Start = { type: 'Start'; facts: CaseFacts; on: IsoDate };
export type Cancel = { type: 'Cancel'; reason: CancelReason; on: IsoDate };
export type ReportProgress = {
  type: 'ReportProgress';
  moment: 'HALF_WAY' | 'PERIOD';
  /** PERIOD: the order line of the month or part, default the next one. */ line: number | null;
  on: IsoDate;
};
export type DecideGoNoGo = { type: 'DecideGoNoGo'; go: boolean; on: IsoDate };
export type ReportNoShow = { type: 'ReportNoShow'; missedOn: IsoDate; on: IsoDate };
export type Resume = { type: 'Resume'; on: IsoDate };
export type DropOut = {
  type: 'DropOut';
  reason: DropOutReason;
  note: string | null;
  /** what own delivery cost, where the principal delivers itself. */ costNote: Cents | null;
  on: IsoDate;
};
export type Complete = { type: 'Complete'; costNote: Cents | null; on: IsoDate };
export type RecordPlacement = {
  type: 'RecordPlacement';
  /** First working day. */ on: IsoDate;
  proof: PlacementProof | null;
  sustainableMonths: 6 | 12;
};
export type ConfirmSustainable = {
  type: 'ConfirmSustainable';
  /** Last day on which the client is proven to work there. */ on: IsoDate;
};
export type EndPlacement = { type: 'EndPlacement'; on: IsoDate };
export type RegisterForMinistry = { type: 'RegisterForMinistry'; on: IsoDate };
export type RecordDiagnosis = { type: 'RecordDiagnosis'; on: IsoDate };
export type ChooseCompany = {
  type: 'ChooseCompany';
  supplierId: string;
  onRejectedIroList: boolean;
  on: IsoDate;
};
export type SubmitPlan = { type: 'SubmitPlan'; months: number; price: Cents; on: IsoDate };
export type ApprovePlan = { type: 'ApprovePlan'; by: PartnerCode; facts: CaseFacts; on: IsoDate };
export type ReturnPlan = { type: 'ReturnPlan'; reason: string; on: IsoDate };
/**
 * Something became known of the client: what has not started lapses once the last WW day has passed, what runs
 * finishes and is handed over, and news that reaches back to the order day is put before both partners.
 */
export type AnswerNews = {
  type: 'AnswerNews';
  /** As they stand today. */ facts: CaseFacts;
  /** As is known today of the order day. */ atOrder: CaseFacts;
  /** The first day that the news is about; null = it may be about any day. Undefined: no news, a day has passed. */
  about?: IsoDate | null;
  /** Today: what has not come yet changes nothing yet. */ today: IsoDate;
};
export type ClaimInstalment = {
  type: 'ClaimInstalment';
  line: number;
  invoiceId: string;
  lineId: string;
  amount: Cents;
  on: IsoDate;
};
export type ReleaseClaim = {
  type: 'ReleaseClaim';
  line: number;
  invoiceId: string;
  lineId: string;
  /** Credit notes took off all of it; else the invoice went back. */ credited?: boolean;
};
/** The budget has booked the invoice line that claimed an instalment. */
export type RealiseInstalment = { type: 'RealiseInstalment'; invoiceId: string; lineId: string };

/** What coach, supplier and finance record on the way, without facts from elsewhere. */
export type CourseCommand =
  | Cancel
  | ReportProgress
  | DecideGoNoGo
  | ReportNoShow
  | Resume
  | DropOut
  | Complete
  | RecordPlacement
  | ConfirmSustainable
  | EndPlacement
  | RegisterForMinistry
  | RecordDiagnosis
  | SubmitPlan
  | ReturnPlan
  | GiveMotivation
  | RecordConsultation
  | AddGrounds;

export type AssignmentCommand =
  | CourseCommand
  | Propose
  | Approve
  | AcceptOrder
  | ConfirmBackdating
  | Correction
  | ConfirmOrder
  | FailOrder
  | Start
  | ChooseCompany
  | ApprovePlan
  | AnswerNews
  | ClaimInstalment
  | ReleaseClaim
  | RealiseInstalment;

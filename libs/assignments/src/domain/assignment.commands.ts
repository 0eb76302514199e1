import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { CancelReason, DropOutReason, Grounds, PlacementProof } from './assignment.events';
import type { CaseFacts } from './decision-case';

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
  on: IsoDate;
};
/** The money is committed: the order stands. */
export type ConfirmOrder = { type: 'ConfirmOrder' };
export type FailOrder = { type: 'FailOrder'; rules: string[]; on: IsoDate };
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
export type ReleaseClaim = { type: 'ReleaseClaim'; line: number; invoiceId: string; lineId: string };
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
  | ReturnPlan;

export type AssignmentCommand =
  | CourseCommand
  | Propose
  | Approve
  | AcceptOrder
  | ConfirmOrder
  | FailOrder
  | Start
  | ChooseCompany
  | ApprovePlan
  | AnswerNews
  | ClaimInstalment
  | ReleaseClaim
  | RealiseInstalment;

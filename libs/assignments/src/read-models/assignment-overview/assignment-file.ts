import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type {
  CancelReason,
  DropOutReason,
  Grounds,
  MotivationFor,
  OwnEqual,
  PlacementProof,
} from '../../domain/assignment.events';

/** Everything that was put on record about an assignment beside its terms, lines and verdicts. No personal data. */
export type AssignmentFile = {
  clientConsulted: boolean;
  /** What the coach said of the principal's own assortment. */
  ownAlternative: 'NONE_ADEQUATE' | 'EQUAL_AVAILABLE' | null;
  /** Equal instruments that the principal has itself, as the catalogue had it at the proposal. */
  ownEqual: OwnEqual[];
  /** Day on which it was discussed with the client, where that came after the proposal. */
  consultedOn: IsoDate | null;
  /** What a contract expert motivated, and what is still awaited. */
  motivations: { for: MotivationFor; text: string; by: PartnerCode; on: IsoDate }[];
  awaitsMotivation: MotivationFor[];
  /** Day on which the service is to start, where it is known. */
  plannedStart: IsoDate | null;
  /** Steps that were recorded on a later day than the one on which they hold. */
  enteredLater: { step: 'PROPOSED' | 'APPROVED' | 'ORDERED' | 'STARTED'; on: IsoDate; recordedOn: IsoDate }[];
  /** Days as of which the partner that pays then agreed to an order, entered later. */
  backdating: { orderDay: IsoDate; by: PartnerCode; on: IsoDate }[];
  /** Ordered as of an earlier day: the partner whose client it was on the day of recording, where that is not the payer. */
  clientTodayOf: PartnerCode | null;
  corrections: { what: string; reason: string; on: IsoDate }[];
  partsNeedGo: boolean;
  grounds: Grounds;
  /** Order day of an order that the rules let through and whose money is being committed; null once it stands or failed. */
  placing: IsoDate | null;
  approvedOn: IsoDate | null;
  /** Partner whose coach approved. */
  approvedBy: PartnerCode | null;
  planSignedOn: IsoDate | null;
  noShows: { missedOn: IsoDate; reportedOn: IsoDate; solveBy: IsoDate }[];
  placement: {
    on: IsoDate;
    proof: PlacementProof | null;
    sustainableMonths: 6 | 12;
    sustainableOn: IsoDate;
  } | null;
  droppedOut: { on: IsoDate; reason: DropOutReason | null; note: string | null } | null;
  /** what own delivery for own clients cost, by its note. */
  costNote: Cents | null;
  cancelled: { on: IsoDate; reason: CancelReason; rule: string | null } | null;
  /** An IRO's steps before its order (rulebook 4.4); null for anything else. */
  iro: {
    diagnosedOn: IsoDate | null;
    companyChosenOn: IsoDate | null;
    plan: { months: number; price: Cents; submittedOn: IsoDate } | null;
    returned: { reason: string; on: IsoDate }[];
    planApprovedOn: IsoDate | null;
  } | null;
  /** Due when WW ended or ends while the service runs. */
  handover: { lastWwDay: IsoDate; dueOn: IsoDate; to: PartnerCode } | null;
  /** Came after the order and names another payer for its day: the order keeps its payer. */
  lateNews: {
    partner: PartnerCode;
    rule: string;
    amount: Cents;
    billed: Cents;
    invoiceIds: string[];
    on: IsoDate;
  } | null;
};

export const fileOf = (
  proposed: Pick<
    AssignmentFile,
    | 'clientConsulted'
    | 'ownAlternative'
    | 'ownEqual'
    | 'awaitsMotivation'
    | 'plannedStart'
    | 'partsNeedGo'
    | 'grounds'
  >,
  isIro: boolean,
): AssignmentFile => ({
  ...proposed,
  consultedOn: null,
  motivations: [],
  enteredLater: [],
  backdating: [],
  clientTodayOf: null,
  corrections: [],
  placing: null,
  approvedOn: null,
  approvedBy: null,
  planSignedOn: null,
  noShows: [],
  placement: null,
  droppedOut: null,
  costNote: null,
  cancelled: null,
  iro: isIro
    ? { diagnosedOn: null, companyChosenOn: null, plan: null, returned: [], planApprovedOn: null }
    : null,
  handover: null,
  lateNews: null,
});

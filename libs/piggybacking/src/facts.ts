import { Query } from '@nestjs/cqrs';
import type {
  AddendumId,
  AgreementId,
  AssignmentId,
  InstrumentId,
  IsoDate,
  PartnerCode,
  PiggybackRequestId,
} from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type { AddendumScope } from './domain/piggyback.events';

/** Stream id of a partner's wish to use an agreement: `<agreementId>-<partner>`. */
export const piggybackIdOf = (agreementId: AgreementId, partner: PartnerCode): PiggybackRequestId =>
  `${agreementId}-${partner}`;

/** A request for one client is called by its assignment. */
export const clientPiggybackIdOf = (assignmentId: AssignmentId): PiggybackRequestId => `${assignmentId}`;

/** An addendum with its days; both count, `until` null = as long as the agreement. */
export type AddendumFacts = {
  addendumId: AddendumId;
  signedOn: IsoDate;
  from: IsoDate;
  until: IsoDate | null;
  scope: AddendumScope;
};

/** May this partner's clients use that agreement on the day, and by what? */
export type OpeningFacts = {
  agreementId: AgreementId;
  partner: PartnerCode;
  day: IsoDate;
  open: boolean;
  by: 'ADDENDUM' | 'WORDING' | null;
  /** Which opening of this agreement to this partner; null where it is closed on the day. */
  number: number | null;
  /** First and last day of that opening; `until` null = no end known. */
  from: IsoDate | null;
  until: IsoDate | null;
  /** Where it is closed on the day: the first later day on which it opens, as recorded; null where none is. */
  opensOn: IsoDate | null;
  addendumSignedOn: IsoDate | null;
  /** The addendum in force on the day; where none is, the one that ended last before it, or else the first that is to come. */
  addendum: AddendumFacts | null;
  /** Did the supplier's general consent stand on the day? */
  supplierConsent: boolean;
  /** Did the supplier-management agreements stand on the day? */
  supplierManagementAgreed: boolean;
  /** Since when they stand; where they do not on the day, from which later day; null where no record tells. */
  supplierManagementAgreedOn: IsoDate | null;
};

/**
 * Of a partner that never asked: closed, nothing agreed. Answers for its day, in whatever order things were recorded.
 * Of several addenda that stand side by side, each for its own services, the one that covers `service` answers.
 */
export class OpeningOf extends Query<OpeningFacts> {
  constructor(
    readonly agreementId: AgreementId,
    readonly partner: PartnerCode,
    readonly day: IsoDate,
    readonly service: InstrumentId | null = null,
  ) {
    super();
  }
}

/** One opening of an agreement to a partner, whatever the day; both days count. */
export type OpeningPeriod = {
  number: number;
  by: 'ADDENDUM' | 'WORDING';
  addendumId: AddendumId | null;
  signedOn: IsoDate | null;
  from: IsoDate;
  /** Null = as long as the agreement. A day before `from`: it was withdrawn before it began. */
  until: IsoDate | null;
  scope: AddendumScope | null;
};

/** Every opening of the agreement to the partner, in the order recorded; none where it never asked. */
export class OpeningsOf extends Query<OpeningPeriod[]> {
  constructor(
    readonly agreementId: AgreementId,
    readonly partner: PartnerCode,
  ) {
    super();
  }
}

/** The supplier's written consent for one client, as it stands on the day; the shape of `circumstances.consent`. */
export type ConsentFacts = {
  scope: 'CLIENT';
  assignment: AssignmentId;
  givenOn: IsoDate;
  ownerToldOn: IsoDate | null;
  ownerObjected: boolean;
  billsPrincipal: boolean;
};

/** Null where no consent for this assignment was given on or before the day, or it ended. */
export class ConsentFor extends Query<ConsentFacts | null> {
  constructor(
    readonly agreementId: AgreementId,
    readonly assignmentId: AssignmentId,
    readonly day: IsoDate,
  ) {
    super();
  }
}

/** What a request for one client needs to know of its assignment. */
export type AssignmentForConsent = {
  assignmentId: AssignmentId;
  agreementId: AgreementId;
  /** Who pays, as the proposal determined it. */
  principal: PartnerCode;
  coachEmployer: PartnerCode;
  /** Where the client lives on the day, and the UWV region of that municipality. */
  residence: PartnerCode;
  region: UwvRegion | null;
  ended: boolean;
};

/**
 * Asked here and answered by the assignments context, which builds on this one and so cannot be asked itself.
 * Null where there is no such assignment.
 */
export class AssignmentToCarry extends Query<AssignmentForConsent | null> {
  constructor(
    readonly assignmentId: AssignmentId,
    readonly day: IsoDate,
  ) {
    super();
  }
}

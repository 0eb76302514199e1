import type { Cents, DomainEvent, IsoDate, PartnerCode, Reason, Role } from '@ontschot/kernel';
import type { BenefitType, InstrumentKind, UwvRegion } from '@ontschot/rulebook';

/** Both days count; `until` null = continuing. `maximumReachedOn`: last day of a WW benefit whose maximum duration is reached. */
export type Benefit = {
  type: BenefitType;
  from: IsoDate;
  until: IsoDate | null;
  maximumReachedOn: IsoDate | null;
};
/** How a benefit came to be known: on which day, from whom. `confirmed`: by the partner whose benefit it is, or its own people recorded it. */
export type BenefitNews = { knownOn: IsoDate | null; by: PartnerCode | null; confirmed: boolean };
export type KnownBenefit = Benefit & BenefitNews & { benefitId: string };

/** What the rules ask about the person beside benefits; null = not known. */
export type Situation = {
  employed: boolean;
  expectedFirstWwDay: IsoDate | null;
  earlyReporter: boolean | null;
  selfReliant: boolean | null;
  directlyPlaceable: boolean | null;
  occupationallyDisabled: boolean | null;
  statusHolder: boolean | null;
};

/** Stream `client-<clientId>`; the id is a pseudonym. Name, BSN, birth date and contact stand in `sealed` only, which needs the client's own key. */
export type OfClient = { clientId: string };

export type ClientRegistered = DomainEvent<
  'ClientRegistered',
  OfClient & {
    sealed: string;
    residence: PartnerCode;
    region: UwvRegion | null;
    situation: Situation;
    registeredBy: PartnerCode;
    on: IsoDate;
  }
>;
export type PersonalDataCorrected = DomainEvent<'PersonalDataCorrected', OfClient & { sealed: string }>;
/** A partner asks to have the personal data destroyed; every partner that ever had the client must say so, or two persons where it is one. */
export type ErasureRequested = DomainEvent<
  'ErasureRequested',
  OfClient & {
    by: PartnerCode;
    account: string;
    reason: string;
    /** Whose say is needed. */ partners: PartnerCode[];
    on: IsoDate;
  }
>;
/** `dueOn`: with the last say needed, the first day on which the data may be destroyed; null as long as one is missing. */
export type ErasureAgreed = DomainEvent<
  'ErasureAgreed',
  OfClient & { by: PartnerCode; account: string; dueOn: IsoDate | null; on: IsoDate }
>;
/** `reason` null: of itself, because another partner has the client now, whose say was not asked. */
export type ErasureWithdrawn = DomainEvent<
  'ErasureWithdrawn',
  OfClient & { by: PartnerCode; reason: string | null; on: IsoDate }
>;
/** The client's key was destroyed: what is sealed can never be read again. */
export type ClientForgotten = DomainEvent<'ClientForgotten', OfClient & { by: PartnerCode; on: IsoDate }>;
export type SituationRecorded = DomainEvent<
  'SituationRecorded',
  OfClient & { situation: Situation; on: IsoDate }
>;

/** By whom and on which day something was told or corrected; null in what was written before that was kept. */
type Told = { by: PartnerCode | null; knownOn: IsoDate | null };

export type BenefitRecorded = DomainEvent<'BenefitRecorded', OfClient & KnownBenefit>;
/** The partner whose benefit it is says that another partner's report of it is right. */
export type BenefitConfirmed = DomainEvent<
  'BenefitConfirmed',
  OfClient & { benefitId: string; by: PartnerCode; on: IsoDate }
>;
export type BenefitEnded = DomainEvent<
  'BenefitEnded',
  OfClient & Told & { benefitId: string; /** Last day. */ until: IsoDate }
>;
export type BenefitCorrected = DomainEvent<
  'BenefitCorrected',
  OfClient & Told & { benefitId: string; confirmed: boolean } & Benefit
>;
/** The benefit was recorded by mistake: it never was. */
export type BenefitWithdrawn = DomainEvent<'BenefitWithdrawn', OfClient & Told & { benefitId: string }>;
export type ResidenceMoved = DomainEvent<
  'ResidenceMoved',
  OfClient &
    Told & {
      from: PartnerCode;
      to: PartnerCode;
      region: UwvRegion | null;
      /** First day at the new place. */ on: IsoDate;
    }
>;
/** The last move was to another place, on another day, or was none: then `to` is where the client lived before. */
export type MoveCorrected = DomainEvent<
  'MoveCorrected',
  OfClient & {
    /** What stood. */ was: { to: PartnerCode; on: IsoDate };
    to: PartnerCode;
    region: UwvRegion | null;
    /** Null: the client never moved. */ on: IsoDate | null;
    reason: string;
    by: PartnerCode;
    knownOn: IsoDate;
  }
>;
export type LeadAgreed = DomainEvent<'LeadAgreed', OfClient & { lead: PartnerCode; on: IsoDate }>;

/** Who holds the formal task as known on this day, and the rule that decided it. `partner` null: not determinable. */
export type ResponsibilityDetermined = DomainEvent<
  'ResponsibilityDetermined',
  OfClient & { partner: PartnerCode | null; rule: string; because: Reason[]; on: IsoDate }
>;

export type TransferProposed = DomainEvent<
  'TransferProposed',
  OfClient & {
    designates: PartnerCode;
    effective: IsoDate;
    proposedBy: PartnerCode;
    /** Why an earlier proposal or decision is put right by this one; null = it is a new one. */
    reason: string | null;
    on: IsoDate;
  }
>;
export type TransferApproved = DomainEvent<'TransferApproved', OfClient & { by: PartnerCode; on: IsoDate }>;
export type TransferWithdrawn = DomainEvent<'TransferWithdrawn', OfClient & { by: PartnerCode; on: IsoDate }>;
/** Both managers signed; coach and running services stay. */
export type FormalResponsibilityTransferred = DomainEvent<
  'FormalResponsibilityTransferred',
  OfClient & {
    designates: PartnerCode;
    effective: IsoDate;
    approvals: PartnerCode[];
    because: Reason[];
    on: IsoDate;
  }
>;
/** ASSIGNMENT: one named facility or instrument. TAKE_OVER: all re-integration. */
export type OfferScope = 'ASSIGNMENT' | 'TAKE_OVER';
export type OfferedInstrument = { kind: InstrumentKind; item: string | null };
export type OfferTerms = {
  scope: OfferScope;
  /** First and last order day that it covers; `until` null = until it is ended. */
  from: IsoDate;
  until: IsoDate | null;
  /** Of an ASSIGNMENT. */ instrument: OfferedInstrument | null;
};
export type MunicipalOfferRecorded = DomainEvent<
  'MunicipalOfferRecorded',
  OfClient &
    OfferTerms & {
      offerId: string;
      by: PartnerCode;
      decidedOn: IsoDate;
      reason: string | null;
      because: Reason[];
    }
>;
export type MunicipalOfferCorrected = DomainEvent<
  'MunicipalOfferCorrected',
  OfClient & OfferTerms & { offerId: string; reason: string; by: PartnerCode; on: IsoDate }
>;
/** `until`: the last order day that it covers; orders placed by then keep the municipality as principal. */
export type MunicipalOfferEnded = DomainEvent<
  'MunicipalOfferEnded',
  OfClient & {
    offerId: string;
    until: IsoDate;
    endedBy: 'MUNICIPALITY' | 'ITS_DAY' | 'MOVE';
    reason: string | null;
    on: IsoDate;
  }
>;

/** The last WW day because the maximum duration will be or is reached, however it was recorded. It may lie ahead; it does nothing before it comes. */
export type WwMaximumKnown = DomainEvent<
  'WwMaximumKnown',
  OfClient & { benefitId: string; on: IsoDate; knownOn: IsoDate; by: PartnerCode }
>;
/** The last WW day has come: what had not started is ordered anew, what runs is finished, and the hand-over is due. */
export type WwMaximumReached = DomainEvent<
  'WwMaximumReached',
  OfClient & { benefitId: string; /** Last WW day. */ on: IsoDate; knownOn: IsoDate }
>;
/** The last WW day was another one, or, with `on` null, no maximum is reached and the benefit ends on `until`, or goes on. */
export type WwMaximumCorrected = DomainEvent<
  'WwMaximumCorrected',
  OfClient & {
    benefitId: string;
    was: IsoDate;
    on: IsoDate | null;
    until: IsoDate | null;
    reason: string;
    by: PartnerCode;
    knownOn: IsoDate;
  }
>;
export type HandoverApproved = DomainEvent<
  'HandoverApproved',
  OfClient & { by: PartnerCode; effective: IsoDate; on: IsoDate }
>;
export type ResponsibilityHandedOver = DomainEvent<
  'ResponsibilityHandedOver',
  OfClient & { from: PartnerCode; to: PartnerCode; effective: IsoDate; because: Reason[]; on: IsoDate }
>;
/** The day of the hand-over was wrong: both partners agree anew, on this day. */
export type HandoverDayCorrected = DomainEvent<
  'HandoverDayCorrected',
  OfClient & { was: IsoDate; effective: IsoDate; reason: string; by: PartnerCode; on: IsoDate }
>;
export type WorkResumed = DomainEvent<'WorkResumed', OfClient & { on: IsoDate }>;

/**
 * Why a partner that is not the client's own may see and serve the client. The first row can be given, and must be so: there is a
 * mandate; both work at one Werkplein; there are two benefits; the client passes to the partner or from it; it runs a service for
 * the client; somebody complained; an own partner consented; an own partner's manager added the ground. The others are the
 * system's: who pays for a running service, who put something on record today that it can still undo, and who has the same person.
 */
export const GIVEN_GROUNDS = [
  'MANDATE',
  'JOINT_SERVICE',
  'LEAD',
  'HANDOVER',
  'RUNS_SERVICE',
  'COMPLAINT',
  'CONSENT',
  'PARTNER_GROUND',
] as const;
export type GivenGround = (typeof GIVEN_GROUNDS)[number];
export const GROUNDS = [
  ...GIVEN_GROUNDS,
  'SAME_PERSON',
  'OTHER_FILE',
  'RUNNING_ORDER',
  'MOVED',
  'CORRECTED',
  'OTHER',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** Another partner's coach serves the client, under a recorded ground, from and until these days. */
export type ClientServed = DomainEvent<
  'ClientServed',
  OfClient & {
    servingId: string;
    partner: PartnerCode;
    code: Ground;
    /** The ground in words. */ ground: string;
    from: IsoDate;
    until: IsoDate | null;
  }
>;
export type ServingEnded = DomainEvent<
  'ServingEnded',
  OfClient & { servingId: string; partner: PartnerCode; /** Last day. */ until: IsoDate }
>;
/** An own partner of the client lets another one serve, from and until these days. */
export type ServingConsented = DomainEvent<
  'ServingConsented',
  OfClient & {
    partner: PartnerCode;
    by: PartnerCode;
    reason: string;
    from: IsoDate;
    until: IsoDate;
    on: IsoDate;
  }
>;
/** An own partner of the client ends another one's serving; from then on that one needs its consent. */
export type ServingObjected = DomainEvent<
  'ServingObjected',
  OfClient & { servingId: string; partner: PartnerCode; by: PartnerCode; reason: string; on: IsoDate }
>;

/** The registration was a mistake, found before anything was ordered. */
export type RegistrationWithdrawn = DomainEvent<
  'RegistrationWithdrawn',
  OfClient & { reason: string; by: PartnerCode; on: IsoDate }
>;
/** The number was typed wrong; it is the same person. */
export type BsnCorrected = DomainEvent<
  'BsnCorrected',
  OfClient & { sealed: string; reason: string; by: PartnerCode; on: IsoDate }
>;
/** This file is of the same person as `into`, which goes on for both. Orders keep the number of this one. */
export type ClientMerged = DomainEvent<
  'ClientMerged',
  OfClient & { into: string; reason: string; by: PartnerCode; on: IsoDate }
>;
/** The other file of the same person, with the benefits that this one did not have. `partners`: who had the other file. */
export type FileTakenIn = DomainEvent<
  'FileTakenIn',
  OfClient & {
    from: string;
    benefits: KnownBenefit[];
    partners?: PartnerCode[];
    reason: string;
    by: PartnerCode;
    on: IsoDate;
  }
>;
/** It was another person after all: this file goes on by itself again. */
export type MergeUndone = DomainEvent<
  'MergeUndone',
  OfClient & { from: string; reason: string; by: PartnerCode; on: IsoDate }
>;
/** The other side of `MergeUndone`: the benefits that came along go back. */
export type FileGivenBack = DomainEvent<
  'FileGivenBack',
  OfClient & { to: string; benefitIds: string[]; reason: string; by: PartnerCode; on: IsoDate }
>;

/** An order that news touches. `cents`: what it costs, net of VAT. */
export type TouchedOrder = { assignmentId: string; name: string; principal: PartnerCode; cents: Cents };
export const CLIENT_DUTIES = [
  'look-at-late-benefit',
  'look-at-late-maximum',
  'look-at-move',
  'note-municipal-offer',
  'confirm-benefit',
  'known-at-two-partners',
  'agree-hand-over',
  'note-serving',
  'agree-erasure',
] as const;
export type ClientDuty = (typeof CLIENT_DUTIES)[number];
/** Something about this client waits for people of these partners. */
export type ClientDutyOpened = DomainEvent<
  'ClientDutyOpened',
  OfClient & {
    dutyId: string;
    duty: ClientDuty;
    waitsFor: Role;
    partners: PartnerCode[];
    rule: string | null;
    text: string;
    textEn: string;
    orders: TouchedOrder[];
    cents: Cents;
    dueOn: IsoDate | null;
    on: IsoDate;
  }
>;
/** `note`: what was done with it; null where a step closed it. */
export type ClientDutyDone = DomainEvent<
  'ClientDutyDone',
  OfClient & { dutyId: string; by: PartnerCode; note: string | null; on: IsoDate }
>;

export type ClientEvent =
  | ClientRegistered
  | PersonalDataCorrected
  | ErasureRequested
  | ErasureAgreed
  | ErasureWithdrawn
  | ClientForgotten
  | SituationRecorded
  | BenefitRecorded
  | BenefitConfirmed
  | BenefitEnded
  | BenefitCorrected
  | BenefitWithdrawn
  | ResidenceMoved
  | MoveCorrected
  | LeadAgreed
  | ResponsibilityDetermined
  | TransferProposed
  | TransferApproved
  | TransferWithdrawn
  | FormalResponsibilityTransferred
  | MunicipalOfferRecorded
  | MunicipalOfferCorrected
  | MunicipalOfferEnded
  | WwMaximumKnown
  | WwMaximumReached
  | WwMaximumCorrected
  | HandoverApproved
  | ResponsibilityHandedOver
  | HandoverDayCorrected
  | WorkResumed
  | ClientServed
  | ServingEnded
  | ServingConsented
  | ServingObjected
  | RegistrationWithdrawn
  | BsnCorrected
  | ClientMerged
  | FileTakenIn
  | MergeUndone
  | FileGivenBack
  | ClientDutyOpened
  | ClientDutyDone;

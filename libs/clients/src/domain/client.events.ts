import type { DomainEvent, IsoDate, PartnerCode, Reason } from '@ontschot/kernel';

export const BENEFIT_TYPES = [
  'WW',
  'ZW',
  'WIA',
  'WAO',
  'WAJONG',
  'WWB',
  'IOAW',
  'IOAZ',
  'ANW',
  'ASSISTANCE',
] as const;
export type BenefitType = (typeof BENEFIT_TYPES)[number];
/** Both days count; `until` null = continuing. `maximumReachedOn`: last day of a WW benefit whose maximum duration is reached. */
export type Benefit = {
  type: BenefitType;
  from: IsoDate;
  until: IsoDate | null;
  maximumReachedOn: IsoDate | null;
};
export type Region = 'NOORD' | 'OOST' | 'NOORDWEST' | 'MIDDENWEST' | 'ZUIDWEST' | 'ZUIDOOST';

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
    region: Region | null;
    situation: Situation;
    registeredBy: PartnerCode;
    on: IsoDate;
  }
>;
export type PersonalDataCorrected = DomainEvent<'PersonalDataCorrected', OfClient & { sealed: string }>;
/** The client's key was destroyed: what is sealed can never be read again. */
export type ClientForgotten = DomainEvent<'ClientForgotten', OfClient & { by: PartnerCode; on: IsoDate }>;
export type SituationRecorded = DomainEvent<
  'SituationRecorded',
  OfClient & { situation: Situation; on: IsoDate }
>;

export type BenefitRecorded = DomainEvent<'BenefitRecorded', OfClient & { benefitId: string } & Benefit>;
export type BenefitEnded = DomainEvent<
  'BenefitEnded',
  OfClient & { benefitId: string; /** Last day. */ until: IsoDate }
>;
export type BenefitCorrected = DomainEvent<'BenefitCorrected', OfClient & { benefitId: string } & Benefit>;
/** The benefit was recorded by mistake: it never was. */
export type BenefitWithdrawn = DomainEvent<'BenefitWithdrawn', OfClient & { benefitId: string }>;
export type ResidenceMoved = DomainEvent<
  'ResidenceMoved',
  OfClient & {
    from: PartnerCode;
    to: PartnerCode;
    region: Region | null;
    /** First day at the new place. */ on: IsoDate;
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
  OfClient & { designates: PartnerCode; effective: IsoDate; proposedBy: PartnerCode; on: IsoDate }
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
export type MunicipalOfferRecorded = DomainEvent<
  'MunicipalOfferRecorded',
  OfClient & { by: PartnerCode; decidedOn: IsoDate; because: Reason[] }
>;

/** `on`: last WW day. From now the hand-over after the running module is due. */
export type WwMaximumReached = DomainEvent<'WwMaximumReached', OfClient & { benefitId: string; on: IsoDate }>;
export type HandoverApproved = DomainEvent<
  'HandoverApproved',
  OfClient & { by: PartnerCode; effective: IsoDate; on: IsoDate }
>;
export type ResponsibilityHandedOver = DomainEvent<
  'ResponsibilityHandedOver',
  OfClient & { from: PartnerCode; to: PartnerCode; effective: IsoDate; because: Reason[]; on: IsoDate }
>;
export type WorkResumed = DomainEvent<'WorkResumed', OfClient & { on: IsoDate }>;

/** Another partner's coach serves the client, under a recorded ground, from and until these days. */
export type ClientServed = DomainEvent<
  'ClientServed',
  OfClient & { servingId: string; partner: PartnerCode; ground: string; from: IsoDate; until: IsoDate | null }
>;
export type ServingEnded = DomainEvent<
  'ServingEnded',
  OfClient & { servingId: string; partner: PartnerCode; /** Last day. */ until: IsoDate }
>;

export type ClientEvent =
  | ClientRegistered
  | PersonalDataCorrected
  | ClientForgotten
  | SituationRecorded
  | BenefitRecorded
  | BenefitEnded
  | BenefitCorrected
  | BenefitWithdrawn
  | ResidenceMoved
  | LeadAgreed
  | ResponsibilityDetermined
  | TransferProposed
  | TransferApproved
  | TransferWithdrawn
  | FormalResponsibilityTransferred
  | MunicipalOfferRecorded
  | WwMaximumReached
  | HandoverApproved
  | ResponsibilityHandedOver
  | WorkResumed
  | ClientServed
  | ServingEnded;

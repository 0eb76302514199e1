import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type { Benefit, GivenGround, KnownBenefit, OfferTerms, Situation } from './client.events';
import type { OrderOfClient } from './orders';

/** `on`: the day on which the step is taken; `by`: the partner in whose service the actor is. */
type Step<Type extends string, Data extends object = object> = {
  type: Type;
  by: PartnerCode;
  on: IsoDate;
} & Data;
/** Puts right what was recorded wrong; the reason is kept. */
type Correction<Type extends string, Data extends object = object> = Step<Type, Data & { reason: string }>;

export type RegisterClient = Step<
  'RegisterClient',
  {
    clientId: string;
    sealed: string;
    residence: PartnerCode;
    region: UwvRegion | null;
    benefits: (Benefit & { benefitId: string })[];
    situation: Situation;
    /** Under which a partner that is not the client's own serves. */ ground: string;
    servingId: string;
  }
>;
export type CorrectPersonalData = Step<'CorrectPersonalData', { sealed: string }>;
/** Asks to have the personal data destroyed. `account`: who asks; each say is another person's. */
export type ForgetClient = Step<'ForgetClient', { account: string; reason: string }>;
export type AgreeErasure = Step<'AgreeErasure', { account: string }>;
export type WithdrawErasure = Step<'WithdrawErasure', { reason: string }>;
/** The clock: all have said so and the waiting time is over. `with`: the file that took this one in is erased. */
export type EraseClient = Step<'EraseClient', { with: string | null }>;
export type RecordSituation = Step<'RecordSituation', { situation: Situation }>;
/** Of benefits `on` is the day on which the news came. */
export type RecordBenefit = Step<'RecordBenefit', { benefitId: string; benefit: Benefit }>;
/** Of the given benefits that others reported, or of all of them. */
export type ConfirmBenefits = Step<'ConfirmBenefits', { benefitIds: string[] | null }>;
export type EndBenefit = Step<'EndBenefit', { benefitId: string; until: IsoDate }>;
export type CorrectBenefit = Step<'CorrectBenefit', { benefitId: string; benefit: Benefit }>;
export type WithdrawBenefit = Step<'WithdrawBenefit', { benefitId: string }>;
/** `on`: first day there. */
export type RecordMove = Step<
  'RecordMove',
  { to: PartnerCode; region: UwvRegion | null; /** Day on which the news came. */ knownOn: IsoDate }
>;
export type AgreeLead = Step<'AgreeLead', { lead: PartnerCode }>;
export type DetermineResponsibility = Step<'DetermineResponsibility'>;
export type ProposeTransfer = Step<'ProposeTransfer', { designates: PartnerCode; effective: IsoDate }>;
export type ApproveTransfer = Step<'ApproveTransfer'>;
export type WithdrawTransfer = Step<'WithdrawTransfer'>;
export type RecordMunicipalOffer = Step<
  'RecordMunicipalOffer',
  OfferTerms & { offerId: string; reason: string }
>;
export type EndMunicipalOffer = Step<
  'EndMunicipalOffer',
  { offerId: string; /** Last order day that it covers. */ until: IsoDate; reason: string }
>;
/** `maximumOn`: last WW day; it may lie ahead. `on`: the day on which the news came. */
export type RecordExhaustion = Step<'RecordExhaustion', { maximumOn: IsoDate }>;
export type AgreeHandover = Step<
  'AgreeHandover',
  { /** First day under the municipality: the day after the module. */ effective: IsoDate }
>;
export type RecordWorkResumption = Step<'RecordWorkResumption'>;
/** What makes a ground true that the file itself does not tell; looked up, never believed. */
export type GroundFacts = {
  /** Is the actor's partner one that takes part? */ takesPart: boolean;
  /** There is a mandate of an own partner of the client today. */ mandated: boolean;
  /** UWV's region where the serving municipality lies. */ region: UwvRegion | null;
  /** The own partner whose manager added the ground that is named. */ addedBy: PartnerCode | null;
};
/** `ground`: in words. `on`: first day. `until` null: to the end of the term. */
export type ServeClient = Step<
  'ServeClient',
  { servingId: string; code: GivenGround; ground: string; until: IsoDate | null; facts: GroundFacts }
>;
/** An own partner lets another one serve, from `from`. */
export type ConsentToServing = Step<
  'ConsentToServing',
  { partner: PartnerCode; reason: string; from: IsoDate; until: IsoDate | null }
>;
/** An own partner ends another one's serving, at once. */
export type ObjectToServing = Step<'ObjectToServing', { servingId: string; reason: string }>;
export type EndServing = Step<'EndServing'>;
export type FinishClientDuty = Step<'FinishClientDuty', { dutyId: string; note: string }>;
/** Another partner has this person as client too: it serves from now on, and what it pays is recorded here. */
export type JoinClient = Step<
  'JoinClient',
  { benefits: (Benefit & { benefitId: string })[]; servingId: string }
>;
/** The clock: what came due by this day. */
export type LetDayCome = Step<'LetDayCome'>;

export type CorrectMove = Correction<
  'CorrectMove',
  {
    /** Null: the client never moved. */ move: {
      to: PartnerCode;
      region: UwvRegion | null;
      on: IsoDate;
    } | null;
  }
>;
export type CorrectMaximum = Correction<
  'CorrectMaximum',
  { /** Null: no maximum is reached. */ maximumOn: IsoDate | null; until: IsoDate | null }
>;
export type CorrectOffer = Correction<'CorrectOffer', OfferTerms & { offerId: string }>;
export type CorrectHandover = Correction<'CorrectHandover', { effective: IsoDate }>;
export type CorrectTransfer = Correction<'CorrectTransfer', { designates: PartnerCode; effective: IsoDate }>;
export type CorrectBsn = Correction<'CorrectBsn', { sealed: string }>;
export type WithdrawRegistration = Correction<'WithdrawRegistration'>;
export type MergeInto = Correction<'MergeInto', { into: string }>;
/** The other side of `MergeInto`: from a command of this context only. */
export type TakeInFile = Correction<
  'TakeInFile',
  { from: string; benefits: KnownBenefit[]; /** Who saw the other file. */ partners: PartnerCode[] }
>;
/** It was another person after all. */
export type UndoMerge = Correction<'UndoMerge'>;
/** The other side of `UndoMerge`: from a command of this context only. `to`: the file that stands by itself again. */
export type GiveBackFile = Correction<'GiveBackFile', { to: string }>;
/** Another partner was about to register this person too. */
export type TellSamePerson = Step<'TellSamePerson'>;

export type ClientStep =
  | CorrectPersonalData
  | ForgetClient
  | AgreeErasure
  | WithdrawErasure
  | EraseClient
  | RecordSituation
  | RecordBenefit
  | ConfirmBenefits
  | EndBenefit
  | CorrectBenefit
  | WithdrawBenefit
  | RecordMove
  | AgreeLead
  | DetermineResponsibility
  | ProposeTransfer
  | ApproveTransfer
  | WithdrawTransfer
  | RecordMunicipalOffer
  | EndMunicipalOffer
  | RecordExhaustion
  | AgreeHandover
  | RecordWorkResumption
  | ServeClient
  | EndServing
  | ConsentToServing
  | ObjectToServing
  | FinishClientDuty
  | JoinClient
  | LetDayCome
  | CorrectMove
  | CorrectMaximum
  | CorrectOffer
  | CorrectHandover
  | CorrectTransfer
  | CorrectBsn
  | WithdrawRegistration
  | MergeInto
  | TakeInFile
  | UndoMerge
  | GiveBackFile
  | TellSamePerson;

/** What is looked up at the moment of the step. */
export type LookedUp = {
  /** The day on which the command is given. */ today: IsoDate;
  /** Names what the step opens. */ stepId: string;
  /** Of this client and of the files that it took in. */ orders: readonly OrderOfClient[];
  /** Of the partners that ever had the client: those that take part, and so can have a say. */
  takingPart: readonly PartnerCode[];
  /** Days that an erasure waits, months that a serving lasts at most. */
  terms: { erasureWaitsDays: number; servingMonths: number };
};
export type ClientCommand = (RegisterClient | ClientStep) & LookedUp;

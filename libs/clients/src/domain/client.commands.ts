import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { Benefit, Region, Situation } from './client.events';

/** `on`: the day on which the step is taken; `by`: the partner in whose service the actor is. */
type Step<Type extends string, Data extends object = object> = {
  type: Type;
  by: PartnerCode;
  on: IsoDate;
} & Data;

export type RegisterClient = Step<
  'RegisterClient',
  {
    clientId: string;
    sealed: string;
    residence: PartnerCode;
    region: Region | null;
    benefits: (Benefit & { benefitId: string })[];
    situation: Situation;
    /** Under which a partner that is not the client's own serves. */ ground: string;
    servingId: string;
  }
>;
export type CorrectPersonalData = Step<'CorrectPersonalData', { sealed: string }>;
export type ForgetClient = Step<'ForgetClient'>;
export type RecordSituation = Step<'RecordSituation', { situation: Situation }>;
export type RecordBenefit = Step<'RecordBenefit', { benefitId: string; benefit: Benefit }>;
export type EndBenefit = Step<'EndBenefit', { benefitId: string; until: IsoDate }>;
export type CorrectBenefit = Step<'CorrectBenefit', { benefitId: string; benefit: Benefit }>;
export type WithdrawBenefit = Step<'WithdrawBenefit', { benefitId: string }>;
export type RecordMove = Step<'RecordMove', { to: PartnerCode; region: Region | null }>;
export type AgreeLead = Step<'AgreeLead', { lead: PartnerCode }>;
export type DetermineResponsibility = Step<'DetermineResponsibility'>;
export type ProposeTransfer = Step<'ProposeTransfer', { designates: PartnerCode; effective: IsoDate }>;
export type ApproveTransfer = Step<'ApproveTransfer'>;
export type WithdrawTransfer = Step<'WithdrawTransfer'>;
export type RecordMunicipalOffer = Step<'RecordMunicipalOffer'>;
/** `on`: last WW day. */
export type RecordExhaustion = Step<'RecordExhaustion'>;
export type AgreeHandover = Step<
  'AgreeHandover',
  { /** First day under the municipality: the day after the module. */ effective: IsoDate }
>;
export type RecordWorkResumption = Step<'RecordWorkResumption'>;
export type ServeClient = Step<'ServeClient', { servingId: string; ground: string; until: IsoDate | null }>;
export type EndServing = Step<'EndServing'>;

export type ClientStep =
  | CorrectPersonalData
  | ForgetClient
  | RecordSituation
  | RecordBenefit
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
  | RecordExhaustion
  | AgreeHandover
  | RecordWorkResumption
  | ServeClient
  | EndServing;
export type ClientCommand = RegisterClient | ClientStep;

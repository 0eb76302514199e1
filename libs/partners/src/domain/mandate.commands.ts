import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { MandateDecision } from './mandate.events';

export type DraftMandate = {
  type: 'DraftMandate';
  grantor: PartnerCode;
  grantee: PartnerCode;
  decisions: MandateDecision[];
  from: IsoDate;
  until: IsoDate | null;
  draftedBy: PartnerCode;
};
export type GrantMandate = { type: 'GrantMandate'; mandateId: string; on: IsoDate };
export type NarrowMandate = {
  type: 'NarrowMandate';
  mandateId: string;
  decisions: MandateDecision[];
  on: IsoDate;
};
export type RevokeMandate = { type: 'RevokeMandate'; mandateId: string; on: IsoDate };
export type ExpireMandate = { type: 'ExpireMandate'; mandateId: string; on: IsoDate };

export type MandateCommand = DraftMandate | GrantMandate | NarrowMandate | RevokeMandate | ExpireMandate;

import type { IsoDate, MandateId, PartnerCode } from '@ontschot/kernel';
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
export type GrantMandate = { type: 'GrantMandate'; mandateId: MandateId; on: IsoDate; today: IsoDate };
export type NarrowMandate = {
  type: 'NarrowMandate';
  mandateId: MandateId;
  decisions: MandateDecision[];
  on: IsoDate;
};
export type RevokeMandate = { type: 'RevokeMandate'; mandateId: MandateId; on: IsoDate };
export type ExpireMandate = { type: 'ExpireMandate'; mandateId: MandateId; on: IsoDate };

export type MandateCommand = DraftMandate | GrantMandate | NarrowMandate | RevokeMandate | ExpireMandate;
